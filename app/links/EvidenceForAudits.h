// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"

namespace countersign::audits { class AuditRun; }
namespace countersign::gateway { class Connection; }
namespace countersign::ledger { class Ledger; }

namespace countersign::app {

/// Collects everything that an audit's checklist needs, from the gateway and from our own ledger, one after another, and hands it
/// to the audit, which writes it down. An answer that did not come is handed over as such: what depends on it is unknown.
[[nodiscard]] FutureResult<void> collectEvidence(audits::AuditRun &audit, gateway::Connection &connection, ledger::Ledger &ledger,
                                                 const Clock &clock);

}
