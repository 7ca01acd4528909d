// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/overview/Overview.h"

namespace countersign::approvals {
class WaitingCount;
}
namespace countersign::gateway {
class Gateways;
}
namespace countersign::paths {
class PathBook;
}

namespace countersign::app {

class Services;

/// Where a seat stands now, gathered from what it runs. Quick: reads nothing from disk.
[[nodiscard]] ui::Overview overviewOf(Services &services, const gateway::Gateways &gateways,
    const paths::PathBook &paths, approvals::WaitingCount &waiting);

}
