// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/SetUpText.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

using paths::StepKind;
using paths::StepState;

QString SetUpText::changes(const paths::HostStep &step)
{
    switch (step.kind) {
    case StepKind::ApprovePairing:
        return tr("Lets this seat connect, with the rights that it asks for.");
    case StepKind::ApproveScopes:
        return tr("Gives this seat the rights that it asks for, and a new token.");
    case StepKind::AskAboutCommands:
        return tr("Commands of agents wait for an answer, unless they are on the list of the gateway.");
    case StepKind::AskAgent:
        return tr("The same for this agent, which has a mode of its own.");
    case StepKind::ReleaseSession:
        return tr("The settings hold for this session too, which has a mode of its own.");
    case StepKind::NoSilentPairing:
        return tr("Pairing waits for its owner, also from its own machine and through tunnels.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString SetUpText::of(const QList<paths::HostStep> &steps)
{
    QStringList lines;
    for (const auto &step : steps) {
        if (step.state == StepState::Done || step.command.isEmpty())
            continue;
        lines.append(comment(changes(step)));
        if (!step.undo.isEmpty())
            lines.append(comment(tr("To undo it: ")) + step.undo);
        lines.append(step.command);
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(comment(
        tr("On the gateway's machine, as the user it runs as. Each line can be run alone, nothing is restarted.")));
    return lines.join(u'\n') + u'\n';
}

QString SetUpText::comment(const QString &words)
{
    // A shell may not know comments: then the line must be a command that is not found, and nothing else.
    QString line = u"# "_s;
    for (const QChar sign : words) {
        if (sign == u'\'' || sign == u'\u2019')
            continue;
        line += sign.isLetterOrNumber() || u" .,:-_/"_s.contains(sign) ? sign : u' ';
    }
    return line;
}

}
