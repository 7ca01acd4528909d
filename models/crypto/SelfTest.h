// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

namespace countersign::crypto {

/// Known answers of SHA-256, Ed25519 and AES-256-GCM, run before anything else: the program refuses to start when one differs.
[[nodiscard]] Result<void> selfTest();

}
