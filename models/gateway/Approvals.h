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

    /// Whether somebody decided it: everything that was allowed, and what was denied by more than the gateway's own rules.
    [[nodiscard]] bool isSomebodysAnswer() const;

    [[nodiscard]] static Result<ApprovalRecord> parse(QByteArrayView json);
};

/// The approval methods, typed. Decisions go out as "allow-once" or "deny" only, with a kind checked against the request:
/// a wrong one would deny for good (openclaw-gateway.md 3.4).
namespace approval {

/// The request inside an `exec|plugin|openclaw.approval.requested` event; nullopt for every other event.
[[nodiscard]] std::optional<Result<facts::Request>> requested(const Connection &connection, const Event &event);
/// The id a `….approval.resolved` event is about; nullopt for every other event. Some arrive twice (3.5). What was decided is
/// for `get`: the event names its resolver by a self-chosen name only.
[[nodiscard]] std::optional<RequestId> resolved(const Event &event);

/// All three lists. Rows that cannot be read are counted, a list that is none counts as one: it must not hide the others, nor let
/// the whole look complete.
struct PendingList {
    QList<facts::Request> requests;
    int unreadable = 0;
};
[[nodiscard]] FutureResult<PendingList> pending(Connection &connection);
/// Unsupported where the gateway does not offer this decision, NotFound where the request is of another gateway: nothing is sent.
[[nodiscard]] FutureResult<ApprovalRecord> resolve(Connection &connection, const facts::Request &request, facts::Decision decision);
/// NotFound where the gateway knows no such approval.
[[nodiscard]] FutureResult<ApprovalRecord> get(Connection &connection, const RequestId &id);
/// Rows of a history, newest first. Those that cannot be read, or do not say when they were resolved, are counted.
struct HistoryRows {
    QList<ApprovalRecord> rows;
    int unreadable = 0;
};
/// Every page back to `sinceMs` (gateway clock, by resolution).
[[nodiscard]] FutureResult<HistoryRows> history(Connection &connection, qint64 sinceMs);
/// The newest page alone, at most 100 rows.
[[nodiscard]] FutureResult<HistoryRows> newest(Connection &connection);

}

}
