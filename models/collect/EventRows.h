// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/Source.h"
#include "models/facts/Event.h"

namespace countersign::collect {

/// Who sent a row, and when it was read.
struct RowOrigin {
    GatewayId gateway;
    QString bootId;
    qint64 seenMs = 0; ///< our clock
    qint64 clockOffsetMs = 0; ///< gateway minus ours
};

[[nodiscard]] facts::EventSource eventSourceOf(Source source);

/// One row of the activity, the approval history, the list of changes, the devices or the grants as an event, its
/// secrets masked already. A row that nobody understands becomes an event too, with the status "unreadable": it hides
/// no other, and is seen.
[[nodiscard]] facts::Event eventOf(Source source, const QByteArray &masked, const RowOrigin &origin);

/// What a line of the gateway's log says about authentication or lost records (openclaw-gateway.md 4.1, 4.4); nullopt:
/// something else. `line` is the text of the line, masked.
[[nodiscard]] std::optional<facts::Event> logEvent(const QByteArray &line, const RowOrigin &origin);

/// From `fromMs` to `toMs` (gateway's clock) nothing of this source could be read. The words of `why` stand at
/// EventKind::Gap.
[[nodiscard]] facts::Event gapEvent(
    facts::EventSource source, qint64 fromMs, qint64 toMs, const QString &why, const RowOrigin &origin);

}
