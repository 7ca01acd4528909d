// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDesk.h"

#include "models/facts/CharterExchange.h"
#include "models/team/Enrolment.h"
#include "models/team/JoinCheck.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using Arrival = CharterDesk::Arrival;
using test::await;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;

/// One person at a seat of their own, with the trial that every seat begins with. Their clock is the same.
struct Seat {
    Seat(int seatNumber, FixedClock &sharedClock) : number(seatNumber), clock(sharedClock)
    {
        team.setSeat(record.id);
        const auto note = await(enrolment.found(u"My team"_s, { .name = u"Test person %1"_s.arg(number), .roles = { Role::SecurityOperator } }, record, {}, passphrase()));
        if (!note || !team.adopt(*note))
            qFatal("the seat has no trial");
        person = team.charter().people[0].id;
    }
    [[nodiscard]] crypto::SecretBytes passphrase() const { return crypto::SecretBytes::copyOf("violet kettle under moss"); }
    [[nodiscard]] Result<crypto::SignedNote> signAsSeat(crypto::SignedNote note) const
    {
        return note.sign(seatKeyName(record.id), test::fixedKey(100 + number)).transform([&note] { return note; });
    }
    [[nodiscard]] JoinRequest request(QList<Role> roles = { Role::Admin, Role::SecurityOperator })
    {
        const auto file = await(enrolment.requestToJoin(person, roles, record, passphrase(), [this](crypto::SignedNote note) { return signAsSeat(std::move(note)); }));
        return openJoin(file.value(), clock.nowMs()).value().request;
    }
    [[nodiscard]] Result<Arrival> take(Seat &other) { return desk.take(other.desk.file().value()); }
    [[nodiscard]] Result<void> adopt() { return team.adopt(desk.complete()); }

    const int number;
    FixedClock &clock;
    QTemporaryDir folder;
    SeatRecord record = test::seatRecord(number);
    vault::Vault vault { folder.path(), clock, 1 };
    team::Team team { clock };
    Enrolment enrolment { vault, team, clock };
    CharterDesk desk { vault, team, clock };
    PersonId person;
};

/// Two seats and a draft of their team's first charter, signed by the first.
struct TwoSeats {
    FixedClock clock { test::charterStartMs };
    Seat a { 1, clock }, b { 2, clock };

    [[nodiscard]] CharterDraft founding()
    {
        CharterDraft draft = CharterDraft::founding(u"Our team"_s, a.team.chain().last());
        if (!draft.admit(b.request(), { Role::Admin, Role::SecurityOperator }, clock.nowMs()))
            qFatal("the second person is not admitted");
        const QString path = a.folder.filePath(u"recovery.key"_s);
        draft.setRecovery(await(a.enrolment.makeRecoveryKey(path, a.record.id, a.passphrase())).value());
        return draft;
    }
    /// The team's first charter, in force at both seats.
    void found()
    {
        const bool done = await(a.desk.sign(founding(), a.person, a.passphrase())) && b.take(a) == Arrival::Draft && await(b.desk.cosign(b.person, b.passphrase()))
            && b.adopt() && a.take(b);
        // The second seat has it in force: what it exports is no draft any more.
        if (!done || !a.adopt() || a.team.charterDigest() != b.team.charterDigest())
            qFatal("the team is not founded");
    }
};

}

