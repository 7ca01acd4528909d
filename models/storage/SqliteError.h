// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

struct sqlite3;

namespace countersign::storage {

/// SQLite's answer as a thing the program can decide on; the detail holds the numbers, and nothing of the contents.
[[nodiscard]] Error sqliteError(sqlite3 *connection, int code);

}
