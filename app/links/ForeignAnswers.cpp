// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/ForeignAnswers.h"

#include "models/alerts/ForeignResolver.h"
#include "models/alerts/HistorySweep.h"
#include "models/approvals/Desk.h"

namespace countersign::app {

void alertOnForeignAnswers(approvals::Desk &desk, alerts::ForeignResolver &resolver)
{
    QObject::connect(&desk, &approvals::Desk::resolvedElsewhere, &resolver,
                     [&desk, &resolver](const approvals::CaseKey &key, const gateway::ApprovalRecord &record) {
                         alerts::ForeignAnswer answer { .gateway = key.gateway, .request = key.request, .status = record.status,
                                                        .decision = record.decision, .resolverKind = record.resolverKind,
                                                        .resolverId = record.resolverId, .resolvedAtMs = record.resolvedAtMs };
                         if (const approvals::Case *entry = desk.find(key)) {
                             answer.allows = entry->allows(record.resolvedAtMs);
                             answer.needed = entry->rule.approvals;
                         }
                         resolver.note(answer);
                     });
}

void leaveOpenCasesToTheDesk(alerts::HistorySweep &sweep, const approvals::Desk &desk)
{
    sweep.leaveOut([&desk](const GatewayId &gateway, const RequestId &request) {
        const approvals::Case *entry = desk.find({ gateway, request });
        return entry && entry->isOpen();
    });
}

}
