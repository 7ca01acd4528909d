// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Status.h"

namespace countersign::gateway {
class Gateways;
}

namespace countersign::app {

class Services;

/// What the status line says of a seat now. Quick: reads nothing from disk.
[[nodiscard]] ui::Status statusOf(Services &services, const gateway::Gateways &gateways);

}
