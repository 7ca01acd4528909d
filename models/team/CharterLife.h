// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// How long a charter still holds. Past its end whatever needs a vote is blocked; its charter admins can still sign the next version.
struct CharterLife {
    enum class Stage { NotYet, InForce, RenewalOffered, RanOut };
    /// Signing it anew is offered from then on.
    static constexpr qint64 renewalFromMs = qint64(60) * 24 * 60 * 60 * 1000;

    Stage stage = Stage::InForce;
    int daysLeft = 0; ///< whole days until it runs out; 0 on the last one and after

    [[nodiscard]] static CharterLife of(const facts::Charter &charter, qint64 nowMs);
    friend bool operator==(const CharterLife &, const CharterLife &) = default;
};

}
