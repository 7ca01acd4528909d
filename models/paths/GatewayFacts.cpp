// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/GatewayFacts.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::paths {

namespace {

void addOnce(QStringList &list, const QString &word)
{
    if (!word.isEmpty() && !list.contains(word))
        list.append(word);
}

QString runtimeOf(const QJsonObject &row)
{
    const auto runtime = row.value("agentRuntime"_L1).toObject().value("id"_L1).toString();
    return runtime.isEmpty() ? u"unknown"_s : runtime;
}

bool holds(const QJsonObject &token, QLatin1StringView scope)
{
    // A revoked token keeps its row.
    return !token.value("revokedAtMs"_L1).isDouble() && token.value("scopes"_L1).toArray().contains(QJsonValue(scope));
}

}

bool GatewayFacts::seesAll() const
{
    return scopes.contains("operator.approvals"_L1) && scopes.contains("operator.admin"_L1);
}

Result<Configured> configuredFrom(const QJsonObject &configGet)
{
    if (!configGet.value("resolved"_L1).isObject())
        return fail(ErrorCode::Malformed, u"config.get without resolved"_s);
    if (configGet.contains("valid"_L1) && !configGet.value("valid"_L1).toBool())
        return fail(ErrorCode::Malformed, u"the configuration is not valid: the gateway runs with another"_s);
    // Saved is not applied: until the gateway took it over, nothing is known of what it does.
    const auto saved = configGet.value("configRevisionHash"_L1);
    const auto applied = configGet.value("appliedConfigHash"_L1);
    if (saved.isString() && applied.isString() && saved != applied)
        return fail(ErrorCode::Busy, u"saved, not applied yet"_s);
    const auto resolved = configGet.value("resolved"_L1).toObject();
    const auto gateway = resolved.value("gateway"_L1).toObject();
    Configured configured;
    configured.exec = ExecRules::fromConfiguration(resolved);
    configured.authMode = gateway.value("auth"_L1).toObject().value("mode"_L1).toString();
    configured.silentPairing =
        gateway.value("nodes"_L1).toObject().value("pairing"_L1).toObject().value("autoApproveLocal"_L1).toBool(true);
    return configured;
}

Result<ExecRules> hostFrom(const QJsonObject &execApprovalsGet)
{
    if (!execApprovalsGet.value("file"_L1).isObject())
        return fail(ErrorCode::Malformed, u"exec.approvals.get without file"_s);
    return ExecRules::fromHost(execApprovalsGet.value("file"_L1).toObject());
}

Result<AgentModes> agentsFrom(const QJsonObject &agentsList)
{
    if (!agentsList.value("agents"_L1).isArray())
        return fail(ErrorCode::Malformed, u"agents.list without agents"_s);
    AgentModes modes;
    const auto agents = agentsList.value("agents"_L1).toArray();
    for (const auto &each : agents) {
        const auto agent = each.toObject();
        if (const auto mode = agent.value("defaultPermissionMode"_L1).toString(); !mode.isEmpty())
            modes.worst = std::max(modes.worst, askingOfMode(mode));
        addOnce(modes.runtimes, runtimeOf(agent));
    }
    return modes;
}

Result<SessionModes> sessionsFrom(const QJsonObject &sessionsList)
{
    if (!sessionsList.value("sessions"_L1).isArray())
        return fail(ErrorCode::Malformed, u"sessions.list without sessions"_s);
    if (sessionsList.value("hasMore"_L1).toBool())
        return fail(ErrorCode::TooLarge, u"more sessions than one answer holds"_s);
    SessionModes modes;
    const auto sessions = sessionsList.value("sessions"_L1).toArray();
    for (const auto &each : sessions) {
        const auto session = each.toObject();
        const auto mode = session.value("permissionMode"_L1).toString();
        const auto asking = mode.isEmpty() ? Asking::Asks : askingOfMode(mode); // without one of its own the rules hold
        if (asking == Asking::Never || asking == Asking::Unknown)
            modes.full.append(session.value("key"_L1).toString());
        else if (asking == Asking::Reviewer)
            modes.reviewed.append(session.value("key"_L1).toString());
        addOnce(modes.runtimes, runtimeOf(session));
    }
    return modes;
}

Result<QList<Identity>> identitiesFrom(const QJsonObject &devicePairList)
{
    if (!devicePairList.value("paired"_L1).isArray())
        return fail(ErrorCode::Malformed, u"device.pair.list without paired"_s);
    QList<Identity> identities;
    const auto paired = devicePairList.value("paired"_L1).toArray();
    for (const auto &each : paired) {
        const auto device = each.toObject();
        const auto label = device.value("operatorLabel"_L1).toString();
        const auto tokens = device.value("tokens"_L1).toArray();
        identities.append({ .deviceId = device.value("deviceId"_L1).toString(),
            .name = label.isEmpty() ? device.value("displayName"_L1).toString() : label,
            .admin = std::ranges::any_of(
                tokens, [](const QJsonValue &token) { return holds(token.toObject(), "operator.admin"_L1); }),
            .silent = device.value("approvedVia"_L1) == "silent"_L1 });
    }
    return identities;
}

Result<QStringList> foreignPluginsFrom(const QJsonObject &pluginsList)
{
    if (!pluginsList.value("plugins"_L1).isArray())
        return fail(ErrorCode::Malformed, u"plugins.list without plugins"_s);
    QStringList foreign;
    const auto plugins = pluginsList.value("plugins"_L1).toArray();
    for (const auto &each : plugins) {
        const auto plugin = each.toObject();
        if (plugin.value("origin"_L1) != "bundled"_L1 && plugin.value("enabled"_L1).toBool())
            foreign.append(plugin.value("id"_L1).toString());
    }
    return foreign;
}

Result<int> grantsFrom(const QJsonObject &grantsList, qint64 nowMs)
{
    if (!grantsList.value("grants"_L1).isArray())
        return fail(ErrorCode::Malformed, u"exec.approval.grants.list without grants"_s);
    const auto grants = grantsList.value("grants"_L1).toArray();
    return static_cast<int>(std::ranges::count_if(grants, [nowMs](const QJsonValue &each) {
        const auto grant = each.toObject();
        const auto expires = grant.value("expiresAtMs"_L1);
        return !grant.value("revokedAtMs"_L1).isDouble() && (!expires.isDouble() || expires.toInteger() > nowMs);
    }));
}

}
