// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/VoteCheck.h"

#include "models/team/RuleMatch.h"
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using test::personId;

namespace {

constexpr qint64 nowMs = test::charterStartMs + 1000;

/// Persons 1 and 2 are security operators at seats 1 and 2, person 3 an auditor there, person 4 a revoked security operator.
Charter charterOfFour()
{
    Charter charter = test::trialCharter();
    charter.people = { test::person(1, { Role::Admin, Role::SecurityOperator }), test::person(2, { Role::SecurityOperator }, 2),
                       test::person(3, { Role::Auditor }, 2, true), test::person(4, { Role::SecurityOperator }, 2, true) };
    charter.people[0].aliases = { u"device:one"_s };
    charter.people[3].keys[0].revokedAtMs = nowMs;
    charter.seats = { test::seatRecord(1), test::seatRecord(2) };
    return charter;
}

Request requestTo(const QString &gateway)
{
    Request request;
    request.gateway = GatewayId(gateway);
    request.id = RequestId(u"exec-17"_s);
    return request;
}

Voter voter(int number, int seat = 1, qint64 atMs = nowMs)
{
    return { .person = personId(number), .seat = test::seatRecord(seat).id, .nowMs = atMs };
}

Vote cast(int number, int seat, Decision decision = Decision::Allow)
{
    Vote vote;
    vote.request = RequestId(u"exec-17"_s);
    vote.action = crypto::sha256("action");
    vote.rule = RuleId(u"unmatched"_s);
    vote.charter = charterOfFour().digest().value();
    vote.decision = decision;
    vote.person = personId(number);
    vote.seat = test::seatRecord(seat).id;
    vote.issuedMs = nowMs;
    vote.expiresMs = nowMs + 1000;
    vote.gatewayIdentity = u"- -"_s;
    vote.nonce = u"AAECAwQFBgcICQoLDA0ODw"_s;
    return vote;
}

crypto::SignedNote noteOf(const Vote &vote, int signer, const QString &name = {})
{
    auto note = crypto::SignedNote::fromText(vote.text()).value();
    if (!note.sign(name.isEmpty() ? personId(signer).text() : name, test::fixedKey(signer)))
        qFatal("a test vote cannot be signed");
    return note;
}

}

