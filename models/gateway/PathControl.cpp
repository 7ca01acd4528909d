// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PathControl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

/// The exec mode of the defaults and of each agent that has its own: any of them that does not ask counts.
QStringList execModes(const QJsonObject &configuration)
{
    const auto resolved = configuration.value("resolved"_L1).toObject();
    const auto modeOf = [](const QJsonObject &place) {
        return place.value("tools"_L1).toObject().value("exec"_L1).toObject().value("mode"_L1).toString();
    };
    QStringList modes { modeOf(resolved) };
    const auto agents = resolved.value("agents"_L1).toObject();
    const auto entries = agents.value("entries"_L1).toObject();
    for (const auto &agent : entries) {
        if (const QString own = modeOf(agent.toObject()); !own.isEmpty())
            modes.append(own);
    }
    return modes;
}

PathControl execControl(bool seesAll, const std::optional<QJsonObject> &configuration)
{
    const auto is = [](Control control, ControlReason reason) { return PathControl { Path::Exec, control, reason }; };
    const QStringList modes = configuration ? execModes(*configuration) : QStringList();
    const auto any = [&](QLatin1StringView mode) { return modes.contains(mode); };
    if (any("full"_L1) || any("auto"_L1))
        return is(Control::Unasked, ControlReason::ExecModeFull);
    if (any("allowlist"_L1))
        return is(Control::Unasked, ControlReason::ExecModeList);
    if (!seesAll)
        return is(Control::Blind, ControlReason::NeedsAdminScope);
    const bool known = !modes.isEmpty() && std::ranges::all_of(modes, [](const QString &mode) { return mode == "ask"_L1 || mode == "deny"_L1; });
    return known ? is(Control::Detected, ControlReason::AskedAndSeen) : is(Control::Degraded, ControlReason::ExecModeUnknown);
}

}

QList<PathControl> pathsOf(const QStringList &grantedScopes, const std::optional<QJsonObject> &configuration)
{
    const bool seesAll = grantedScopes.contains("operator.approvals"_L1) && grantedScopes.contains("operator.admin"_L1);
    const auto seen = [&](Path path, Control control, ControlReason reason) {
        return seesAll ? PathControl { path, control, reason } : PathControl { path, Control::Blind, ControlReason::NeedsAdminScope };
    };
    return {
        execControl(seesAll, configuration),
        seen(Path::Plugin, Control::Detected, ControlReason::AskedAndSeen),
        seen(Path::SystemAgent, Control::Degraded, ControlReason::SessionModeUnknown),
        { Path::OtherTools, Control::Unasked, ControlReason::NeverAsks },
        { Path::AdminCalls, Control::Unasked, ControlReason::NeverAsks },
        { Path::ChatReplies, Control::Unasked, ControlReason::NeverAsks },
    };
}

std::optional<Control> worst(const QList<PathControl> &paths)
{
    if (paths.isEmpty())
        return std::nullopt;
    return std::ranges::max(paths, {}, &PathControl::control).control;
}

}
