// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Checkpoint.h"
#include "tests/support/People.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Checkpoint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theExampleOfTheSpecificationIsRead();
    void aCheckpointHasOneSpelling_data();
    void aCheckpointHasOneSpelling();
    void onlyTheSeatSignsIt();
    void theOriginBelongsToTheSeatKey();
};

namespace {

// The example of c2sp.org/tlog-checkpoint, its text.
const QByteArray example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

}

void tst_Checkpoint::theExampleOfTheSpecificationIsRead()
{
    const auto head = checkpoint::parse(example);
    QVERIFY(head);
    QCOMPARE(head->origin, u"example.com/behind-the-sofa"_s);
    QCOMPARE(head->size, quint64(20852163));
    QCOMPARE(head->root.hex(), u"0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62"_s);
    QCOMPARE(checkpoint::text(*head), example);
}

void tst_Checkpoint::aCheckpointHasOneSpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto changed = [](const char *before, const char *after) { return QByteArray(example).replace(before, after); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no origin") << example.mid(example.indexOf('\n'));
    QTest::newRow("a leading zero") << changed("20852163", "020852163");
    QTest::newRow("a sign") << changed("20852163", "+20852163");
    QTest::newRow("a space") << changed("20852163", "20852163 ");
    QTest::newRow("no number") << changed("20852163", "many");
    QTest::newRow("beyond 64 bits") << changed("20852163", "18446744073709551616");
    QTest::newRow("a root without padding") << changed("q2I=", "q2I");
    QTest::newRow("a root of another spelling") << changed("q2I=", "q2J=");
    QTest::newRow("a root in base64url") << changed("om/X", "om_X");
    QTest::newRow("a short root") << changed("CsUY", "");
    QTest::newRow("an extension line") << QByteArray(example + "more\n");
    QTest::newRow("no newline at the end") << example.chopped(1);
    QTest::newRow("carriage returns") << changed("\n", "\r\n");
}

void tst_Checkpoint::aCheckpointHasOneSpelling()
{
    QFETCH(QByteArray, text);
    QCOMPARE(checkpoint::parse(text).error_or(Error { ErrorCode::Unknown }).code, ErrorCode::Malformed);
}

void tst_Checkpoint::onlyTheSeatSignsIt()
{
    const facts::TreeHeadSeen head { u"countersign/x"_s, 7, crypto::sha256("root") };
    const auto note = checkpoint::sign(head, fixedKey(1));
    QVERIFY(note);
    QCOMPARE(note->signatureLines().size(), 1);
    QCOMPARE(note->signatureLines().first().name, head.origin);
    QCOMPARE(checkpoint::verified(note->bytes(), fixedKey(1).publicKey()), head);
    QCOMPARE(checkpoint::verified(note->bytes(), fixedKey(2).publicKey()).error().code, ErrorCode::BadSignature);
    QByteArray changed = note->bytes();
    changed.replace("\n7\n", "\n8\n");
    QCOMPARE(checkpoint::verified(changed, fixedKey(1).publicKey()).error().code, ErrorCode::BadSignature);
    QCOMPARE(checkpoint::verified("no note", fixedKey(1).publicKey()).error().code, ErrorCode::Malformed);
    QVERIFY(!checkpoint::sign({ u"an origin with spaces"_s, 7, {} }, fixedKey(1)));
}

void tst_Checkpoint::theOriginBelongsToTheSeatKey()
{
    const auto key = fixedKey(1).publicKey();
    QCOMPARE(checkpoint::originOf(key), u"countersign/"_s + crypto::sha256(key.bytes()).hex().first(16));
    QVERIFY(checkpoint::originOf(key) != checkpoint::originOf(fixedKey(2).publicKey()));
}

QTEST_GUILESS_MAIN(tst_Checkpoint)
#include "tst_Checkpoint.moc"
