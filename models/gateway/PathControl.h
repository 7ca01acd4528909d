// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace countersign::gateway {

/// The ways an action can go through a gateway (design.md 2).
enum class Path { Exec, Plugin, SystemAgent, OtherTools, AdminCalls, ChatReplies };

/// What is true of a path, from best to worst. Enforced needs the Interlock.
enum class Control { Enforced, Detected, Degraded, Blind, Unasked };

/// Why; each has a sentence in widgets/gateways.
enum class ControlReason {
    Held,             ///< Enforced
    AskedAndSeen,     ///< Detected
    NeedsAdminScope,  ///< Blind: only operator.admin sees approvals that others raised
    ExecModeFull,     ///< Unasked: every command runs at once
    ExecModeList,     ///< Unasked: what is on the list runs, the rest fails without asking
    ExecModeUnknown,  ///< Degraded: the configuration was not told
    SessionModeUnknown, ///< Degraded: sessions in full mode never ask, and no call says which are
    NeverAsks,        ///< Unasked: the gateway has no approval for it
};

struct PathControl {
    Path path;
    Control control;
    ControlReason reason;

    friend bool operator==(const PathControl &, const PathControl &) = default;
};

/// What is known of a stock gateway's paths from the scopes it granted and its configuration (config.get; nullopt: not told).
/// For a gateway that is not connected nothing is known: ask only with granted scopes.
[[nodiscard]] QList<PathControl> pathsOf(const QStringList &grantedScopes, const std::optional<QJsonObject> &configuration);
/// The badge of a gateway is its worst path; nullopt for no paths.
[[nodiscard]] std::optional<Control> worst(const QList<PathControl> &paths);

}
