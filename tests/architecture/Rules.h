// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/architecture/SourceTree.h"

namespace countersign::architecture {

/// Every rule of the house over a tree: what breaks one and is not excepted, and exceptions that say nothing or are
/// stale.
[[nodiscard]] QList<Finding> findings(const SourceTree &tree);

/// The names of the rules, each of which findings() may name; for a test that shows that each of them fires.
[[nodiscard]] QStringList ruleNames();

// The groups that findings() is made of.
[[nodiscard]] QList<Finding> includeFindings(const SourceTree &tree);
[[nodiscard]] QList<Finding> storeyFindings(const SourceTree &tree);
[[nodiscard]] QList<Finding> wordFindings(const SourceTree &tree);
[[nodiscard]] QList<Finding> mirrorFindings(const SourceTree &tree);

}
