// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace countersign::facts {

/// How bad it would be; shown as L, M, H, C. One scale for requests, warnings, alerts and findings.
enum class Severity { Low, Medium, High, Critical };

/// "low", "medium", "high", "critical".
[[nodiscard]] QString word(Severity severity);
[[nodiscard]] std::optional<Severity> severity(QStringView word);

}
