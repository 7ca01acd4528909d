// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

Charter fullCharter()
{
    Charter charter = test::trialCharter();
    charter.previous = crypto::sha256("previous");
    charter.people[0].aliases = { u"device:0123"_s };
    charter.people[1].keys[0].revokedAtMs = 1'794'000'000'000;
    charter.people[1].keys[0].doubtedSinceMs = 1'793'000'000'000;
    charter.people[1].connections = { { .gateway = GatewayId(u"dev-1"_s), .key = test::fixedKey(9).publicKey(), .fromMs = 5, .untilMs = 6, .revokedAtMs = {},
                                        .proof = "proof"_ba, .seat = charter.seats[0].id } };
    charter.rules = { { .id = RuleId(u"deletes"_s), .kinds = { u"exec"_s }, .environments = { Environment::Stage },
                        .commandPatterns = { u"rm *"_s }, .agentPatterns = { u"agent-?"_s }, .approvals = 2,
                        .roles = { Role::SecurityOperator }, .seats = 2, .requester = Requester::MustBeKnown, .withinMs = 60'000,
                        .selfApproval = true } };
    return charter;
}

}

class tst_CharterParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackTheSame_data()
    {
        QTest::addColumn<Charter>("charter");
        QTest::newRow("empty") << Charter {};
        QTest::newRow("a trial") << test::trialCharter();
        QTest::newRow("everything in use") << fullCharter();
        Charter practice = fullCharter();
        practice.practice = true;
        practice.trial = false;
        practice.version = std::numeric_limits<int>::max();
        QTest::newRow("a team's own, with a recovery key") << test::teamCharter();
        QTest::newRow("practice, the highest version") << practice;
    }
    void whatIsWrittenReadsBackTheSame()
    {
        QFETCH(const Charter, charter);
        const auto text = charter.text();
        QVERIFY(text.has_value());
        const auto read = Charter::parse(*text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == charter);
        QCOMPARE(read->text().value(), *text);
    }

    void whatIsNotACharterIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another version") << "countersign/charter/1"_ba << "countersign/charter/2"_ba << ErrorCode::Unsupported;
        QTest::newRow("a space in the JSON") << "\"version\":1"_ba << "\"version\": 1"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a text for a number") << "\"version\":1"_ba << "\"version\":\"1\""_ba << ErrorCode::Malformed;
        QTest::newRow("version zero") << "\"version\":1"_ba << "\"version\":0"_ba << ErrorCode::Malformed;
        QTest::newRow("a missing member") << ",\"version\":1"_ba << ""_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown member") << ",\"version\":1"_ba << ",\"version\":1,\"zebra\":1"_ba << ErrorCode::Malformed;
        QTest::newRow("a doubled member") << ",\"version\":1"_ba << ",\"version\":1,\"version\":1"_ba << ErrorCode::NotCanonical;
        QTest::newRow("null where none is allowed") << "\"trial\":true"_ba << "\"trial\":null"_ba << ErrorCode::Malformed;
        QTest::newRow("a number for a boolean") << "\"trial\":true"_ba << "\"trial\":1"_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown role") << "\"admin\""_ba << "\"god\""_ba << ErrorCode::Malformed;
        QTest::newRow("a role twice") << "\"admin\",\"security_operator\""_ba << "\"admin\",\"admin\""_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown kind") << "\"kinds\":[\"exec\"]"_ba << "\"kinds\":[\"shell\"]"_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown environment") << "\"environment\":\"dev\""_ba << "\"environment\":\"test\""_ba << ErrorCode::Malformed;
        QTest::newRow("a short pin") << "\"tlsPin\":null},{"_ba << "\"tlsPin\":\"00\"},{"_ba << ErrorCode::Malformed;
        QTest::newRow("no approvals") << "\"approvals\":2"_ba << "\"approvals\":0"_ba << ErrorCode::Malformed;
        QTest::newRow("a negative time") << "\"within\":60000"_ba << "\"within\":-1"_ba << ErrorCode::Malformed;
        QTest::newRow("a person that is a text") << "\"people\":[{"_ba << "\"people\":[\"x\",{"_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown member of a rule") << "\"within\":60000"_ba << "\"within\":60000,\"zebra\":0"_ba << ErrorCode::Malformed;
        QTest::newRow("a recovery key that is none") << "\"recovery\":null"_ba << "\"recovery\":{}"_ba << ErrorCode::Malformed;
        QTest::newRow("a recovery key that is a text") << "\"recovery\":null"_ba << "\"recovery\":\"x\""_ba << ErrorCode::Malformed;
        QTest::newRow("a doubt that is a text") << "\"doubtedSince\":1793000000000"_ba << "\"doubtedSince\":\"x\""_ba << ErrorCode::Malformed;
        QTest::newRow("a connection of another spelling") << "\"until\":6"_ba << "\"until\":6.5"_ba << ErrorCode::Malformed;
        QTest::newRow("no last newline") << "\"version\":1}\n"_ba << "\"version\":1}"_ba << ErrorCode::Malformed;
        QTest::newRow("a second line") << "\"version\":1}\n"_ba << "\"version\":1}\n{}\n"_ba << ErrorCode::Malformed;
        QTest::newRow("a key of small order") << test::fixedKey(1).publicKey().base64Url().toLatin1()
                                              << QByteArray(42, 'A').append('A') << ErrorCode::Malformed;
    }
    void whatIsNotACharterIsRefused()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const ErrorCode, code);
        QByteArray text = fullCharter().text().value();
        QCOMPARE(text.count(from), 1);
        const auto read = Charter::parse(text.replace(from, to));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, code);
    }

    void theTypeLineAloneIsNoCharter()
    {
        QCOMPARE(Charter::parse("countersign/charter/1\n").error().code, ErrorCode::Malformed);
        QCOMPARE(Charter::parse("").error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(tst_CharterParser)
#include "tst_CharterParser.moc"
