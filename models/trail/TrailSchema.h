// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/Migrations.h"

namespace countersign::trail {

/// Tables of a trail file. Format: resources/docs/formats.md, "Trail".
[[nodiscard]] storage::Schema trailSchema();

}
