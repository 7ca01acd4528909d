// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SignOff.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

SignOff sample(const QString &person = u"person-one"_s, SignOff::As as = SignOff::As::Auditor)
{
    SignOff made;
    made.audit = u"weekly-2026-09-21-ab12"_s;
    made.as = as;
    made.gateway = GatewayId(u"prod-1"_s);
    made.fromMs = test::periodStart;
    made.toMs = test::periodEnd;
    made.checklist = crypto::sha256("checklist");
    made.results = crypto::sha256("results");
    made.charter = crypto::sha256("charter");
    made.ledger = { u"countersign/0011223344556677"_s, 12, crypto::sha256("root") };
    made.person = PersonId(person);
    made.seat = SeatId(u"0011223344556677"_s);
    made.issuedMs = test::periodEnd + 5;
    made.nonce = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    return made;
}

}

class tst_SignOff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsTheSpecifiedOne()
    {
        const QString text = QString::fromUtf8(sample().text());
        QCOMPARE(text.split(u'\n').first(), u"countersign/signoff/1"_s);
        QVERIFY(text.contains(u"\nas auditor\ngateway prod-1\n"_s));
        QVERIFY(text.endsWith(u"\nnonce AAAAAAAAAAAAAAAAAAAAAA\n"_s));
        const auto back = SignOff::parse(sample().text());
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(*back, sample());
    }

    void everyOtherSpellingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = sample().text();
        QTest::newRow("another type") << QByteArray(good).replace("signoff/1", "signoff/2");
        QTest::newRow("no last newline") << good.chopped(1);
        QTest::newRow("a line more") << good + "extra x\n";
        QTest::newRow("two lines swapped") << QByteArray(good).replace("person person-one\nseat 0011223344556677\n", "seat 0011223344556677\nperson person-one\n");
        QTest::newRow("a plus before a number") << QByteArray(good).replace("\nissued ", "\nissued +");
        QTest::newRow("capital hex") << QByteArray(good).replace("checklist ", "checklist A");
        QTest::newRow("unknown capacity") << QByteArray(good).replace("as auditor", "as owner");
        QTest::newRow("empty value") << QByteArray(good).replace("person person-one", "person ");
        QTest::newRow("a character that is not ASCII") << QByteArray(good).replace("prod-1", "pr\xc3\xb6" "d-1");
    }
    void everyOtherSpellingIsRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!SignOff::parse(text));
    }

    void onlyTheNamedPersonsKeySigns()
    {
        const facts::Charter charter = test::smallCharter();
        auto note = *crypto::SignedNote::fromText(sample().text());
        QVERIFY(note.sign(u"person-one"_s, test::keyOf('2')));
        QCOMPARE(verifySignOff(note, charter).error().code, ErrorCode::BadSignature);
        auto right = *crypto::SignedNote::fromText(sample().text());
        QVERIFY(right.sign(u"person-one"_s, test::keyOf('1')));
        QVERIFY(verifySignOff(right, charter));
        auto stranger = *crypto::SignedNote::fromText(sample(u"person-nine"_s).text());
        QVERIFY(stranger.sign(u"person-nine"_s, test::keyOf('9')));
        QCOMPARE(verifySignOff(stranger, charter).error().code, ErrorCode::NotInForce);
    }

    void twoDifferentPeopleSignInTwoCapacities()
    {
        const facts::Charter charter = test::smallCharter();
        QVERIFY(maySign(charter, PersonId(u"person-one"_s), SignOff::As::Auditor, {}));
        QCOMPARE(maySign(charter, PersonId(u"person-two"_s), SignOff::As::Auditor, {}).error().code, ErrorCode::NotEligible);
        QVERIFY(maySign(charter, PersonId(u"person-two"_s), SignOff::As::Reviewer, { sample() }));
        QCOMPARE(maySign(charter, PersonId(u"person-one"_s), SignOff::As::Reviewer, { sample() }).error().code, ErrorCode::SamePerson);
        QCOMPARE(maySign(charter, PersonId(u"person-three"_s), SignOff::As::Reviewer, { sample() }).error().code, ErrorCode::NotEligible);
        QCOMPARE(maySign(charter, PersonId(u"nobody"_s), SignOff::As::Reviewer, {}).error().code, ErrorCode::NotEligible);
    }

    void withoutAnAuditorInTheCharterASecurityOperatorStandsIn()
    {
        facts::Charter charter = test::smallCharter();
        charter.people.removeFirst();
        QVERIFY(maySign(charter, PersonId(u"person-two"_s), SignOff::As::Auditor, {}));
    }
};

QTEST_GUILESS_MAIN(tst_SignOff)
#include "tst_SignOff.moc"
