// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Team.h"

#include "models/team/RuleMatch.h"
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using team::Team;
using test::signedCharter;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;

Charter successorOf(const Charter &charter, qint64 laterMs = 0)
{
    Charter next = charter;
    ++next.version;
    next.previous = charter.digest().value();
    next.validFromMs += laterMs;
    next.validUntilMs += laterMs;
    return next;
}

Charter realCharter()
{
    Charter charter = test::trialCharter();
    charter.trial = false;
    charter.threshold = 2;
    charter.people = { test::person(1, { Role::Admin, Role::SecurityOperator }), test::person(2, { Role::Admin, Role::SecurityOperator }, 1, true) };
    charter.recovery = test::recoveryKey();
    return charter;
}

Request request()
{
    Request made;
    made.gateway = GatewayId(u"dev-1"_s);
    made.id = RequestId(u"exec-17"_s);
    return made;
}

}

class tst_Team : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock.set(test::charterStartMs + 1000); }

    void withoutACharterNobodyVotes()
    {
        const Team team(m_clock);
        QVERIFY(!team.hasCharter());
        QVERIFY(!team.isInForce());
        QCOMPARE(team.ruleFor(request()).id.text(), u"unmatched"_s);
        const auto eligibility = team.mayVote(test::personId(1), request(), team::unmatchedRule(), {});
        QVERIFY(!eligibility.eligible);
        QCOMPARE(eligibility.code, ErrorCode::NotInForce);
        QCOMPARE(team.verify(signedCharter(test::trialCharter(), { 1 })).error().code, ErrorCode::NotInForce);
    }

    void aChainIsAdoptedVersionByVersion()
    {
        Team team(m_clock);
        QSignalSpy charterChanged(&team, &Team::charterChanged);
        const Charter one = test::trialCharter(), two = successorOf(one), three = successorOf(two);
        QVERIFY(team.adopt(signedCharter(one, { 1 })).has_value());
        QVERIFY(team.charter() == one);
        QCOMPARE(team.charterDigest(), one.digest().value());
        QCOMPARE(team.adopt(signedCharter(three, { 1 })).error().code, ErrorCode::NotInForce);
        QVERIFY(team.adopt(signedCharter(two, { 1 })).has_value());
        QVERIFY(team.adopt(signedCharter(three, { 1 })).has_value());
        QCOMPARE(charterChanged.count(), 3);
        // Lower versions than the highest seen are refused; the one in force is no change.
        QCOMPARE(team.adopt(signedCharter(two, { 1 })).error().code, ErrorCode::NotInForce);
        QCOMPARE(team.adopt(signedCharter(one, { 1 })).error().code, ErrorCode::NotInForce);
        QVERIFY(team.adopt(signedCharter(three, { 1 })).has_value());
        QCOMPARE(charterChanged.count(), 3);
        QVERIFY(team.charter() == three);
    }

    void whatIsRefusedChangesNothing()
    {
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        QCOMPARE(team.adopt(signedCharter(successorOf(test::trialCharter()), { 2 })).error().code, ErrorCode::BadSignature);
        QVERIFY(team.charter() == test::trialCharter());
    }

    void examiningChangesNothing()
    {
        Team team(m_clock);
        QVERIFY(team.examine(signedCharter(test::trialCharter(), { 1 })).value() == test::trialCharter());
        QVERIFY(!team.hasCharter());
        QCOMPARE(team.examine(signedCharter(test::trialCharter(), { 2 })).error().code, ErrorCode::BadSignature);
    }

    void onlyAValidCharterIsAdopted_data()
    {
        QTest::addColumn<qint64>("nowMs");
        QTest::addColumn<bool>("adopted");
        QTest::newRow("made by a clock five minutes ahead") << test::charterStartMs - 5 * 60 * 1000 << true;
        QTest::newRow("made by a clock further ahead") << test::charterStartMs - 5 * 60 * 1000 - 1 << false;
        QTest::newRow("its last moment") << test::charterStartMs + 90 * dayMs - 1 << true;
        QTest::newRow("run out") << test::charterStartMs + 90 * dayMs << false;
    }
    void onlyAValidCharterIsAdopted()
    {
        QFETCH(const qint64, nowMs);
        QFETCH(const bool, adopted);
        m_clock.set(nowMs);
        Team team(m_clock);
        const auto done = team.adopt(signedCharter(test::trialCharter(), { 1 }));
        QCOMPARE(done.has_value(), adopted);
        if (!adopted)
            QCOMPARE(done.error().code, ErrorCode::NotInForce);
    }

    void aCharterThatRanOutBlocksVotesUntilItsAdminsSignTheNext()
    {
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        team.setSeat(test::seatRecord(1).id);
        QVERIFY(team.mayVote(test::personId(1), request(), team::unmatchedRule(), {}).eligible);
        m_clock.advance(90 * dayMs);
        QVERIFY(!team.isInForce());
        QCOMPARE(team.mayVote(test::personId(1), request(), team::unmatchedRule(), {}).code, ErrorCode::NotInForce);
        QVERIFY(team.adopt(signedCharter(successorOf(test::trialCharter(), 90 * dayMs), { 1 })).has_value());
        QVERIFY(team.mayVote(test::personId(1), request(), team::unmatchedRule(), {}).eligible);
    }

    void theLedgersChainIsRestoredAlsoWhenItRanOut()
    {
        const Charter one = test::trialCharter(), two = successorOf(one, 80 * dayMs);
        m_clock.advance(200 * dayMs);
        Team team(m_clock);
        QVERIFY(team.restore({ signedCharter(one, { 1 }), signedCharter(two, { 1 }) }).has_value());
        QVERIFY(team.charter() == two);
        QVERIFY(!team.isInForce());
    }

    void aBrokenChainIsNotRestored()
    {
        const Charter one = test::trialCharter(), two = successorOf(one);
        Team team(m_clock);
        QCOMPARE(team.restore({ signedCharter(two, { 1 }) }).error().code, ErrorCode::NotInForce);
        QCOMPARE(team.restore({ signedCharter(one, { 1 }), signedCharter(two, { 2 }) }).error().code, ErrorCode::BadSignature);
        QVERIFY(!team.hasCharter());
        QVERIFY(team.restore({}).has_value());
        QVERIFY(!team.hasCharter());
    }

    void aTrialIsReplacedByARealFirstCharterAndNeverTheOtherWayRound()
    {
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(successorOfTrial(team), { 1 })).has_value());
        QCOMPARE(team.adopt(signedCharter(realCharter(), { 1 })).error().code, ErrorCode::BadSignature);
        QVERIFY(team.adopt(signedCharter(realCharter(), { 1, 2 })).has_value());
        QVERIFY(!team.charter().trial);
        QCOMPARE(team.adopt(signedCharter(test::trialCharter(), { 1 })).error().code, ErrorCode::NotInForce);
        QVERIFY(team.restore({ signedCharter(test::trialCharter(), { 1 }), signedCharter(realCharter(), { 1, 2 }) }).has_value());
    }

    void aTeamsFirstCharterBeginsNoEarlierThanTheTrialItReplaces()
    {
        Team team(m_clock);
        Charter early = realCharter();
        const Charter trial = successorOf(test::trialCharter(), 500); // the trial in force here: its second version
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        QVERIFY(team.adopt(signedCharter(trial, { 1 })).has_value());
        QCOMPARE(team.adopt(signedCharter(early, { 1, 2 })).error(), (Error { ErrorCode::NotInForce, u"before-trial"_s }));
        QVERIFY(team.charter() == trial);
        // A team that is older than the trial is joined by the version that lists this seat.
        const Charter joined = successorOf(early, 500);
        QVERIFY(team.adopt({ signedCharter(early, { 1, 2 }), signedCharter(joined, { 1, 2 }) }).has_value());
        QVERIFY(team.charter() == joined);
        // What an earlier program adopted is read back from the ledger as it stands there.
        QVERIFY(team.restore({ signedCharter(test::trialCharter(), { 1 }), signedCharter(trial, { 1 }), signedCharter(early, { 1, 2 }) }).has_value());
    }

    void severalVersionsAreAdoptedAtOnceAndOnlyTheLastMustBeValidNow()
    {
        const Charter one = test::teamCharter(), two = successorOf(one, 80 * dayMs), three = successorOf(two, 80 * dayMs);
        const QList<crypto::SignedNote> notes { signedCharter(one, { 1, 2 }), signedCharter(two, { 1, 2 }), signedCharter(three, { 1, 2 }) };
        m_clock.set(three.validFromMs);
        Team team(m_clock);
        QSignalSpy charterChanged(&team, &Team::charterChanged);
        QCOMPARE(team.adopt(notes.first(1)).error().code, ErrorCode::NotInForce); // it ran out
        QVERIFY(!team.hasCharter());
        QVERIFY(team.adopt(notes).has_value());
        QCOMPARE(charterChanged.count(), 1);
        QCOMPARE(team.chain().size(), 3);
        QVERIFY(team.charter() == three);
        QCOMPARE(team.adopt(QList<crypto::SignedNote> {}).has_value(), true); // nothing to take is no change
        QCOMPARE(charterChanged.count(), 1);
    }

    void theChainBeginsAnewWhereATrialIsReplaced()
    {
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        QVERIFY(team.adopt(signedCharter(test::teamCharter(), { 1, 2 })).has_value());
        QCOMPARE(team.chain().size(), 1);
        QVERIFY(!team.chain().first().charter.trial);
    }

    void practiceAndRealChartersDoNotFollowEachOther()
    {
        Charter practice = realCharter();
        practice.practice = true;
        practice.recovery.reset();
        practice.gateways = { test::gatewayRecord(u"practice"_s, Environment::Stage) };
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        QCOMPARE(team.adopt(signedCharter(practice, { 1, 2 })).error().code, ErrorCode::NotInForce);
    }

    void aVoteOfTheCharterInForceIsVerified()
    {
        Team team(m_clock);
        QVERIFY(team.adopt(signedCharter(test::trialCharter(), { 1 })).has_value());
        Vote vote;
        vote.gatewayIdentity = u"- -"_s;
        vote.request = request().id;
        vote.action = crypto::sha256("action");
        vote.rule = RuleId(u"unmatched"_s);
        vote.charter = team.charterDigest();
        vote.decision = Decision::Allow;
        vote.person = test::personId(2);
        vote.seat = test::seatRecord(1).id;
        vote.issuedMs = m_clock.nowMs();
        vote.expiresMs = m_clock.nowMs() + 1000;
        vote.nonce = u"AAECAwQFBgcICQoLDA0ODw"_s;
        auto note = crypto::SignedNote::fromText(vote.text()).value();
        QVERIFY(note.sign(vote.person.text(), test::fixedKey(2)).has_value());
        QVERIFY(team.verify(note).value() == vote);
        // A charter change between the two votes makes the first one worthless.
        QVERIFY(team.adopt(signedCharter(successorOf(test::trialCharter()), { 1 })).has_value());
        QCOMPARE(team.verify(note).error().code, ErrorCode::NotInForce);
    }

private:
    /// Adopts a trial and gives its second version.
    static Charter successorOfTrial(Team &team)
    {
        if (!team.adopt(signedCharter(test::trialCharter(), { 1 })))
            qFatal("the test's trial charter is not adopted");
        return successorOf(test::trialCharter());
    }

    FixedClock m_clock { test::charterStartMs };
};

QTEST_GUILESS_MAIN(tst_Team)
#include "tst_Team.moc"
