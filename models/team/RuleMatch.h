// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/facts/Request.h"

namespace countersign::team {

/// What holds where no rule of the charter matches: two security operators.
[[nodiscard]] facts::Rule unmatchedRule();

/// The first rule of the charter that matches the request, else `unmatchedRule`. A gateway that the charter does not name counts
/// as prod. A rule that asks for a command or an agent does not match a request that names none.
[[nodiscard]] facts::Rule ruleFor(const facts::Charter &charter, const facts::Request &request);

}
