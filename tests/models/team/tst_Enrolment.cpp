// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Enrolment.h"

#include "models/team/JoinCheck.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using team::Applicant;
using team::Enrolment;
using test::await;

namespace {

crypto::SecretBytes passphraseOne() { return crypto::SecretBytes::copyOf("violet kettle under moss"); }
crypto::SecretBytes passphraseTwo() { return crypto::SecretBytes::copyOf("yellow saucer over bark"); }

/// A seat with its vault and team, as it is at first start.
struct Seat {
    QTemporaryDir folder;
    FixedClock clock { test::charterStartMs };
    vault::Vault vault { folder.path(), clock, 1 };
    team::Team team { clock };
    Enrolment enrolment { vault, team, clock };
    facts::SeatRecord record = test::seatRecord(1);

    Seat() { team.setSeat(record.id); }

    [[nodiscard]] Result<crypto::SignedNote> found(Environment environment = Environment::Dev)
    {
        return await(enrolment.found(u"Test team"_s, { .name = u"Test person one"_s, .roles = { Role::SecurityOperator } }, record,
                                     { test::gatewayRecord(u"dev-1"_s, environment) }, passphraseOne()));
    }
};

Applicant second() { return { .name = u"Test person two"_s, .roles = { Role::SecurityOperator } }; }

}

