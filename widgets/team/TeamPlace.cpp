// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamPlace.h"

#include "models/core/DisplayText.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/team/TeamWords.h"

namespace countersign::ui {

QString TeamPlace::refusal(team::Right right) const
{
    if (!team.hasCharter())
        return tr("There is no charter yet.");
    if (vault.isLocked() || vault.signedIn().isEmpty())
        return tr("The seat is locked.");
    const auto allowed = team::require(team.charter(), vault.signedIn(), right, clock.nowMs());
    if (allowed)
        return {};
    const facts::Person *person = team.charter().person(vault.signedIn());
    if (!person || allowed.error().detail == u"person")
        return tr("%1 has no valid key in the charter.").arg(TeamWords::name(team.charter(), vault.signedIn()));
    return tr("Not with the role %1: %2.").arg(TeamWords::roles(person->roles), TeamWords::right(right));
}

QString TeamPlace::changeRefusal() const
{
    if (team.hasCharter() && team.charter().practice)
        return tr("The practice charter cannot be changed.");
    return refusal(team::Right::ChangeCharter);
}

bool TeamPlace::isReal() const
{
    return team.hasCharter() && !team.charter().trial && !team.charter().practice;
}

}
