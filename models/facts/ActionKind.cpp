// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/ActionKind.h"

#include "models/core/Words.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

constexpr auto kinds = words<ActionKind>({
    { ActionKind::Exec, "exec"_L1 },
    { ActionKind::Plugin, "plugin"_L1 },
    { ActionKind::SystemAgent, "system-agent"_L1 },
});

}

QString word(ActionKind kind) { return kinds.of(kind); }
std::optional<ActionKind> actionKind(QStringView word) { return kinds.value(word); }

}
