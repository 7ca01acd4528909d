// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace countersign::facts {

/// By which of a gateway's approval lists an action goes.
enum class ActionKind { Exec, Plugin, SystemAgent };

/// "exec", "plugin", "system-agent": the gateway's own words.
[[nodiscard]] QString word(ActionKind kind);
[[nodiscard]] std::optional<ActionKind> actionKind(QStringView word);

}
