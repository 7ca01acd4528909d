// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QString>

namespace countersign::vault {

/// Refuses a new passphrase that is easily guessed: WeakPassphrase with the reason in `detail` ("too-short", "repeats",
/// "contains-name", "too-common"). Own code, because the libraries that do this (zxcvbn, cracklib) leave copies of the
/// passphrase in memory. UTF-8 in; nothing of it is kept.
[[nodiscard]] Result<void> checkPassphrase(const crypto::SecretBytes &passphrase, const QString &personName);

}
