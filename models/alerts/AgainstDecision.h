// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"

namespace countersign::alerts {

/// A call that ran to its end although nobody had allowed it, as plain facts.
struct RanAnyway {
    GatewayId gateway;
    RequestId request;
    QString state; ///< denied, expired, cancelled
    QString status; ///< the gateway's word for its end
    qint64 endedAtMs = 0;
    quint32 row = 0; ///< of the trail
    QString digest; ///< of that row
    quint64 entry = 0; ///< the ledger's outcome.seen
};

/// The rule "ran against the decision": critical, once for each request and end.
/// AlreadyDecided where the alert was raised before; else as the ledger says.
[[nodiscard]] FutureResult<void> raiseAgainstDecision(AlertLog &log, const RanAnyway &what);

}
