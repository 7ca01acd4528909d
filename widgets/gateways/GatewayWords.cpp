// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayWords.h"

#include <QLocale>

#include <algorithm>

namespace countersign::ui {

using gateway::Control;
using gateway::ControlReason;
using gateway::LinkState;
using gateway::Path;

GatewayWords::Toned GatewayWords::link(LinkState state, qint64 heardMs, qint64 nowMs)
{
    const QString heard = heardMs > 0 ? ago(nowMs - heardMs) : QString();
    switch (state) {
    case LinkState::Offline:
        return { heard.isEmpty() ? tr("Stopped") : tr("Stopped, last heard %1").arg(heard), Cell::Look::Bad };
    case LinkState::Connecting:
        return { tr("Connecting"), Cell::Look::Dim };
    case LinkState::Pairing:
        return { tr("Waits for its owner"), Cell::Look::Warn };
    case LinkState::Connected:
        return { heard.isEmpty() ? tr("Connected") : tr("Connected, %1").arg(heard), Cell::Look::Ok };
    case LinkState::Waiting:
        return { heard.isEmpty() ? tr("Trying again") : tr("Trying again, last heard %1").arg(heard), Cell::Look::Warn };
    }
    Q_UNREACHABLE_RETURN({});
}

QString GatewayWords::path(Path path)
{
    switch (path) {
    case Path::Exec:
        return tr("Commands");
    case Path::Plugin:
        return tr("Plugin approvals");
    case Path::SystemAgent:
        return tr("Changes to OpenClaw itself");
    case Path::OtherTools:
        return tr("Other tools (write, edit, message, …)");
    case Path::AdminCalls:
        return tr("Calls by a gateway admin");
    case Path::ChatReplies:
        return tr("Ordinary chat replies");
    }
    Q_UNREACHABLE_RETURN({});
}

QString GatewayWords::reason(ControlReason reason)
{
    switch (reason) {
    case ControlReason::Held:
        return tr("The Interlock holds the call until two votes are verified in the gateway.");
    case ControlReason::AskedAndSeen:
        return tr("The gateway asks and this seat sees it. An answer by anybody else raises an alert; it cannot be prevented.");
    case ControlReason::NeedsAdminScope:
        return tr("Only operator.admin sees approvals that others raised. Requests may wait there unseen.");
    case ControlReason::ExecModeFull:
        return tr("Commands run at once, nobody is asked. On the gateway's machine: openclaw config set tools.exec.mode ask");
    case ControlReason::ExecModeList:
        return tr("What is on the gateway's list runs, everything else fails; nobody is asked. To be asked: openclaw config set tools.exec.mode ask");
    case ControlReason::ExecModeUnknown:
        return tr("The gateway did not tell its exec mode; it is not known whether it asks.");
    case ControlReason::SessionModeUnknown:
        return tr("Seen where the gateway asks. Sessions in full mode never ask, and it does not tell which are.");
    case ControlReason::NeverAsks:
        return tr("The gateway has no approval for these.");
    }
    Q_UNREACHABLE_RETURN({});
}

ControlState GatewayWords::mark(Control control)
{
    switch (control) {
    case Control::Enforced:
        return ControlState::Enforced;
    case Control::Detected:
        return ControlState::Detected;
    case Control::Degraded:
        return ControlState::Degraded;
    case Control::Blind:
        return ControlState::Blind;
    case Control::Unasked:
        return ControlState::Unasked;
    }
    Q_UNREACHABLE_RETURN(ControlState::Degraded);
}

QString GatewayWords::clockDifference(qint64 offsetMs)
{
    if (qAbs(offsetMs) < 100)
        return tr("none");
    const QString seconds = QLocale().toString(double(qAbs(offsetMs)) / 1000, 'f', 1);
    return offsetMs > 0 ? tr("%1 s ahead").arg(seconds) : tr("%1 s behind").arg(seconds);
}

QString GatewayWords::ago(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    if (seconds < 120)
        return tr("%1 s ago").arg(seconds);
    if (seconds < 7200)
        return tr("%1 min ago").arg(seconds / 60);
    return tr("%1 h ago").arg(seconds / 3600);
}

}
