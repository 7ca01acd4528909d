// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::ledger { class Ledger; }
namespace countersign::gateway { class Connection; }

namespace countersign::app {

/// Each hello and each loss of a gateway stands in the ledger, so that a report can say when a seat could see what.
void recordPresence(ledger::Ledger &ledger, gateway::Connection &connection);

}