class tst_VoteCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoSecurityOperatorsMayAllow()
    {
        QVERIFY(ask(voter(1), {}).has_value());
        QVERIFY(ask(voter(2, 2), { cast(1, 1) }).has_value());
        QVERIFY(ask(voter(2, 1), { cast(1, 1) }).has_value()); // one seat is enough for the rule
    }

    void whoMayNotAllowIsToldWhy_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QList<Vote>>("votes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const QString dev = u"dev-1"_s;
        QTest::newRow("nobody in the charter") << 9 << dev << QList<Vote> {} << ErrorCode::NotEligible << u"person"_s;
        QTest::newRow("another role") << 3 << dev << QList<Vote> {} << ErrorCode::NotEligible << u"role"_s;
        QTest::newRow("a revoked key") << 4 << dev << QList<Vote> {} << ErrorCode::NotInForce << u"key"_s;
        QTest::newRow("a gateway that is not in the charter") << 1 << u"other"_s << QList<Vote> {} << ErrorCode::NotEligible << u"gateway"_s;
        QTest::newRow("the practice gateway") << 1 << u"practice"_s << QList<Vote> {} << ErrorCode::PracticeOnly << QString();
        QTest::newRow("the same person again") << 1 << dev << QList { cast(1, 1) } << ErrorCode::SamePerson << u"voter"_s;
        QTest::newRow("the same person from another seat") << 1 << dev << QList { cast(1, 2) } << ErrorCode::SamePerson << u"voter"_s;
        QTest::newRow("who has denied") << 1 << dev << QList { cast(1, 1, Decision::Deny) } << ErrorCode::AlreadyVoted << QString();
    }
    void whoMayNotAllowIsToldWhy()
    {
        QFETCH(const int, who);
        QFETCH(const QString, gateway);
        QFETCH(const QList<Vote>, votes);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, detail);
        const auto answer = checkVoter(charterOfFour(), voter(who), requestTo(gateway), unmatchedRule(), votes, Decision::Allow);
        QCOMPARE(answer.error_or(Error {}), (Error { code, detail }));
    }

    void outsideTheChartersTimeNobodyVotes_data()
    {
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<bool>("may");
        const Charter charter = charterOfFour();
        QTest::newRow("before") << charter.validFromMs - 1 << false;
        QTest::newRow("its first moment") << charter.validFromMs << true;
        QTest::newRow("its last moment") << charter.validUntilMs - 1 << true;
        QTest::newRow("after") << charter.validUntilMs << false;
    }
    void outsideTheChartersTimeNobodyVotes()
    {
        QFETCH(const qint64, atMs);
        QFETCH(const bool, may);
        for (const Decision decision : { Decision::Allow, Decision::Deny }) {
            const auto answer = checkVoter(charterOfFour(), voter(1, 1, atMs), requestTo(u"dev-1"_s), unmatchedRule(), {}, decision);
            QCOMPARE(answer.has_value(), may);
            if (!may)
                QCOMPARE(answer.error().code, ErrorCode::NotInForce);
        }
    }

    void theRequesterIsExcludedWhereKnown()
    {
        Request request = requestTo(u"dev-1"_s);
        request.requester = u"device:one"_s;
        const auto answer = checkVoter(charterOfFour(), voter(1), request, unmatchedRule(), {}, Decision::Allow);
        QCOMPARE(answer.error_or(Error {}), (Error { ErrorCode::SamePerson, u"requester"_s }));
        QVERIFY(checkVoter(charterOfFour(), voter(2), request, unmatchedRule(), {}, Decision::Allow).has_value());
        QVERIFY(checkVoter(charterOfFour(), voter(1), request, unmatchedRule(), {}, Decision::Deny).has_value());
        Rule lenient = unmatchedRule();
        lenient.selfApproval = true;
        QVERIFY(checkVoter(charterOfFour(), voter(1), request, lenient, {}, Decision::Allow).has_value());
    }

    void anUnknownRequesterIsRefusedWhereTheRuleSaysSo()
    {
        Rule strict = unmatchedRule();
        strict.requester = Requester::MustBeKnown;
        Request request = requestTo(u"dev-1"_s);
        for (const auto &requester : { std::optional<QString>(), std::optional(u"device:unknown"_s) }) {
            request.requester = requester;
            QVERIFY(checkVoter(charterOfFour(), voter(2), request, unmatchedRule(), {}, Decision::Allow).has_value());
            const auto answer = checkVoter(charterOfFour(), voter(2), request, strict, {}, Decision::Allow);
            QCOMPARE(answer.error_or(Error {}), (Error { ErrorCode::NotEligible, u"requester-unknown"_s }));
        }
        request.requester = u"device:one"_s;
        QVERIFY(checkVoter(charterOfFour(), voter(2), request, strict, {}, Decision::Allow).has_value());
    }

    void aRuleForTwoSeatsRefusesTheSecondVoteAtOneSeat()
    {
        Rule twoSeats = unmatchedRule();
        twoSeats.seats = 2;
        const auto askAt = [&](const Voter &who, const QList<Vote> &votes) {
            return checkVoter(charterOfFour(), who, requestTo(u"dev-1"_s), twoSeats, votes, Decision::Allow);
        };
        QVERIFY(askAt(voter(1, 1), {}).has_value());
        QCOMPARE(askAt(voter(2, 1), { cast(1, 1) }).error_or(Error {}), (Error { ErrorCode::NotEligible, u"same-seat"_s }));
        QVERIFY(askAt(voter(2, 2), { cast(1, 1) }).has_value());
        Voter unknownSeat = voter(2);
        unknownSeat.seat = {};
        QVERIFY(!askAt(unknownSeat, { cast(1, 1) }).has_value());
        twoSeats.approvals = 3; // a third one can still bring the second seat
        QVERIFY(askAt(voter(2, 1), { cast(1, 1) }).has_value());
    }

    void aSeatThatIsNotInTheCharterDoesNotAllow()
    {
        Voter stranger = voter(1);
        stranger.seat = SeatId(u"0123456789abcdef"_s);
        QCOMPARE(ask(stranger, {}).error_or(Error {}), (Error { ErrorCode::NotEligible, u"seat"_s }));
    }

    void aDenialNeedsOnlyRoleAndKey()
    {
        const auto deny = [](int who, const QList<Vote> &votes) {
            return checkVoter(charterOfFour(), voter(who), requestTo(u"dev-1"_s), unmatchedRule(), votes, Decision::Deny);
        };
        QVERIFY(deny(1, { cast(1, 1) }).has_value()); // who allowed may change their mind
        QVERIFY(!deny(3, {}).has_value());
        QVERIFY(!deny(4, {}).has_value());
    }

    void aSignedVoteIsRead()
    {
        const Charter charter = charterOfFour();
        const auto vote = readVote(charter, charter.digest().value(), noteOf(cast(1, 1), 1));
        QVERIFY(vote.has_value());
        QVERIFY(*vote == cast(1, 1));
    }

    void aVoteThatIsNotWhatItClaimsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const crypto::SignedNote &note, ErrorCode code) { QTest::newRow(name) << note.bytes() << code; };
        row("another person's key", noteOf(cast(1, 1), 2, personId(1).text()), ErrorCode::BadSignature);
        row("another person's name", noteOf(cast(1, 1), 2), ErrorCode::BadSignature);
        Vote other = cast(1, 1);
        other.charter = crypto::sha256("another");
        row("another charter", noteOf(other, 1), ErrorCode::NotInForce);
        other = cast(1, 1);
        other.seat = SeatId(u"0123456789abcdef"_s);
        row("another seat", noteOf(other, 1), ErrorCode::NotEligible);
        other = cast(1, 1);
        other.issuedMs = charterOfFour().validUntilMs;
        other.expiresMs = other.issuedMs;
        row("after the charter ended", noteOf(other, 1), ErrorCode::NotInForce);
        row("a key that was revoked then", noteOf(cast(4, 2), 4), ErrorCode::NotInForce);
        row("a stranger", noteOf(cast(9, 1), 9), ErrorCode::NotEligible);
        row("a charter for a vote", test::signedCharter(charterOfFour(), { 1 }), ErrorCode::Unsupported);
    }
    void aVoteThatIsNotWhatItClaimsIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        const Charter charter = charterOfFour();
        const auto vote = readVote(charter, charter.digest().value(), crypto::SignedNote::parse(bytes).value());
        QVERIFY(!vote.has_value());
        QCOMPARE(vote.error().code, code);
    }

    void aRevokedKeysEarlierVotesStillRead()
    {
        Vote earlier = cast(4, 2);
        --earlier.issuedMs;
        const Charter charter = charterOfFour();
        QVERIFY(readVote(charter, charter.digest().value(), noteOf(earlier, 4)).has_value());
    }

private:
    static Result<void> ask(const Voter &who, const QList<Vote> &votes)
    {
        return checkVoter(charterOfFour(), who, requestTo(u"dev-1"_s), unmatchedRule(), votes, Decision::Allow);
    }
};

QTEST_GUILESS_MAIN(tst_VoteCheck)
#include "tst_VoteCheck.moc"
