// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Quorum.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using facts::Decision;

namespace {

constexpr qint64 now = 1'000'000;

Case waitingCase(int approvals = 2, int seats = 1)
{
    auto request = facts::Request::parse("{\"id\":\"r1\",\"createdAtMs\":1,\"expiresAtMs\":2000000,\"request\":{\"command\":\"ls\"}}", facts::ActionKind::Exec).value();
    request.bootId = u"boot-1"_s;
    Case item;
    item.key = { GatewayId(u"g"_s), request.id };
    item.action = facts::Action::of(request).value();
    item.request = request;
    item.rule.id = RuleId(u"rule"_s);
    item.rule.approvals = approvals;
    item.rule.seats = seats;
    item.charter = crypto::sha256("charter");
    return item;
}

facts::Vote voteOn(const Case &item, const QString &person, Decision decision = Decision::Allow, const QString &seat = u"seat-1"_s)
{
    facts::Vote vote;
    vote.boot = item.request.bootId;
    vote.request = item.key.request;
    if (item.action)
        vote.action = item.action->digest();
    vote.rule = item.rule.id;
    vote.charter = item.charter;
    vote.decision = decision;
    vote.person = PersonId(person);
    vote.seat = SeatId(seat);
    vote.expiresMs = now + 1;
    return vote;
}

Quorum of(const Case &item, const QList<facts::Vote> &votes)
{
    Case voted = item;
    for (const auto &vote : votes)
        voted.votes.append({ vote, {}, 0, {} });
    return Quorum::of(voted, now);
}

}

class QuorumTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoPeopleAllowAndOneDenies()
    {
        const auto item = waitingCase();
        QCOMPARE(of(item, {}).state, Quorum::State::Waiting);
        const auto one = of(item, { voteOn(item, u"a"_s) });
        QCOMPARE(one.state, Quorum::State::Waiting);
        QCOMPARE(one.allows, 1);
        QCOMPARE(one.needed, 2);
        QCOMPARE(of(item, { voteOn(item, u"a"_s), voteOn(item, u"b"_s) }).state, Quorum::State::Allowed);
        QCOMPARE(of(item, { voteOn(item, u"a"_s, Decision::Deny) }).state, Quorum::State::Denied);
    }

    void aDenialWinsAtAnyPlace()
    {
        const auto item = waitingCase();
        QCOMPARE(of(item, { voteOn(item, u"a"_s), voteOn(item, u"b"_s), voteOn(item, u"c"_s, Decision::Deny) }).state, Quorum::State::Denied);
        QCOMPARE(of(item, { voteOn(item, u"c"_s, Decision::Deny), voteOn(item, u"a"_s), voteOn(item, u"b"_s) }).state, Quorum::State::Denied);
    }

    void onePersonCountsOnce()
    {
        const auto item = waitingCase();
        const auto twice = of(item, { voteOn(item, u"a"_s, Decision::Allow, u"seat-1"_s), voteOn(item, u"a"_s, Decision::Allow, u"seat-2"_s) });
        QCOMPARE(twice.state, Quorum::State::Waiting);
        QCOMPARE(twice.allows, 1);
    }

    void seatsCountWhereTheRuleSaysSo()
    {
        const auto item = waitingCase(2, 2);
        const auto oneSeat = of(item, { voteOn(item, u"a"_s), voteOn(item, u"b"_s) });
        QCOMPARE(oneSeat.state, Quorum::State::Waiting);
        QCOMPARE(oneSeat.seats, 1);
        QCOMPARE(of(item, { voteOn(item, u"a"_s), voteOn(item, u"b"_s, Decision::Allow, u"seat-2"_s) }).state, Quorum::State::Allowed);
    }

    void votesOnAnythingElseDoNotCount_data()
    {
        QTest::addColumn<int>("change");
        const char *names[] { "another boot", "another request", "another action", "no action", "another rule", "another charter", "another purpose", "no decision", "run out" };
        for (int i = 0; i < int(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }

    void votesOnAnythingElseDoNotCount()
    {
        QFETCH(int, change);
        const auto item = waitingCase();
        auto vote = voteOn(item, u"b"_s);
        switch (change) {
        case 0: vote.boot = u"boot-2"_s; break;
        case 1: vote.request = RequestId(u"r2"_s); break;
        case 2: vote.action = crypto::sha256("other"); break;
        case 3: vote.action.reset(); break;
        case 4: vote.rule = RuleId(u"other"_s); break;
        case 5: vote.charter = crypto::sha256("other"); break;
        case 6: vote.purpose = facts::Purpose::Withdraw; break;
        case 7: vote.decision.reset(); break;
        default: vote.expiresMs = now; break;
        }
        QCOMPARE(of(item, { voteOn(item, u"a"_s), vote }).allows, 1);
        if (vote.decision) {
            vote.decision = Decision::Deny;
            QCOMPARE(of(item, { vote }).state, Quorum::State::Waiting);
        }
    }

    void withoutAnActionNothingIsAllowedButDenialCounts()
    {
        auto item = waitingCase();
        item.action.reset();
        QCOMPARE(of(item, { voteOn(item, u"a"_s), voteOn(item, u"b"_s) }).state, Quorum::State::Waiting);
        QCOMPARE(of(item, { voteOn(item, u"a"_s, Decision::Deny) }).state, Quorum::State::Denied);
    }

    void aRuleOfNobodyNeverAllows()
    {
        const auto item = waitingCase(0);
        QCOMPARE(of(item, {}).state, Quorum::State::Waiting);
        QCOMPARE(of(item, { voteOn(item, u"a"_s) }).state, Quorum::State::Waiting);
    }
};

QTEST_GUILESS_MAIN(QuorumTest)
#include "tst_Quorum.moc"
