// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Troubles.h"

namespace countersign::app {

class Services;

/// What fails where nobody asked is said in the window, with what to do about it; and what an alert found. Both outlive the connections.
void tellTroubles(Services &services, ui::Troubles &troubles);

}
