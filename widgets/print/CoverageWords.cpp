// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/CoverageWords.h"

#include "models/core/DisplayText.h"
#include "widgets/print/AuditWords.h"

#include <utility>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using State = audits::CoverageLine::State;

QString CoverageWords::role(const QString &word)
{
    if (word == "auditor"_L1)
        return tr("an auditor");
    if (word == "security_operator"_L1)
        return tr("a security operator");
    return word == "admin"_L1 ? tr("a charter admin") : displayLine(word);
}

QString CoverageWords::what(const audits::CoverageLine &line)
{
    if (!line.role.isEmpty())
        return tr("the word of %1").arg(role(line.role));
    if (line.scope.isEmpty())
        return tr("our own ledger: %1").arg(displayLine(line.method));
    if (line.state == State::NoEarlier)
        return tr("%1, at the start").arg(displayLine(line.method));
    return line.ofReference ? tr("%1, of both gateways").arg(displayLine(line.method)) : displayLine(line.method);
}

QString CoverageWords::state(const audits::CoverageLine &line)
{
    switch (line.state) {
    case State::There:
        return tr("Nothing is missing");
    case State::NotConnected:
        return tr("The gateway does not answer");
    case State::ScopeMissing:
        return tr("This seat may not ask: %1 is missing").arg(displayLine(line.scope));
    case State::NoReference:
        return tr("No second environment is chosen");
    case State::NoEarlier:
        return tr("The state at the period's start was not kept");
    case State::Person:
        return tr("Waits for a person");
    case State::Unfit:
        return AuditWords::reason(line.reason);
    }
    std::unreachable();
}

QString CoverageWords::remedy(const audits::CoverageLine &line)
{
    switch (line.state) {
    case State::There:
        return {};
    case State::NotConnected:
        return tr("Whoever runs the gateway: start it (openclaw gateway run). Then connect it on the Gateways page.");
    case State::ScopeMissing:
        return tr("The gateway's owner: ask for %1 on the Gateways page, then on the gateway's host: openclaw devices "
                  "list, openclaw devices approve REQUEST.")
            .arg(displayLine(line.scope));
    case State::NoReference:
        return tr("The auditor: choose the environment to compare with when the audit begins, or countersign report "
                  "--compare GATEWAY.");
    case State::NoEarlier:
        return tr("Nobody any more. An audit that ends at most eight days before the next one begins keeps it.");
    case State::Person:
        return displayLine(line.prompt);
    case State::Unfit:
        return tr(
            "The auditor: collect again; where that does not help, choose a period that the evidence reaches over.");
    }
    std::unreachable();
}

}
