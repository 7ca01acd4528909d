// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paths/PathWords.h"

namespace countersign::ui {

using paths::Control;
using paths::ControlReason;
using paths::Fact;
using paths::Path;

namespace {

QString factWords(Fact fact)
{
    switch (fact) {
    case Fact::Configuration:
        return PathWords::tr("its settings");
    case Fact::HostRules:
        return PathWords::tr("its host's rules for commands");
    case Fact::Agents:
        return PathWords::tr("its agents");
    case Fact::Sessions:
        return PathWords::tr("its sessions");
    case Fact::Identities:
        return PathWords::tr("its paired devices");
    case Fact::Plugins:
        return PathWords::tr("its plugins");
    case Fact::Grants:
        return PathWords::tr("its standing grants");
    }
    Q_UNREACHABLE_RETURN({});
}

QString whyNotRead(ErrorCode error)
{
    switch (error) {
    case ErrorCode::Unknown:
        return PathWords::tr("not read yet");
    case ErrorCode::MissingScope:
        return PathWords::tr("this seat lacks the scope for it");
    case ErrorCode::TimedOut:
    case ErrorCode::NotConnected:
        return PathWords::tr("no answer");
    case ErrorCode::Busy:
        return PathWords::tr("saved there, but not in force yet");
    case ErrorCode::TooLarge:
        return PathWords::tr("more than one answer holds");
    case ErrorCode::Malformed:
        return PathWords::tr("the answer was not understood");
    default:
        return PathWords::tr("the gateway refused");
    }
}

}

QString PathWords::path(Path path)
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
    case Path::HarnessTools:
        return tr("Tools of other agent programs");
    case Path::AdminCalls:
        return tr("Calls by a gateway admin");
    case Path::ChatReplies:
        return tr("Ordinary chat replies");
    }
    Q_UNREACHABLE_RETURN({});
}

ControlState PathWords::mark(Control control)
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

QString PathWords::reason(const paths::Finding &finding)
{
    switch (finding.reason) {
    case ControlReason::Held:
        return tr("The Interlock holds the call until two votes are verified in the gateway.");
    case ControlReason::AskedAndSeen:
        return tr("The gateway asks and this seat sees it. An answer by anybody else raises an alert; it cannot be "
                  "prevented.");
    case ControlReason::Refused:
        return tr("The gateway refuses every one of them: nobody is asked, and nothing runs.");
    case ControlReason::ListedRuns:
        return tr("%n entry(ies) on its lists and grants run without asking.", nullptr, finding.count);
    case ControlReason::ForeignPlugins:
        return tr(
            "%n plugin(s) that did not come with the gateway may change what is asked about.", nullptr, finding.count);
    case ControlReason::HarnessUnknown:
        return tr("The gateway chooses the program that runs its agents. Some bring tools of their own, and nobody is "
                  "asked about those.");
    case ControlReason::NeedsAdminScope:
        return tr("Only operator.admin sees approvals that others raised. Requests may wait there unseen.");
    case ControlReason::NotOffered:
        return tr("This gateway has no list of such approvals. Requests may wait there unseen.");
    case ControlReason::NotRead:
        return notRead(finding.fact, finding.error);
    case ControlReason::ExecModeFull:
        return tr("Everything runs at once, nobody is asked. To be asked, run on the gateway's machine: %1")
            .arg(askCommand);
    case ControlReason::ExecModeReviewed:
        return tr("A model decides in place of people. To be asked, run on the gateway's machine: %1").arg(askCommand);
    case ControlReason::ExecModeList:
        return tr("What is on the gateway's list runs, everything else fails; nobody is asked. To be asked, run on its "
                  "machine: %1")
            .arg(askCommand);
    case ControlReason::ExecModeUnknown:
        return tr("The gateway's exec mode is one that this version does not know; it is not known whether it asks.");
    case ControlReason::SessionsInFull:
        return tr("%n session(s) run everything at once, whatever the settings say.", nullptr, finding.count);
    case ControlReason::SessionsReviewed:
        return tr("In %n session(s) a model decides in place of people.", nullptr, finding.count);
    case ControlReason::HarnessTools:
        return tr("%n agent program(s) with tools of their own run here, and nobody is asked about those.", nullptr,
            finding.count);
    case ControlReason::NeverAsks:
        return tr("The gateway has no approval for these.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString PathWords::shortReason(const paths::Finding &finding)
{
    switch (finding.reason) {
    case ControlReason::NeedsAdminScope:
        return tr("may not list all, scope operator.admin is missing");
    case ControlReason::NotOffered:
        return tr("has no list of such approvals");
    case ControlReason::NotRead:
        return tr("%1: %2").arg(factWords(finding.fact), whyNotRead(finding.error));
    case ControlReason::ExecModeFull:
        return tr("runs everything, nobody is asked");
    case ControlReason::ExecModeReviewed:
    case ControlReason::SessionsReviewed:
        return tr("a model decides, nobody is asked");
    case ControlReason::ExecModeList:
        return tr("runs its list, nobody is asked");
    case ControlReason::SessionsInFull:
        return tr("%n session(s) run everything unasked", nullptr, finding.count);
    default:
        return reason(finding);
    }
}

QString PathWords::notRead(Fact fact, ErrorCode error)
{
    return tr("Not known, %1 could not be read: %2.").arg(factWords(fact), whyNotRead(error));
}

}
