// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evidence.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::audits {

inline constexpr QLatin1StringView ledgerRecordMethod { "record" };
inline constexpr QLatin1StringView ledgerRecordSchema { "countersign.record/1" };

/// What our own ledger says about a gateway's requests in a period, as canonical JSON: per request who voted what, what was
/// sent and what the gateway recorded; and the alerts. Everything in it can be made again from the ledger's entries.
struct LedgerRecord {
    GatewayId gateway;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    ledger::TreeHead head;

    /// `toolCalls`: by subject, "sha256:<hex>" as the gateway's audit activity names a tool call.
    [[nodiscard]] Result<QByteArray> write(const QList<ledger::StoredEntry> &entries, const QHash<QString, QString> &toolCalls) const;
};

/// Reads the ledger and makes the evidence; the requests' received text is opened for its tool call id. `identity` is the
/// gateway's, so that it counts for the same gateway as its answers. Ready in the GUI thread's event loop.
[[nodiscard]] FutureResult<Evidence> collectFromLedger(ledger::Ledger &ledger, const Clock &clock, const GatewayId &gateway,
                                                       const QString &identity, qint64 fromMs, qint64 toMs);

/// How the gateway's audit activity spells a raw tool call id.
[[nodiscard]] QString hashedToolCall(const QString &toolCall);

}
