// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/EvidenceForAudits.h"

#include "models/audits/AuditRun.h"
#include "models/audits/LedgerEvidence.h"
#include "models/collect/Collector.h"
#include "models/gateway/Connection.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

/// A gateway may be removed while its audit goes on: then it answers nothing any more.
using Asked = QPointer<gateway::Connection>;

audits::Evidence evidenceOf(const Result<collect::Collected> &collected, collect::Source source, const GatewayId &gateway, const Asked &connection,
                            const Clock &clock)
{
    audits::Evidence evidence;
    evidence.gateway = gateway;
    evidence.method = collect::method(source);
    if (!collected) {
        evidence.identity = connection ? connection->hello().gatewayDeviceId : QString();
        evidence.bootId = connection ? connection->hello().bootId : QString();
        evidence.collectedAtMs = clock.nowMs();
        evidence.error = name(collected.error().code);
        return evidence;
    }
    evidence.identity = collected->identity;
    evidence.bootId = collected->bootId;
    evidence.params = collected->params;
    evidence.collectedAtMs = collected->atMs;
    evidence.clockOffsetMs = collected->clockOffsetMs;
    evidence.complete = collected->complete;
    evidence.setPages(collected->pages);
    return evidence;
}

FutureResult<void> collectSources(audits::AuditRun &audit, const Asked &connection, const Clock &clock, QList<collect::Source> left)
{
    if (left.isEmpty())
        return ready<void>({});
    const collect::Source source = left.takeFirst();
    const auto answer = connection ? collect::collect(*connection, source, audit.audit().scope.fromMs, clock)
                                   : ready<collect::Collected>(fail(ErrorCode::NotConnected));
    return FutureResult<collect::Collected>(answer)
        .then(&audit,
              [&audit, connection, &clock, source, left](const Result<collect::Collected> &collected) -> FutureResult<void> {
                  return audit.collect(evidenceOf(collected, source, audit.audit().scope.gateway, connection, clock))
                      .then(&audit,
                            [&audit, connection, &clock, left](const Result<void> &kept) -> FutureResult<void> {
                                return kept ? collectSources(audit, connection, clock, left) : ready<void>(kept);
                            })
                      .unwrap();
              })
        .unwrap();
}

}

FutureResult<void> collectEvidence(audits::AuditRun &audit, gateway::Connection &connection, ledger::Ledger &ledger, const Clock &clock)
{
    QList<collect::Source> sources;
    for (const audits::EvidenceNeed &need : audit.audit().checklist->evidence()) {
        const auto source = collect::source(need.method);
        if (need.kind == audits::EvidenceNeed::Kind::Rpc && source && !sources.contains(*source))
            sources.append(*source);
    }
    const QString identity = connection.hello().gatewayDeviceId;
    return collectSources(audit, &connection, clock, sources)
        .then(&audit,
              [&audit, identity, &ledger, &clock](const Result<void> &collected) -> FutureResult<void> {
                  if (!collected)
                      return ready<void>(collected);
                  const audits::Scope &scope = audit.audit().scope;
                  return audits::collectFromLedger(ledger, clock, scope.gateway, identity, scope.fromMs, scope.toMs)
                      .then(&audit,
                            [&audit](const Result<audits::Evidence> &record) -> FutureResult<void> {
                                return record ? audit.collect(*record) : ready<void>(std::unexpected(record.error()));
                            })
                      .unwrap();
              })
        .unwrap();
}

}
