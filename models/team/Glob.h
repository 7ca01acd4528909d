// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace countersign::team {

/// Whether the whole text matches: '*' is any run (also none), '?' any one UTF-16 unit, everything else itself; no escapes, no
/// case folding. At most pattern times text steps, whatever the pattern. tests/data/globs.json says it for every reader.
[[nodiscard]] bool matchesGlob(QStringView pattern, QStringView text);

}
