// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Coverage.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"

namespace countersign::audits { class AuditRun; }
namespace countersign::gateway { class Connection; }
namespace countersign::ledger { class Ledger; }

namespace countersign::app {

/// Collects everything that an audit's checklist needs, from the gateway, from the one it is compared with (nullptr: none answers), and
/// from our own ledger, one after another, and hands it to the audit, which writes it down. Configurations are masked on the way. An
/// answer that did not come is handed over as such: what depends on it is unknown.
[[nodiscard]] FutureResult<void> collectEvidence(audits::AuditRun &audit, gateway::Connection &connection, ledger::Ledger &ledger,
                                                 const Clock &clock, gateway::Connection *reference = nullptr);

/// What an audit of this scope would miss if it began now, who can supply it and by what. nullptr: that gateway is not connected.
[[nodiscard]] FutureResult<QList<audits::CoverageLine>> coverageBefore(const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope,
                                                                       const gateway::Connection *own, const gateway::Connection *reference, ledger::Ledger &ledger);

}
