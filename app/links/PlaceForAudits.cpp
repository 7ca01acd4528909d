// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/PlaceForAudits.h"

#include "app/AuditReports.h"
#include "app/links/EvidenceForAudits.h"
#include "app/links/Files.h"
#include "models/gateway/Gateways.h"

namespace countersign::app {

namespace {

QList<ui::AuditableGateway> auditable(Services &services, const gateway::Gateways &gateways)
{
    QList<ui::AuditableGateway> all;
    for (const GatewayId &id : gateways.ids()) {
        const gateway::Connection *connection = gateways.evidence(id);
        const facts::GatewayRecord *record = services.team().hasCharter() ? services.team().charter().gateway(id) : nullptr;
        ui::AuditableGateway each;
        each.scope.gateway = id;
        if (connection)
            each.scope.identity = connection->hello().gatewayDeviceId;
        each.scope.environment = record ? record->environment : facts::Environment::Prod; // not in the charter: as strict as can be
        each.name = record && !record->name.isEmpty() ? record->name : id.text();
        each.answers = connection && connection->state() == gateway::LinkState::Connected;
        all.append(each);
    }
    return all;
}

}

ui::AuditPlace placeForAudits(Services &services, gateway::Gateways &gateways, AuditReports &reports, QThreadPool &pool, ui::Prompt &prompt)
{
    const auto collect = [&services, &gateways](audits::AuditRun &run) -> FutureResult<void> {
        gateway::Connection *connection = gateways.evidence(run.audit().scope.gateway);
        if (!connection)
            return ready<void>(fail(ErrorCode::NotFound, run.audit().scope.gateway.text()));
        return collectEvidence(run, *connection, services.ledger(), services.clock(), gateways.evidence(run.audit().scope.reference.gateway));
    };
    const auto make = [&gateways, &reports](const audits::AuditRun &run) {
        const gateway::Connection *connection = gateways.find(run.audit().scope.gateway);
        return reports.make(run.audit(), run.charter(), connection ? connection->hello().serverVersion : QString())
            .then(&reports, [](const Result<AuditReport> &made) {
                return made.transform([](const AuditReport &report) { return ui::MadeReport { report.pdf, report.bundle, report.pages }; });
            });
    };
    return { services.audits(), services.team(), services.vault(), services.clock(), services.seat(), prompt,
             [&services, &gateways] { return auditable(services, gateways); }, collect, make,
             [&reports](const QString &path, const QByteArray &bytes) { return reports.save(path, bytes); },
             [&services, &gateways](const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope) {
                 return coverageBefore(checklist, scope, gateways.evidence(scope.gateway), gateways.evidence(scope.reference.gateway), services.ledger());
             },
             [&pool](const QString &path, qint64 maxBytes) { return files::read(pool, path, maxBytes); } };
}

}
