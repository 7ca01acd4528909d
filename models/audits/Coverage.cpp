// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Coverage.h"

namespace countersign::audits {

namespace {

using State = CoverageLine::State;
using Supplier = CoverageLine::Supplier;

CoverageLine lineOf(const EvidenceNeed &need, const Checklist &checklist)
{
    CoverageLine line;
    line.need = need.id;
    line.method = need.method;
    line.scope = need.scope;
    line.ofReference = need.of != EvidenceNeed::Of::Own;
    for (const Check &check : checklist.checks()) {
        if (check.needs.contains(need.id) || check.helps.contains(need.id))
            line.checks.append(check.id.text());
    }
    return line;
}

CoverageLine personLine(const Check &check)
{
    CoverageLine line;
    line.need = check.id.text();
    line.role = check.manual->role;
    line.prompt = check.manual->prompt;
    line.checks = { check.id.text() };
    line.state = State::Person;
    line.supplier = Supplier::Role;
    return line;
}

void look(CoverageLine &line, const GatewayAtHand &gateway)
{
    if (!gateway.isChosen) {
        line.state = State::NoReference;
        line.supplier = Supplier::Auditor;
    } else if (!gateway.answers) {
        line.state = State::NotConnected;
        line.supplier = Supplier::Gateway;
    } else if (!line.scope.isEmpty() && !gateway.scopes.contains(line.scope)) {
        line.state = State::ScopeMissing;
        line.supplier = Supplier::Owner;
    }
}

void look(CoverageLine &line, UnknownReason reason, bool hasReference)
{
    line.reason = reason;
    switch (reason) {
    case UnknownReason::None:
        return;
    case UnknownReason::ScopeMissing:
        line.state = State::ScopeMissing;
        line.supplier = Supplier::Owner;
        return;
    case UnknownReason::GatewayError:
        line.state = State::NotConnected;
        line.supplier = Supplier::Gateway;
        return;
    default:
        line.state = State::Unfit;
        line.supplier = Supplier::Auditor;
    }
    if (line.ofReference && !hasReference)
        line.state = State::NoReference;
}

}

bool needsPerson(const Check &check)
{
    return check.manual && !check.manual->when;
}

QList<CoverageLine> coverage(const Checklist &checklist, const AtHand &atHand)
{
    QList<CoverageLine> lines;
    for (const EvidenceNeed &need : checklist.evidence()) {
        CoverageLine line = lineOf(need, checklist);
        if (need.covers == EvidenceNeed::Covers::Start) {
            line.state = atHand.earlier.contains(need.method) ? State::There : State::NoEarlier;
        } else if (need.kind == EvidenceNeed::Kind::Rpc) {
            if (need.of != EvidenceNeed::Of::Reference)
                look(line, atHand.own);
            if (need.of != EvidenceNeed::Of::Own && !line.isMissing())
                look(line, atHand.reference);
        }
        lines.append(line);
    }
    for (const Check &check : checklist.checks()) {
        if (needsPerson(check))
            lines.append(personLine(check));
    }
    return lines;
}

QList<CoverageLine> coverage(const Audit &audit, const QHash<QString, Prepared> &prepared)
{
    QList<CoverageLine> lines;
    for (const EvidenceNeed &need : audit.checklist->evidence()) {
        CoverageLine line = lineOf(need, *audit.checklist);
        look(line, prepared.value(need.id).reason, !audit.scope.reference.gateway.isEmpty());
        if (line.isMissing() && need.covers == EvidenceNeed::Covers::Start) {
            line.state = State::NoEarlier;
            line.supplier = Supplier::Nobody;
        }
        lines.append(line);
    }
    for (const Check &check : audit.checklist->checks()) {
        if (!needsPerson(check))
            continue;
        CoverageLine line = personLine(check);
        const CheckResult *result = audit.result(check.id);
        // Only where the rule left it to a person is one wanting; what failed or is unknown for another reason waits
        // for nobody.
        if (result && result->reason != UnknownReason::ReviewOutstanding)
            line.state = State::There;
        lines.append(line);
    }
    return lines;
}

}
