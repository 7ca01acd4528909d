// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertPlace.h"

#include "models/core/DisplayText.h"
#include "models/team/Rights.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"

namespace countersign::ui {

QString AlertPlace::refusal() const
{
    if (!team.hasCharter())
        return tr("There is no charter yet, so nobody may change an alert.");
    if (vault.isLocked())
        return tr("The seat is locked.");
    if (!team::require(team.charter(), vault.signedIn(), team::Right::Acknowledge, clock.nowMs()))
        return tr("Only an operator, security operator or charter admin may change an alert; %1 is none.")
            .arg(nameOf(vault.signedIn()));
    return {};
}

QString AlertPlace::nameOf(const PersonId &person) const
{
    const facts::Person *known = team.hasCharter() ? team.charter().person(person) : nullptr;
    return displayLine(known ? known->name : person.text());
}

QString AlertPlace::gatewayName(const GatewayId &gateway) const
{
    if (gateway.isEmpty())
        return tr("the team");
    const facts::GatewayRecord *known = team.hasCharter() ? team.charter().gateway(gateway) : nullptr;
    return displayLine(known && !known->name.isEmpty() ? known->name : gateway.text());
}

}
