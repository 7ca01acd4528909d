// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Request.h"
#include "models/facts/Vote.h"
#include "models/gateway/Connection.h"

namespace countersign::gateway {

/// What a gateway recorded about one approval: approval.get, approval.resolve, history row, ….resolved event.
struct ApprovalRecord {
    RequestId id;
    QString status;       ///< pending, allowed, denied, expired, cancelled
    QString decision;     ///< allow-once, deny; empty
    QString reason;       ///< user, timeout, malformed-verdict, run-aborted, gateway-restart, …
    QString resolverKind; ///< device, channel, runtime, system; empty
    QString resolverId;
    qint64 resolvedAtMs = 0;
    bool applied = false; ///< only for an answer to resolve: ours was the first
    QByteArray raw;

    [[nodiscard]] static Result<ApprovalRecord> parse(QByteArrayView json);
};

/// The approval methods, typed. Decisions go out as "allow-once" or "deny" only, with a kind checked against the request:
/// a wrong one would deny for good (openclaw-gateway.md 3.4).
namespace approval {
[[nodiscard]] FutureResult<QList<facts::Request>> pending(Connection &connection); ///< all three lists
[[nodiscard]] FutureResult<ApprovalRecord> resolve(Connection &connection, const facts::Request &request, facts::Decision decision);
[[nodiscard]] FutureResult<ApprovalRecord> get(Connection &connection, const RequestId &id);
[[nodiscard]] FutureResult<QList<ApprovalRecord>> history(Connection &connection, qint64 sinceMs);
}

}
