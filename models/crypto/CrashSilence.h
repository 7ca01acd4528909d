// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

namespace countersign::crypto {

/// Keeps this process's memory out of core dumps and away from other programs of the same person, for good: no core file
/// (RLIMIT_CORE), and not dumpable (PR_SET_DUMPABLE), so that neither a crash handler nor a debugger reads keys and passphrases. Call it
/// first in main. CryptoFailed where the system refuses.
[[nodiscard]] Result<void> silenceCrashes();

}
