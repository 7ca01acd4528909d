// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace countersign::paths {

/// What a gateway does with a command of an agent, from best to worst (OpenClaw docs, tools/exec.md and
/// tools/exec-approvals.md).
enum class Asking {
    Refuses, ///< mode deny: nothing runs
    Asks, ///< mode ask: what is not on its list waits for a person
    ListOnly, ///< mode allowlist: what is on its list runs, the rest fails, nobody is asked
    Reviewer, ///< mode auto: a model decides for people
    Unknown, ///< a word of later
    Never, ///< mode full, also where nothing is set: everything runs at once
};

/// One layer of the rules: the configuration's, or the host's approvals document. Empty words inherit.
struct ExecRule {
    QString mode; ///< deny, allowlist, ask, auto, full
    QString security; ///< deny, allowlist, full: the older spelling, and the only one of the host's document
    QString ask; ///< off, on-miss, always

    friend bool operator==(const ExecRule &, const ExecRule &) = default;
};

/// The rules of everybody and of each agent with its own.
struct ExecRules {
    ExecRule everybody;
    QMap<QString, ExecRule> agents;
    int listed = 0; ///< entries of the host's allowlists and safe programs: they run without asking

    friend bool operator==(const ExecRules &, const ExecRules &) = default;

    /// From config.get: `resolved`, as far as its defaults are written there.
    [[nodiscard]] static ExecRules fromConfiguration(const QJsonObject &resolved);
    /// From exec.approvals.get: `file`.
    [[nodiscard]] static ExecRules fromHost(const QJsonObject &file);
};

/// What comes of both layers for one scope. The host's document can only tighten (docs, tools/exec-approvals.md).
[[nodiscard]] Asking asking(const ExecRule &configured, const ExecRule &host);
[[nodiscard]] Asking askingOfAgent(const QString &agent, const ExecRules &configured, const ExecRules &host);
/// The worst of everybody and of all agents that either layer names.
[[nodiscard]] Asking worstAsking(const ExecRules &configured, const ExecRules &host);
/// Of a permission mode: read-only, guarded, workspace, full (docs, gateway/permission-modes.md).
[[nodiscard]] Asking askingOfMode(const QString &permissionMode);

}
