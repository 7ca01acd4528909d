// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditPlace.h"

#include "models/core/DisplayText.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"

namespace countersign::ui {

QString AuditPlace::refusal() const
{
    if (!team.hasCharter())
        return tr("There is no charter yet, so nobody may audit.");
    if (vault.isLocked())
        return tr("The seat is locked.");
    if (!audits::mayAudit(team.charter(), vault.signedIn()))
        return tr("Only an auditor of the charter may do this; %1 is not one.").arg(nameOf(vault.signedIn()));
    return {};
}

QString AuditPlace::refusal(const audits::AuditRun &run) const
{
    return run.audit().signatures.isEmpty() ? refusal() : tr("Somebody has signed: nothing can be changed any more.");
}

QList<PersonId> AuditPlace::signers(const audits::AuditRun &run, audits::SignOff::As as) const
{
    QList<PersonId> all;
    if (!team.hasCharter() || vault.isLocked())
        return all;
    QList<audits::SignOff> others;
    for (const audits::Signature &each : run.audit().signatures)
        others.append(each.statement);
    for (const PersonId &each : vault.people()) {
        if (audits::maySign(run.charter(), each, as, others))
            all.append(each);
    }
    return all;
}

QString AuditPlace::signingRefusal(const audits::AuditRun &run, audits::SignOff::As as) const
{
    if (vault.isLocked())
        return tr("The seat is locked.");
    if (run.audit().results.isEmpty())
        return tr("Collect the evidence first.");
    if (run.audit().residualRisk.trimmed().isEmpty())
        return tr("Write down the residual risk first.");
    if (!signers(run, as).isEmpty())
        return {};
    if (!run.audit().signatures.isEmpty())
        return tr("The second signature has to come from another person whose key lies at this seat. Enrol them from the File menu.");
    return as == audits::SignOff::As::Auditor ? tr("Nobody whose key lies at this seat is an auditor of the charter.")
                                              : tr("Nobody whose key lies at this seat may review: that takes an auditor, a security operator or a charter admin.");
}

QString AuditPlace::nameOf(const PersonId &person) const
{
    const facts::Person *known = team.hasCharter() ? team.charter().person(person) : nullptr;
    return displayLine(known ? known->name : person.text());
}

QString AuditPlace::gatewayName(const GatewayId &gateway) const
{
    const facts::GatewayRecord *known = team.hasCharter() ? team.charter().gateway(gateway) : nullptr;
    return displayLine(known && !known->name.isEmpty() ? known->name : gateway.text());
}

}
