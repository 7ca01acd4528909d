// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/facts/Request.h"
#include "models/facts/Vote.h"

namespace countersign::team {

/// A person about to vote: who, where, when.
struct Voter {
    PersonId person;
    SeatId seat;             ///< empty: unknown, counts as no new seat
    qint64 nowMs = 0;
};

/// Whether the voter may cast this decision on a request under a rule, given the votes cast before. A denial needs the role and a
/// valid key only: no is always the safe direction, so neither requester nor seats nor an own allow stand against it.
/// NotInForce (charter or key), PracticeOnly, NotEligible (person, role, gateway, seat, requester not known: the detail says which),
/// SamePerson (has allowed already, or made the request), AlreadyVoted (has denied already).
[[nodiscard]] Result<void> checkVoter(const facts::Charter &charter, const Voter &voter, const facts::Request &request, const facts::Rule &rule,
                                      const QList<facts::Vote> &votes, facts::Decision decision);

/// Reads a signed vote: type, charter in force, person, seat, times, and the signature by the person's key in force when issued.
[[nodiscard]] Result<facts::Vote> readVote(const facts::Charter &charter, const crypto::Digest &charterDigest, const crypto::SignedNote &note);

}