class tst_CharterDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTeamIsFoundedByFilesBetweenTwoSeats()
    {
        TwoSeats two;
        QSignalSpy changes(&two.a.desk, &CharterDesk::changed);
        QVERIFY(await(two.a.desk.sign(two.founding(), two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(changes.count(), 1);
        QCOMPARE(two.a.desk.signatures().counted(), 1);
        QVERIFY(two.a.desk.complete().isEmpty());
        QCOMPARE(two.b.take(two.a).value(), Arrival::Draft);
        QCOMPARE(two.b.desk.signers(two.b.vault.people()), QList<PersonId> { two.b.person });
        QVERIFY(await(two.b.desk.cosign(two.b.person, two.b.passphrase())).has_value());
        QVERIFY(two.b.adopt().has_value());
        QVERIFY(!two.b.desk.offer()); // it is in force
        QVERIFY(!two.b.team.charter().trial);
        QCOMPARE(two.a.take(two.b).value(), Arrival::Newer); // signed by both: in force elsewhere
        QVERIFY(two.a.adopt().has_value());
        QCOMPARE(two.a.team.charterDigest(), two.b.team.charterDigest());
        QCOMPARE(two.a.take(two.b).value(), Arrival::NothingNew);
    }

    void signaturesComeBackByFileToo()
    {
        TwoSeats two;
        QVERIFY(await(two.a.desk.sign(two.founding(), two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(two.b.take(two.a).value(), Arrival::Draft);
        QVERIFY(await(two.b.desk.cosign(two.b.person, two.b.passphrase())).has_value());
        QCOMPARE(two.a.take(two.b).value(), Arrival::Signatures);
        QVERIFY(two.a.desk.signatures().isComplete());
        QCOMPARE(two.a.take(two.b).value(), Arrival::NothingNew);
        QVERIFY(two.a.adopt().has_value());
    }

    void theThirdPersonSignsAtTheirOwnSeatAndGetsTheWholeChain()
    {
        TwoSeats two;
        two.found();
        two.clock.advance(5 * dayMs);
        Seat c(3, two.clock); // whose trial began after the team's charter
        two.clock.advance(1000);
        CharterDraft draft = CharterDraft::successorOf(two.a.team.chain().last());
        QVERIFY(draft.admit(c.request(), { Role::Auditor }, two.clock.nowMs()).has_value());
        QVERIFY(await(two.a.desk.sign(draft, two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(two.b.take(two.a).value(), Arrival::Draft);
        QVERIFY(await(two.b.desk.cosign(two.b.person, two.b.passphrase())).has_value());
        QVERIFY(two.b.desk.complete().isEmpty()); // the new person has not signed
        QCOMPARE(c.take(two.b).value(), Arrival::Draft);
        QCOMPARE(c.desk.offer()->ahead.size(), 1);
        QVERIFY(await(c.desk.cosign(c.person, c.passphrase())).has_value());
        QVERIFY(c.adopt().has_value());
        QCOMPARE(c.team.charter().version, 2);
        for (Seat *other : { &two.a, &two.b }) {
            QCOMPARE(other->take(c).value(), Arrival::Newer);
            QVERIFY(other->adopt().has_value());
            QCOMPARE(other->team.charterDigest(), c.team.charterDigest());
        }
    }

    void onlyWhoMaySignsAndEachOnce()
    {
        TwoSeats two;
        two.found();
        CharterDraft draft = CharterDraft::successorOf(two.a.team.chain().last());
        QVERIFY(draft.setAliases(two.b.person, { u"device:1"_s }).has_value());
        QCOMPARE(await(two.a.desk.cosign(two.a.person, two.a.passphrase())).error().code, ErrorCode::NotFound);
        QCOMPARE(await(two.a.desk.sign(draft, PersonId(u"nobody"_s), two.a.passphrase())).error().code, ErrorCode::NotEligible);
        QVERIFY(await(two.a.desk.sign(draft, two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(await(two.a.desk.sign(draft, two.a.person, two.a.passphrase())).error().code, ErrorCode::Busy);
        QCOMPARE(await(two.a.desk.cosign(two.a.person, two.a.passphrase())).error().code, ErrorCode::AlreadyVoted);
        QCOMPARE(await(two.a.desk.cosign(PersonId(u"nobody"_s), two.a.passphrase())).error().code, ErrorCode::NotEligible);
        two.a.desk.discard();
        QVERIFY(!two.a.desk.offer());
    }

    void aRoleThatIsNoCharterAdminDraftsNothing()
    {
        TwoSeats two;
        two.found();
        Seat c(3, two.clock);
        CharterDraft draft = CharterDraft::successorOf(two.a.team.chain().last());
        QVERIFY(draft.admit(c.request(), { Role::Auditor, Role::SecurityOperator }, two.clock.nowMs()).has_value());
        QCOMPARE(await(two.a.desk.sign(draft, c.person, two.a.passphrase())).error(), (Error { ErrorCode::NotEligible, u"person"_s }));
        QVERIFY(await(two.a.desk.sign(draft, two.a.person, two.a.passphrase())).has_value());
        QVERIFY(two.b.take(two.a) && await(two.b.desk.cosign(two.b.person, two.b.passphrase())));
        QVERIFY(c.take(two.b) && await(c.desk.cosign(c.person, c.passphrase())) && c.adopt());
        QCOMPARE(await(c.desk.sign(CharterDraft::successorOf(c.team.chain().last()), c.person, c.passphrase())).error(), (Error { ErrorCode::NotEligible, u"role"_s }));
    }

    void theRecoveryKeyReplacesALostAdmin()
    {
        TwoSeats two;
        two.found();
        Seat c(3, two.clock);
        two.clock.advance(1000);
        CharterDraft draft = CharterDraft::successorOf(two.a.team.chain().last());
        QVERIFY(draft.admit(c.request(), { Role::Admin, Role::SecurityOperator }, two.clock.nowMs()).has_value());
        QVERIFY(draft.revoke(two.b.person, two.clock.nowMs(), two.clock.nowMs()).has_value());
        QVERIFY(draft.lacksRecovery(two.clock.nowMs()) == !draft.charter().recovery);
        draft.setRecovery(await(two.a.enrolment.makeRecoveryKey(two.a.folder.filePath(u"recovery.new"_s), two.a.record.id, two.a.passphrase())).value());
        QVERIFY(await(two.a.desk.sign(draft, two.a.person, two.a.passphrase())).has_value());
        const QString path = two.a.folder.filePath(u"recovery.key"_s);
        QCOMPARE(await(two.a.desk.cosignWithRecovery(path, crypto::SecretBytes::copyOf("not the right one"))).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(await(two.a.desk.cosignWithRecovery(path, two.a.passphrase())).has_value());
        QVERIFY(two.a.desk.signatures().neededRecovery());
        QVERIFY(c.take(two.a) && await(c.desk.cosign(c.person, c.passphrase())) && c.adopt());
        QVERIFY(two.a.take(c).has_value());
        QVERIFY(two.a.adopt().has_value());
        QVERIFY(!two.a.team.charter().person(two.b.person)->keyAt(two.clock.nowMs()));
        // The seat whose key was revoked learns it like everybody else.
        QCOMPARE(two.b.take(two.a).value(), Arrival::Newer);
        QVERIFY(two.b.adopt().has_value());
    }

    void aFirstCharterHasNoRecoveryYet()
    {
        TwoSeats two;
        QVERIFY(await(two.a.desk.sign(two.founding(), two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(await(two.a.desk.cosignWithRecovery(two.a.folder.filePath(u"recovery.key"_s), two.a.passphrase())).error().code, ErrorCode::NotEligible);
    }

    void whatIsOlderOrOfAnotherLineageIsRefused()
    {
        TwoSeats two;
        two.found();
        const QByteArray old = two.b.desk.file().value();
        const auto renew = [&two](Seat &first, Seat &second) {
            return await(first.desk.sign(CharterDraft::successorOf(first.team.chain().last()), first.person, first.passphrase())) && second.take(first)
                && await(second.desk.cosign(second.person, second.passphrase())) && second.adopt();
        };
        two.clock.advance(60 * dayMs);
        QVERIFY(renew(two.a, two.b));
        QCOMPARE(two.b.desk.take(old).error(), (Error { ErrorCode::NotInForce, u"older"_s }));
        // The first seat, behind the other's back, gets another version 2 signed by the other's key: a fork.
        TwoSeats others;
        others.found();
        QCOMPARE(two.b.take(others.a).error(), (Error { ErrorCode::NotInForce, u"fork"_s }));
    }

    void aCharterThatDoesNotListTheSeatIsNotOffered()
    {
        TwoSeats two;
        two.found();
        Seat c(3, two.clock);
        QCOMPARE(c.take(two.a).error(), (Error { ErrorCode::NotEligible, u"not-listed"_s }));
        QVERIFY(!c.desk.offer());
        QCOMPARE(c.desk.file().error().code, ErrorCode::NotEligible); // a trial is nobody else's
    }

    void aDraftOlderThanTheTrialHereIsRefusedWhenItArrives()
    {
        TwoSeats two;
        const CharterDraft founding = two.founding();
        QVERIFY(await(two.a.desk.sign(founding, two.a.person, two.a.passphrase())).has_value());
        const auto draft = readCharter(CharterExchange::parse(two.a.desk.file().value())->draft.value()).value();
        two.clock.advance(1000);
        // The second person's trial goes on meanwhile.
        Charter later = two.b.team.charter();
        ++later.version;
        later.previous = two.b.team.charterDigest();
        later.validFromMs = two.clock.nowMs();
        QVERIFY(two.b.team.adopt(await(two.b.vault.sign(two.b.person, two.b.passphrase(), later.text().value())).value()).has_value());
        QVERIFY(draft.charter.validFromMs < two.b.team.charter().validFromMs);
        QCOMPARE(two.b.take(two.a).error(), (Error { ErrorCode::NotInForce, u"before-trial"_s }));
        QVERIFY(!two.b.desk.offer());
        two.a.desk.discard();
        QVERIFY(await(two.a.desk.sign(founding, two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(two.b.take(two.a).value(), Arrival::Draft);
    }

    void aDraftThatNobodyWhoCountsHasSignedIsAnybodysText()
    {
        TwoSeats two;
        QVERIFY(await(two.a.desk.sign(two.founding(), two.a.person, two.a.passphrase())).has_value());
        auto exchange = CharterExchange::parse(two.a.desk.file().value()).value();
        auto unsignedDraft = crypto::SignedNote::fromText(exchange.draft->text()).value();
        QVERIFY(unsignedDraft.sign(u"somebody"_s, test::fixedKey(9)).has_value());
        exchange.draft = unsignedDraft;
        QCOMPARE(two.b.desk.take(exchange.bytes().value()).error().code, ErrorCode::BadSignature);
        // Signatures that count for nothing are left behind.
        exchange = CharterExchange::parse(two.a.desk.file().value()).value();
        QVERIFY(exchange.draft->sign(u"somebody"_s, test::fixedKey(9)).has_value());
        QVERIFY(two.b.desk.take(exchange.bytes().value()).has_value());
        QCOMPARE(two.b.desk.offer()->draft->note.signatureLines().size(), 1);
    }

    void anotherDraftWaitsUntilThisOneIsDiscarded()
    {
        TwoSeats two;
        two.found();
        CharterDraft ours = CharterDraft::successorOf(two.b.team.chain().last());
        QVERIFY(ours.setAliases(two.b.person, { u"device:1"_s }).has_value());
        QVERIFY(await(two.b.desk.sign(ours, two.b.person, two.b.passphrase())).has_value());
        QVERIFY(await(two.a.desk.sign(CharterDraft::successorOf(two.a.team.chain().last()), two.a.person, two.a.passphrase())).has_value());
        QCOMPARE(two.b.take(two.a).error(), (Error { ErrorCode::Busy, u"draft"_s }));
        two.b.desk.discard();
        QCOMPARE(two.b.take(two.a).value(), Arrival::Draft);
    }

    /// Every byte of an exchange is either signed or refused: no change of one bit gives another charter.
    void noChangedFileGivesAnotherCharter()
    {
        TwoSeats two;
        two.found();
        Seat late(2, two.clock); // the second seat once more, as it was with its trial: same keys of the seat, another vote key
        const QByteArray file = two.a.desk.file().value();
        int taken = 0;
        for (qsizetype at = 0; at < file.size(); at += 7) {
            QByteArray changed = file;
            changed[at] = char(changed.at(at) ^ 1);
            const auto arrival = late.desk.take(changed);
            if (arrival) {
                ++taken;
                QCOMPARE(late.desk.offer()->ahead.last().digest, two.a.team.charterDigest());
                late.desk.discard();
            }
        }
        QCOMPARE(taken, 0);
        QCOMPARE(late.desk.take(file).value(), Arrival::Newer);
    }

    void whatIsNoExchangeIsRefused()
    {
        TwoSeats two;
        QCOMPARE(two.a.desk.take("").error().code, ErrorCode::Malformed);
        const auto trial = test::signedCharter(test::trialCharter(), { 1 });
        QCOMPARE(two.a.desk.take(CharterExchange { { trial }, std::nullopt }.bytes().value()).error(), (Error { ErrorCode::NotEligible, u"trial"_s }));
        QCOMPARE(two.a.desk.take(CharterExchange { {}, trial }.bytes().value()).error(), (Error { ErrorCode::NotEligible, u"trial"_s }));
        QVERIFY(!two.a.desk.offer());
    }
};

QTEST_GUILESS_MAIN(tst_CharterDesk)
#include "tst_CharterDesk.moc"
