// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Quorum.h"

#include <QSet>

namespace countersign::approvals {

bool Quorum::counts(const facts::Vote &vote, const Case &item, qint64 nowMs)
{
    const auto digest = item.action ? std::optional(item.action->digest()) : std::nullopt;
    return vote.purpose == facts::Purpose::Decision && vote.request == item.key.request && vote.boot == item.request.bootId
        && vote.rule == item.rule.id && vote.charter == item.charter && vote.action == digest && vote.expiresMs > nowMs;
}

Quorum Quorum::of(const Case &item, qint64 nowMs)
{
    Quorum quorum;
    quorum.needed = item.rule.approvals;
    quorum.seatsNeeded = item.rule.seats;
    QSet<PersonId> people;
    QSet<SeatId> seats;
    for (const auto &cast : item.votes) {
        if (!counts(cast.vote, item, nowMs))
            continue;
        if (cast.vote.decision == facts::Decision::Deny)
            quorum.state = State::Denied;
        if (cast.vote.decision == facts::Decision::Allow) {
            people.insert(cast.vote.person);
            seats.insert(cast.vote.seat);
        }
    }
    quorum.allows = static_cast<int>(people.size());
    quorum.seats = static_cast<int>(seats.size());
    const bool enough = quorum.needed > 0 && quorum.allows >= quorum.needed && quorum.seats >= quorum.seatsNeeded;
    if (quorum.state == State::Waiting && item.action && enough)
        quorum.state = State::Allowed;
    return quorum;
}

}
