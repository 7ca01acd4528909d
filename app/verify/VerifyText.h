// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Verification.h"

namespace countersign::app {

/// A verification as lines of plain text: the first fault, the three verdicts, what was counted, every fault. Names and details
/// from the file are made visible first.
[[nodiscard]] QString verifyText(const QString &path, const ledger::Verification &verification);

}
