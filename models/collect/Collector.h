// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/Collected.h"
#include "models/collect/Source.h"
#include "models/core/Clock.h"
#include "models/gateway/Connection.h"

namespace countersign::collect {

inline constexpr qsizetype mostBytes = 60 * 1024 * 1024; ///< of all pages; what is older is left out and `complete` stays false

/// Asks for one kind of evidence, page by page, back to `fromMs` (our clock) or to the gateway's oldest row. `logCursor` goes on
/// where an earlier reading of the log ended. MissingScope, Refused, NotConnected and TimedOut as the gateway client says them;
/// Cancelled where the gateway was restarted between two pages; Malformed where a page has no rows or the pages have no end.
[[nodiscard]] FutureResult<Collected> collect(gateway::Connection &connection, Source source, qint64 fromMs, const Clock &clock,
    std::optional<qint64> logCursor = {});

}
