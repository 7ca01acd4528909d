// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace countersign::team {

inline constexpr qsizetype longestAlias = 512; ///< UTF-16 units
inline constexpr qsizetype mostAliases = 64;   ///< of one person

/// Whether a requester is spelled as charters list them: "device:<id>" or "channel:<channel>:<account>", every character of it
/// visible, none of them white space. What somebody cannot see they cannot compare, and one hidden character never matches.
[[nodiscard]] bool isAlias(QStringView text);

}
