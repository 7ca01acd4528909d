// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::alerts {
class AlertLog;
}
namespace countersign::approvals {
class Desk;
}
namespace countersign::ledger {
class Ledger;
}
namespace countersign::trail {
class Trail;
}

namespace countersign::app {

/// What became of a decided tool call stands in the ledger once the gateway's records have come into the trail
/// (design.md 3, step 7). One that ran although it was not allowed raises an alert.
void recordOutcomes(trail::Trail &trail, approvals::Desk &desk, ledger::Ledger &ledger, alerts::AlertLog &alerts);

}
