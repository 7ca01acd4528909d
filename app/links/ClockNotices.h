// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Troubles.h"

namespace countersign::gateway {
class Connection;
}

namespace countersign::app {

class Services;

/// Says it in the window while this gateway's clock and ours are more than a minute apart: deadlines go by one of them, signatures
/// and the ledger by the other. `services` and `troubles` go before the connection does, or after it.
void tellClock(Services &services, ui::Troubles &troubles, gateway::Connection &connection);

}