class tst_Enrolment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstPersonFoundsATrial()
    {
        Seat seat;
        const auto note = seat.found();
        QVERIFY2(note.has_value(), note ? "" : qPrintable(note.error().detail));
        QVERIFY(seat.team.adopt(*note).has_value());
        QVERIFY(seat.team.charter().trial);
        QCOMPARE(seat.team.charter().people[0].id.text(), u"test-person-one"_s);
        QCOMPARE(seat.team.charter().gateways[0].id.text(), u"dev-1"_s);
        QCOMPARE(seat.vault.signedIn().text(), u"test-person-one"_s);
        QCOMPARE(seat.found().error().code, ErrorCode::NotEligible);
    }

    void prodIsRefusedBeforeAnythingIsMade()
    {
        Seat seat;
        QCOMPARE(seat.found(Environment::Prod).error().code, ErrorCode::RuleUnmeetable);
        QVERIFY(seat.vault.people().isEmpty());
    }

    void twoPeopleAtOneSeatMayApproveUnderTheTrial()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const auto newcomer = await(seat.enrolment.prepare(second(), seat.record.id, passphraseTwo()));
        QVERIFY(newcomer.has_value());
        QCOMPARE(newcomer->key.fingerprint().size(), 64);
        const PersonId admin = seat.team.charter().people[0].id;
        const auto note = await(seat.enrolment.enrol(*newcomer, seat.record.id, passphraseTwo(), admin, passphraseOne()));
        QVERIFY(note.has_value());
        QCOMPARE(note->signatureLines().size(), 2);
        QVERIFY(seat.team.adopt(*note).has_value());
        QVERIFY(seat.team.charter().people[1].keys[0].sameSeat);

        Request request;
        request.gateway = GatewayId(u"dev-1"_s);
        const Rule rule = seat.team.ruleFor(request);
        QCOMPARE(rule.id.text(), u"exec"_s);
        QVERIFY(seat.team.mayVote(admin, request, rule, {}).eligible);
        Vote first;
        first.person = admin;
        first.seat = seat.record.id;
        first.decision = Decision::Allow;
        QVERIFY(seat.team.mayVote(newcomer->id, request, rule, { first }).eligible);
        QCOMPARE(seat.team.mayVote(admin, request, rule, { first }).code, ErrorCode::SamePerson);
    }

    void aWrongPassphraseOfTheAdminEnrolsNobody()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const auto newcomer = await(seat.enrolment.prepare(second(), seat.record.id, passphraseTwo()));
        const PersonId admin = seat.team.charter().people[0].id;
        const auto refused = await(seat.enrolment.enrol(*newcomer, seat.record.id, passphraseTwo(), admin, passphraseTwo()));
        QCOMPARE(refused.error().code, ErrorCode::WrongPassphrase);
        // After the wait the same newcomer goes on; no second key is needed.
        seat.clock.advance(1000);
        QVERIFY(await(seat.enrolment.enrol(*newcomer, seat.record.id, passphraseTwo(), admin, passphraseOne())).has_value());
    }

    void theNewPersonCannotEnrolThemselves()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const auto newcomer = await(seat.enrolment.prepare(second(), seat.record.id, passphraseTwo()));
        const auto note = await(seat.enrolment.enrol(*newcomer, seat.record.id, passphraseTwo(), newcomer->id, passphraseTwo()));
        QVERIFY(note.has_value());
        QCOMPARE(seat.team.adopt(*note).error().code, ErrorCode::BadSignature);
    }

    void whoCannotBeEnrolledLeavesNoKeyBehind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Role>("role");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a second charter admin") << u"Test person two"_s << Role::Admin << ErrorCode::NotEligible;
        QTest::newRow("a name that looks like the first") << u"T\u0435st person one"_s << Role::SecurityOperator << ErrorCode::SamePerson;
        QTest::newRow("no name") << u" "_s << Role::SecurityOperator << ErrorCode::Malformed;
    }
    void whoCannotBeEnrolledLeavesNoKeyBehind()
    {
        QFETCH(const QString, name);
        QFETCH(const Role, role);
        QFETCH(const ErrorCode, code);
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const auto refused = await(seat.enrolment.prepare({ .name = name, .roles = { role } }, seat.record.id, passphraseTwo()));
        QCOMPARE(refused.error().code, code);
        QCOMPARE(seat.vault.people().size(), 1);
    }

    void aGatewayIsAddedByTheAdmin()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const PersonId admin = seat.team.charter().people[0].id;
        const auto note = await(seat.enrolment.addGateway(test::gatewayRecord(u"stage-1"_s, Environment::Stage), admin, passphraseOne()));
        QVERIFY(seat.team.adopt(*note).has_value());
        QVERIFY(seat.team.charter().gateway(GatewayId(u"stage-1"_s)));
        const auto prod = await(seat.enrolment.addGateway(test::gatewayRecord(u"prod-1"_s, Environment::Prod), admin, passphraseOne()));
        QCOMPARE(prod.error().code, ErrorCode::RuleUnmeetable);
    }

    void aGatewayIsTakenOutByTheAdmin()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const PersonId admin = seat.team.charter().people[0].id;
        QCOMPARE(await(seat.enrolment.removeGateway(GatewayId(u"stage-1"_s), admin, passphraseOne())).error().code, ErrorCode::NotFound);
        QCOMPARE(await(seat.enrolment.removeGateway(GatewayId(u"dev-1"_s), admin, passphraseTwo())).error().code, ErrorCode::WrongPassphrase);
        seat.clock.advance(1000);
        const auto note = await(seat.enrolment.removeGateway(GatewayId(u"dev-1"_s), admin, passphraseOne()));
        QVERIFY(seat.team.adopt(*note).has_value());
        QVERIFY(seat.team.charter().gateways.isEmpty());
        QCOMPARE(seat.team.charter().version, 2);
    }

    void aPersonAsksToJoinFromTheirOwnSeat()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const PersonId person = seat.team.charter().people[0].id;
        const auto signAsSeat = [](crypto::SignedNote note) -> Result<crypto::SignedNote> {
            return note.sign(seatKeyName(test::seatRecord(1).id), test::fixedKey(101)).transform([&note] { return note; });
        };
        const auto file = await(seat.enrolment.requestToJoin(person, { Role::Admin }, seat.record, passphraseOne(), signAsSeat));
        const auto opened = team::openJoin(file.value(), seat.clock.nowMs());
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(!opened->request.sameSeat);
        QCOMPARE(opened->request.key, seat.team.charter().people[0].keys[0].key);
        QCOMPARE(await(seat.enrolment.requestToJoin(PersonId(u"nobody"_s), { Role::Admin }, seat.record, passphraseOne(), signAsSeat)).error().code, ErrorCode::NotFound);

        // Somebody else whose key is made here: the request says so itself.
        const auto secondFile = await(seat.enrolment.requestFromThisSeat(second(), seat.record, passphraseTwo(), signAsSeat));
        const auto openedSecond = team::openJoin(secondFile.value(), seat.clock.nowMs());
        QVERIFY(openedSecond->request.sameSeat);
        QVERIFY(openedSecond->request.key != opened->request.key);
        QCOMPARE(seat.vault.people().size(), 2);
    }

    void aRequestNamesTheSeatsConnectionKeysWhereItIsOnePersonsOwn()
    {
        Seat seat;
        QVERIFY(seat.team.adopt(*seat.found()).has_value());
        const PersonId person = seat.team.charter().people[0].id;
        const auto signAsSeat = [](crypto::SignedNote note) -> Result<crypto::SignedNote> {
            return note.sign(seatKeyName(test::seatRecord(1).id), test::fixedKey(101)).transform([&note] { return note; });
        };
        QList<ConnectionKey> links;
        for (int i = 0; i < 70; ++i) {
            const crypto::SigningKey key = test::fixedKey(200 + i);
            links.append({ .gateway = GatewayId(u"prod-%1"_s.arg(i)), .key = key.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {},
                           .proof = key.sign(possessionText(person, seat.record.id, key.publicKey())).value(), .seat = seat.record.id });
        }
        const auto asked = [&] {
            const auto file = await(seat.enrolment.requestToJoin(person, { Role::Admin }, seat.record, passphraseOne(), signAsSeat, links));
            return team::openJoin(file.value(), seat.clock.nowMs()).value().request;
        };
        QCOMPARE(asked().connections, links.first(JoinRequest::mostConnections));
        // Another person's key comes to the seat: whose devices these are, nobody could say any more.
        QVERIFY(await(seat.enrolment.prepare(second(), seat.record.id, passphraseTwo())).has_value());
        QVERIFY(asked().sameSeat);
        QVERIFY(asked().connections.isEmpty());
    }

    void withoutACharterNobodyJoins()
    {
        Seat seat;
        QCOMPARE(await(seat.enrolment.prepare(second(), seat.record.id, passphraseTwo())).error().code, ErrorCode::NotInForce);
        QCOMPARE(await(seat.enrolment.addGateway(test::gatewayRecord(u"dev-1"_s, Environment::Dev), PersonId(u"x"_s), passphraseOne())).error().code,
                 ErrorCode::NotInForce);
        QCOMPARE(await(seat.enrolment.removeGateway(GatewayId(u"dev-1"_s), PersonId(u"x"_s), passphraseOne())).error().code, ErrorCode::NotInForce);
    }
};

QTEST_GUILESS_MAIN(tst_Enrolment)
#include "tst_Enrolment.moc"
