// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailSegment.h"

#include "models/crypto/Digest.h"
#include "tests/models/trail/TrailFixture.h"

#include <QTest>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_TrailSegment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRootIsThatOfSaltedRows()
    {
        // RFC 6962 by hand: two leaves and the node over them.
        const QByteArray salt(32, 's');
        const auto first = test::event(1, 1000);
        const auto second = test::event(2, 2000);
        const auto leaf = [&salt](const facts::Event &event) {
            return crypto::sha256(QByteArray('\0' + salt + *event.bytes()));
        };
        const auto root =
            crypto::sha256(QByteArray('\1' + leaf(first).view().toByteArray() + leaf(second).view().toByteArray()));
        SegmentTree tree(salt);
        QVERIFY(tree.add(first) && tree.add(second));
        QCOMPARE(tree.root(), root);
        SegmentTree other(QByteArray(32, 't'));
        QVERIFY(other.add(first) && other.add(second));
        QVERIFY(other.root() != root);
    }
    void itsEntryHasAFormAndIsFoundAgain()
    {
        TrailSegment segment{ .number = 4,
            .gateway = GatewayId(u"stage-1"_s),
            .source = facts::EventSource::Log,
            .first = 7,
            .last = 19,
            .rows = 5,
            .gaps = 1,
            .fromMs = 100,
            .toMs = 900,
            .salt = QByteArray(32, 's'),
            .root = crypto::sha256("root"),
            .watermark = crypto::sha256("mark"),
            .entry = {} };
        auto entry = segment.ledgerEntry();
        entry.atMs = 1;
        QVERIFY(entry.bytes());
        QCOMPARE(entry.fields.value("subject"_L1).toString(), u"trail/stage-1/log"_s);
        QCOMPARE(entry.fields.size(), 11);
        QVERIFY(segment.isIn(*facts::Entry::parse(*entry.bytes())));
        ++segment.rows;
        QVERIFY(!segment.isIn(entry));
        QVERIFY(!entry.bytes()->contains("ssss")); // the salt stays in the trail
    }
    void aRowWithoutAFormIsRefused()
    {
        auto event = test::event(1, 1000);
        event.actor = QString(QChar(0xD800));
        QCOMPARE(SegmentTree(QByteArray(32, 's')).add(event).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_TrailSegment)
#include "tst_TrailSegment.moc"
