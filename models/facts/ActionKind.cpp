// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/ActionKind.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

QString word(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Exec: return u"exec"_s;
    case ActionKind::Plugin: return u"plugin"_s;
    case ActionKind::SystemAgent: break;
    }
    return u"system-agent"_s;
}

std::optional<ActionKind> actionKind(QStringView word)
{
    for (const ActionKind kind : { ActionKind::Exec, ActionKind::Plugin, ActionKind::SystemAgent }) {
        if (facts::word(kind) == word)
            return kind;
    }
    return std::nullopt;
}

}
