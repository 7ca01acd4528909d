// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EarlierEvidence.h"

#include "tests/models/audits/AuditFixture.h"
#include "tests/support/Await.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_EarlierEvidence : public QObject {
    Q_OBJECT

    static void keep(ledger::Ledger &ledger, const Evidence &evidence)
    {
        QVERIFY(test::await(ledger.append(evidence.toEntry(), evidence.contents())));
    }

private Q_SLOTS:
    void theNewestOneUntilThenIsTaken()
    {
        test::LedgerFixture room;
        QVERIFY(test::await(room.ledger->open()));
        const auto list = [](const QString &device, qint64 atMs) {
            return test::evidence(u"device.pair.list"_s, test::devicePage({ test::deviceRow(device, {}, 1) }), atMs);
        };
        keep(*room.ledger, list(u"aa"_s, 100));
        keep(*room.ledger, list(u"bb"_s, 300));
        keep(*room.ledger, list(u"cc"_s, 200));
        keep(*room.ledger, list(u"dd"_s, 500));
        Evidence failed = list(u"ee"_s, 350);
        failed.error = name(ErrorCode::TimedOut);
        keep(*room.ledger, failed);
        const auto find = [&](const QString &gateway, const QString &method, qint64 atMs) {
            return test::await(earlierEvidence(*room.ledger, GatewayId(gateway), method, atMs)).value();
        };
        const auto found = find(u"prod-1"_s, u"device.pair.list"_s, 400);
        QVERIFY(found);
        QVERIFY(found->raw.contains("Console bb"));
        QVERIFY(found->holdsItsDigest());
        QVERIFY(find(u"prod-1"_s, u"device.pair.list"_s, 300)->raw.contains("Console bb")); // at that very time counts
        QVERIFY(!find(u"prod-1"_s, u"device.pair.list"_s, 99));
        QVERIFY(!find(u"stage-1"_s, u"device.pair.list"_s, 400));
        QVERIFY(!find(u"prod-1"_s, u"config.get"_s, 400));
    }
};

QTEST_GUILESS_MAIN(tst_EarlierEvidence)
#include "tst_EarlierEvidence.moc"
