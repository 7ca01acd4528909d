// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Charter.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

crypto::PublicKey anyKey() { return crypto::SigningKey::generate()->publicKey(); }

VoteKey voteKey(qint64 fromMs, std::optional<qint64> untilMs = {}, std::optional<qint64> revokedAtMs = {})
{
    return { .key = anyKey(), .fromMs = fromMs, .untilMs = untilMs, .revokedAtMs = revokedAtMs, .proof = {}, .seat = {}, .sameSeat = false };
}

}

class tst_Charter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordReadsBack()
    {
        for (const Role value : { Role::Viewer, Role::Operator, Role::SecurityOperator, Role::Auditor, Role::Admin })
            QCOMPARE(role(word(value)), std::optional(value));
        for (const Environment value : { Environment::Dev, Environment::Stage, Environment::Prod })
            QCOMPARE(environment(word(value)), std::optional(value));
        for (const Requester value : { Requester::Excluded, Requester::MustBeKnown })
            QCOMPARE(requester(word(value)), std::optional(value));
        QCOMPARE(word(Role::SecurityOperator), u"security_operator"_s);
        QVERIFY(!role(u"Admin"));
        QVERIFY(!environment(u"production"));
        QVERIFY(!requester(u""));
    }

    void aKeySignsOnlyWithinItsTime_data()
    {
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<bool>("valid");
        QTest::newRow("before it began") << qint64(99) << false;
        QTest::newRow("the moment it began") << qint64(100) << true;
        QTest::newRow("just before the revocation") << qint64(149) << true;
        QTest::newRow("the moment since when it is doubted") << qint64(150) << false;
        QTest::newRow("after its end") << qint64(200) << false;
    }
    void aKeySignsOnlyWithinItsTime()
    {
        QFETCH(const qint64, atMs);
        QFETCH(const bool, valid);
        QCOMPARE(voteKey(100, 200, 150).isValidAt(atMs), valid);
    }

    void thePersonsKeyIsTheOneInForce()
    {
        const Person person { .id = PersonId(u"test-person-one"_s), .name = u"Test person one"_s, .roles = { Role::Auditor },
                              .keys = { voteKey(0, 100), voteKey(100) }, .aliases = {} };
        QCOMPARE(person.keyAt(50), &person.keys.at(0));
        QCOMPARE(person.keyAt(100), &person.keys.at(1));
        QCOMPARE(Person(person).keyAt(-1), nullptr);
        QVERIFY(person.has(Role::Auditor));
        QVERIFY(!person.has(Role::Admin));
    }

    void recordsAreFoundById()
    {
        Charter charter;
        charter.gateways = { { .id = GatewayId(u"stage-1"_s), .name = u"Stage"_s, .environment = Environment::Stage, .tlsPin = {} } };
        QCOMPARE(charter.gateway(GatewayId(u"stage-1"_s)), &charter.gateways.at(0));
        QCOMPARE(charter.gateway(GatewayId(u"Stage-1"_s)), nullptr);
        QCOMPARE(charter.person(PersonId(u"nobody"_s)), nullptr);
        QCOMPARE(charter.seat(SeatId(u"none"_s)), nullptr);
    }

    void possessionNamesPersonSeatAndKey()
    {
        const crypto::PublicKey key = anyKey();
        QCOMPARE(possessionText(PersonId(u"a"_s), SeatId(u"b"_s), key), "countersign/possession/1\na\nb\n" + key.base64Url().toUtf8() + '\n');
    }

    void theSeatIdIsTheBeginningOfItsKeysDigest()
    {
        const crypto::PublicKey key = anyKey();
        QCOMPARE(seatIdOf(key).text().size(), 16);
        QVERIFY(crypto::sha256(key.bytes()).hex().startsWith(seatIdOf(key).text()));
    }

    void onlyPracticeIdsArePractice()
    {
        QVERIFY(isPractice(GatewayId(u"practice"_s)));
        QVERIFY(isPractice(GatewayId(u"practice-2"_s)));
        QVERIFY(!isPractice(GatewayId(u"practices"_s)));
        QVERIFY(!isPractice(GatewayId(u"prod"_s)));
    }

    void theDigestIsThatOfTheText()
    {
        Charter charter;
        charter.team = u"Test team"_s;
        QCOMPARE(charter.digest().value(), crypto::sha256(charter.text().value()));
        const auto before = charter.digest();
        charter.version = 2;
        QVERIFY(charter.digest() != before);
    }
};

QTEST_GUILESS_MAIN(tst_Charter)
#include "tst_Charter.moc"
