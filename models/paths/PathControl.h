// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/paths/GatewayFacts.h"

namespace countersign::paths {

/// The ways an action can go through a gateway (design.md 2). A way that a gateway does not have is left out.
enum class Path { Exec, Plugin, SystemAgent, OtherTools, HarnessTools, AdminCalls, ChatReplies };

/// What is true of a path, from best to worst. Enforced needs the Interlock.
enum class Control { Enforced, Detected, Degraded, Blind, Unasked };

/// Why; each has a sentence in widgets/paths/PathWords.
enum class ControlReason {
    Held, ///< Enforced
    AskedAndSeen, ///< Detected
    Refused, ///< Detected: nothing runs this way at all
    ListedRuns, ///< Degraded: `count` patterns, programs and grants run without asking
    ForeignPlugins, ///< Degraded: `count` plugins that did not come with the gateway may change what is asked
    HarnessUnknown, ///< Degraded: the gateway chooses the program that runs its agents
    NeedsAdminScope, ///< Blind: only operator.admin sees approvals that others raised
    NotOffered, ///< Blind: this gateway has no list of such approvals
    NotRead, ///< Blind: `fact` could not be read, for `error`
    ExecModeFull, ///< Unasked: every command runs at once
    ExecModeReviewed, ///< Unasked: a model decides for people
    ExecModeList, ///< Unasked: what is on the list runs, the rest fails without asking
    ExecModeUnknown, ///< Blind: a mode of later
    SessionsInFull, ///< Unasked: `count` sessions never ask, whatever the settings say
    SessionsReviewed, ///< Unasked: in `count` sessions a model decides for people
    HarnessTools, ///< Unasked: `count` programs with tools of their own run agents here
    NeverAsks, ///< Unasked: the gateway has no approval for it
};

/// One thing that is true of a path.
struct Finding {
    Control control;
    ControlReason reason;
    int count = 0;
    Fact fact = Fact::Configuration; ///< of NotRead
    ErrorCode error = ErrorCode::Unknown; ///< of NotRead

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A path and everything that is true of it, the worst first; never without one.
struct PathControl {
    Path path;
    QList<Finding> findings;

    [[nodiscard]] Control control() const { return findings.first().control; }
    friend bool operator==(const PathControl &, const PathControl &) = default;
};

/// What is known of a gateway's paths. A fact that could not be read makes them Blind, never better. For a gateway that
/// is not connected nothing is known: ask only with what it told since its hello.
[[nodiscard]] QList<PathControl> pathsOf(const GatewayFacts &facts);
/// The badge of a gateway is its worst path; nullopt for no paths.
[[nodiscard]] std::optional<Control> worst(const QList<PathControl> &paths);
[[nodiscard]] const PathControl *find(const QList<PathControl> &paths, Path path);

/// Who can get round every one of these, whatever stands there: named beside the state (design.md 2).
struct Bypasses {
    Result<QList<Identity>> admins =
        fail(ErrorCode::Unknown); ///< paired identities with operator.admin, this seat among them
    Result<int> silent = fail(ErrorCode::Unknown); ///< paired without anybody's approval
    Result<bool> sharedToken = fail(ErrorCode::Unknown); ///< a shared secret signs in, also through a tunnel
    Result<bool> silentPairing = fail(ErrorCode::Unknown); ///< and pairs without asking

    friend bool operator==(const Bypasses &, const Bypasses &) = default;
};

[[nodiscard]] Bypasses bypassesOf(const GatewayFacts &facts);

}
