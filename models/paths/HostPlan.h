// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Connection.h"
#include "models/paths/GatewayFacts.h"

namespace countersign::paths {

/// What somebody has to run on a gateway's host; each has words in widgets/gateways/SetUpText.
enum class StepKind {
    ApprovePairing, ///< lets this seat connect; subject: the request
    ApproveScopes, ///< grants the rights it asked for beside those it has; subject: the request
    AskAboutCommands, ///< exec mode ask for everybody
    AskAgent, ///< exec mode ask for one agent with a mode of its own; subject: the agent
    ReleaseSession, ///< takes a session's own permission mode away; subject: its key
    NoSilentPairing, ///< pairing asks, also on its own machine
};

enum class StepState {
    Open,
    Done, ///< the gateway itself says so
    Unknown, ///< what it depends on could not be read; run it, it changes nothing where it is so already
};

struct HostStep {
    StepKind kind;
    QString subject; ///< outside text
    QString command; ///< empty where the subject could not be typed into a shell safely
    QString undo; ///< likewise
    StepState state = StepState::Open;

    friend bool operator==(const HostStep &, const HostStep &) = default;
};

/// What a plan looks at; all as of one moment.
struct HostView {
    gateway::LinkState link = gateway::LinkState::Offline;
    gateway::Pairing pairing; ///< while it waits for the gateway's owner, or for more rights
    QString deviceId; ///< this seat's
    QStringList askedScopes;
    QStringList grantedScopes;
    const GatewayFacts *facts = nullptr; ///< nullptr: nothing is known
};

/// The steps that make a gateway ask, and show what it asks to this seat. A step that was shown stays, and is ticked by
/// what the gateway says of itself, never by having been copied.
class HostPlan {
public:
    void update(const HostView &view);
    [[nodiscard]] const QList<HostStep> &steps() const { return m_steps; }
    [[nodiscard]] bool isOpen() const; ///< something is left to run

private:
    HostStep &step(StepKind kind, const QString &subject);
    void updatePairing(const HostView &view);
    void updateRules(const GatewayFacts &facts);
    void updateSessions(const GatewayFacts &facts);
    void setAll(StepKind kind, StepState state);

    QList<HostStep> m_steps;
};

/// Whether this can stand in a command as it is: letters, digits, and . _ : @ + - but not first.
[[nodiscard]] bool isPlainWord(const QString &word);

}
