// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/VoteCheck.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

using facts::Charter;
using facts::Decision;
using facts::Person;
using facts::Rule;
using facts::Vote;

bool isInForce(const Charter &charter, qint64 ms)
{
    return ms >= charter.validFromMs && ms < charter.validUntilMs;
}

Result<void> checkPerson(const Charter &charter, const Voter &voter, const Rule &rule)
{
    const Person *person = charter.person(voter.person);
    if (!person)
        return fail(ErrorCode::NotEligible, u"person"_s);
    if (!person->keyAt(voter.nowMs))
        return fail(ErrorCode::NotInForce, u"key"_s);
    if (std::ranges::none_of(rule.roles, [person](facts::Role role) { return person->has(role); }))
        return fail(ErrorCode::NotEligible, u"role"_s);
    return {};
}

Result<void> checkRequester(const Charter &charter, const PersonId &voter, const facts::Request &request, const Rule &rule)
{
    const auto asked = std::ranges::find_if(charter.people, [&request](const Person &person) {
        return request.requester && person.aliases.contains(*request.requester);
    });
    if (asked == charter.people.end())
        return rule.requester == facts::Requester::MustBeKnown ? fail(ErrorCode::NotEligible, u"requester-unknown"_s) : Result<void>();
    if (asked->id == voter && !rule.selfApproval)
        return fail(ErrorCode::SamePerson, u"requester"_s);
    return {};
}

Result<void> checkNotYetVoted(const PersonId &voter, const QList<Vote> &votes)
{
    for (const Vote &vote : votes) {
        if (vote.person == voter)
            return vote.decision == Decision::Allow ? fail(ErrorCode::SamePerson, u"voter"_s) : fail(ErrorCode::AlreadyVoted);
    }
    return {};
}

/// Whether the rule's number of different seats can still be reached with this vote.
Result<void> checkSeat(const Charter &charter, const Voter &voter, const Rule &rule, const QList<Vote> &votes)
{
    if (!voter.seat.isEmpty() && !charter.seat(voter.seat))
        return fail(ErrorCode::NotEligible, u"seat"_s);
    QSet<SeatId> seats;
    int allows = 0;
    for (const Vote &vote : votes) {
        if (vote.decision != Decision::Allow)
            continue;
        ++allows;
        seats.insert(vote.seat);
    }
    if (!voter.seat.isEmpty())
        seats.insert(voter.seat);
    const qsizetype stillToCome = std::max(0, rule.approvals - allows - 1);
    if (seats.size() + stillToCome < rule.seats)
        return fail(ErrorCode::NotEligible, u"same-seat"_s);
    return {};
}

}

Result<void> checkVoter(const Charter &charter, const Voter &voter, const facts::Request &request, const Rule &rule, const QList<Vote> &votes,
                        Decision decision)
{
    if (facts::isPractice(request.gateway) != charter.practice)
        return fail(ErrorCode::PracticeOnly);
    if (!isInForce(charter, voter.nowMs))
        return fail(ErrorCode::NotInForce, u"charter"_s);
    const facts::GatewayRecord *gateway = charter.gateway(request.gateway);
    if (!gateway || (charter.trial && gateway->environment == facts::Environment::Prod))
        return fail(ErrorCode::NotEligible, u"gateway"_s);
    if (const auto checked = checkPerson(charter, voter, rule); !checked || decision == Decision::Deny)
        return checked;
    return checkNotYetVoted(voter.person, votes)
        .and_then([&] { return checkRequester(charter, voter.person, request, rule); })
        .and_then([&] { return checkSeat(charter, voter, rule, votes); });
}

Result<Vote> readVote(const Charter &charter, const crypto::Digest &charterDigest, const crypto::SignedNote &note)
{
    auto vote = Vote::parse(note.text());
    if (!vote)
        return vote;
    if (vote->charter != charterDigest || !isInForce(charter, vote->issuedMs))
        return fail(ErrorCode::NotInForce, u"charter"_s);
    if (!charter.seat(vote->seat))
        return fail(ErrorCode::NotEligible, u"seat"_s);
    const Person *person = charter.person(vote->person);
    if (!person)
        return fail(ErrorCode::NotEligible, u"person"_s);
    const facts::VoteKey *key = person->keyAt(vote->issuedMs);
    if (!key)
        return fail(ErrorCode::NotInForce, u"key"_s);
    if (!note.isSignedBy({ .name = person->id.text(), .key = key->key }))
        return fail(ErrorCode::BadSignature, person->id.text());
    return vote;
}

}
