// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterCheck.h"

namespace countersign::alerts { class AlertLog; }

namespace countersign::app {

/// A version that would not be in force without the recovery key raises a critical alert at each seat that adopts it. `from`: the first
/// of the chain that is new here.
void alertOnRecovery(const QList<team::SignedCharter> &chain, qsizetype from, alerts::AlertLog &alerts);

}
