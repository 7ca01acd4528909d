// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterLife.h"

#include <algorithm>

namespace countersign::team {

CharterLife CharterLife::of(const facts::Charter &charter, qint64 nowMs)
{
    constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
    const qint64 leftMs = charter.validUntilMs - nowMs;
    CharterLife life;
    life.daysLeft = int(std::max<qint64>(0, leftMs) / dayMs);
    if (nowMs < charter.validFromMs)
        life.stage = Stage::NotYet;
    else if (leftMs <= 0)
        life.stage = Stage::RanOut;
    else if (nowMs - charter.validFromMs >= renewalFromMs)
        life.stage = Stage::RenewalOffered;
    return life;
}

}
