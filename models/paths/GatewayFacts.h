// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/paths/ExecRules.h"

#include <QList>
#include <QStringList>

namespace countersign::paths {

/// What was asked of a gateway to know what its paths are worth.
enum class Fact { Configuration, HostRules, Agents, Sessions, Identities, Plugins, Grants };

/// Sessions whose permission mode is their own, and the programs that run the others (sessions.list).
struct SessionModes {
    QStringList full; ///< keys of those that run everything at once, whatever the configuration says
    QStringList reviewed; ///< keys of those where a model decides for people
    QStringList runtimes; ///< ids, each once

    friend bool operator==(const SessionModes &, const SessionModes &) = default;
};

/// What agents do by default, as the gateway works it out itself (agents.list).
struct AgentModes {
    Asking worst = Asking::Refuses; ///< of those that say; those that do not leave it to the rules
    QStringList runtimes; ///< ids, each once

    friend bool operator==(const AgentModes &, const AgentModes &) = default;
};

/// A paired device that holds something (device.pair.list). Names are outside text.
struct Identity {
    QString deviceId;
    QString name;
    bool admin = false; ///< an unrevoked token with operator.admin
    bool silent = false; ///< nobody approved it: paired from the gateway's own machine, or through a tunnel to it

    friend bool operator==(const Identity &, const Identity &) = default;
};

/// The configuration, as far as paths depend on it (config.get).
struct Configured {
    ExecRules exec;
    QString authMode; ///< token, password, none, trusted-proxy, …; empty: the gateway's default, a token
    bool silentPairing = true; ///< whoever connects from its own machine with the shared token is paired without asking

    friend bool operator==(const Configured &, const Configured &) = default;
};

/// Everything known of a gateway at one time. What could not be read is an error and says why: MissingScope, Refused,
/// TimedOut, Malformed, TooLarge (more than one page); Unknown: not read yet.
struct GatewayFacts {
    QStringList scopes; ///< granted
    QStringList methods; ///< offered
    bool practice = false;
    Result<Configured> configured = fail(ErrorCode::Unknown);
    Result<ExecRules> host = fail(ErrorCode::Unknown);
    Result<AgentModes> agents = fail(ErrorCode::Unknown);
    Result<SessionModes> sessions = fail(ErrorCode::Unknown);
    Result<QList<Identity>> identities = fail(ErrorCode::Unknown);
    Result<QStringList> foreignPlugins = fail(ErrorCode::Unknown); ///< enabled ones that did not come with the gateway
    Result<int> grants = fail(ErrorCode::Unknown); ///< standing grants that are in force
    qint64 readAtMs = 0; ///< our clock, of the newest answer

    /// A gateway shows every pending approval to operator.admin only (openclaw-gateway.md 3.2).
    [[nodiscard]] bool seesAll() const;

    friend bool operator==(const GatewayFacts &, const GatewayFacts &) = default;
};

/// The answers, read strictly: what is not as expected is Malformed.
[[nodiscard]] Result<Configured> configuredFrom(const QJsonObject &configGet);
[[nodiscard]] Result<ExecRules> hostFrom(const QJsonObject &execApprovalsGet);
[[nodiscard]] Result<AgentModes> agentsFrom(const QJsonObject &agentsList);
[[nodiscard]] Result<SessionModes> sessionsFrom(const QJsonObject &sessionsList);
[[nodiscard]] Result<QList<Identity>> identitiesFrom(const QJsonObject &devicePairList);
[[nodiscard]] Result<QStringList> foreignPluginsFrom(const QJsonObject &pluginsList);
[[nodiscard]] Result<int> grantsFrom(const QJsonObject &grantsList, qint64 nowMs);

}
