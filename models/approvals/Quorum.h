// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"

namespace countersign::approvals {

/// Where the votes on a request stand under its rule. Pure: the same votes give the same answer on every seat.
struct Quorum {
    enum class State { Waiting, Allowed, Denied };

    State state = State::Waiting;
    int allows = 0;      ///< different people whose vote counts
    int needed = 2;
    int seats = 0;       ///< different seats among them
    int seatsNeeded = 1;

    /// Counts votes over exactly this action, boot, rule and charter, cast for a decision, not run out at `nowMs`
    /// (our clock); one per person. One counted denial decides. Without an action nothing can be allowed.
    [[nodiscard]] static Quorum of(const Case &item, qint64 nowMs);
    /// Whether a vote is about this case as it stands and has not run out.
    [[nodiscard]] static bool counts(const facts::Vote &vote, const Case &item, qint64 nowMs);
};

}
