// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/EvidenceForAudits.h"

#include "models/audits/AuditRun.h"
#include "models/audits/EarlierEvidence.h"
#include "models/audits/LedgerEvidence.h"
#include "models/audits/MaskedConfig.h"
#include "models/audits/SampleDraw.h"
#include "models/audits/SampleRecord.h"
#include "models/collect/Collector.h"
#include "models/crypto/Random.h"
#include "models/gateway/Connection.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

/// A gateway may be removed while its audit goes on: then it answers nothing any more.
using Asked = QPointer<gateway::Connection>;

/// One thing to ask of one gateway.
struct Inquiry {
    collect::Source source;
    GatewayId gateway;
    Asked connection;
};

/// What all steps of one collection share. Everything outlives it, save the connections.
struct Collection {
    audits::AuditRun &audit;
    ledger::Ledger &ledger;
    const Clock &clock;
    QByteArray maskKey; ///< one for both gateways, so that equal credentials look equal; gone when the collection is over
};

/// The pages as they are kept: a configuration only with its credentials masked.
Result<QList<QByteArray>> keptPages(const collect::Collected &collected, collect::Source source, const QByteArray &maskKey)
{
    if (source != collect::Source::Configuration)
        return collected.pages;
    QList<QByteArray> masked;
    for (const QByteArray &page : collected.pages) {
        const auto made = audits::masking::maskedConfig(page, maskKey);
        if (!made)
            return std::unexpected(made.error());
        masked.append(*made);
    }
    return masked;
}

audits::Evidence evidenceOf(const Result<collect::Collected> &collected, const Inquiry &inquiry, const Collection &collection)
{
    audits::Evidence evidence;
    evidence.gateway = inquiry.gateway;
    evidence.method = collect::method(inquiry.source);
    const auto pages = collected.and_then([&](const collect::Collected &each) { return keptPages(each, inquiry.source, collection.maskKey); });
    if (!pages) {
        evidence.identity = inquiry.connection ? inquiry.connection->hello().gatewayDeviceId : QString();
        evidence.bootId = inquiry.connection ? inquiry.connection->hello().bootId : QString();
        evidence.collectedAtMs = collection.clock.nowMs();
        evidence.error = name(pages.error().code);
        return evidence;
    }
    evidence.identity = collected->identity;
    evidence.bootId = collected->bootId;
    evidence.params = collected->params;
    evidence.collectedAtMs = collected->atMs;
    evidence.clockOffsetMs = collected->clockOffsetMs;
    evidence.complete = collected->complete;
    evidence.setPages(*pages);
    return evidence;
}

FutureResult<void> ask(const std::shared_ptr<Collection> &collection, QList<Inquiry> left)
{
    if (left.isEmpty())
        return ready<void>({});
    const Inquiry inquiry = left.takeFirst();
    audits::AuditRun *audit = &collection->audit;
    const auto answer = inquiry.connection ? collect::collect(*inquiry.connection, inquiry.source, audit->audit().scope.fromMs, collection->clock)
                                           : ready<collect::Collected>(fail(ErrorCode::NotConnected));
    return FutureResult<collect::Collected>(answer)
        .then(audit,
              [collection, inquiry, left, audit](const Result<collect::Collected> &collected) -> FutureResult<void> {
                  return audit->collect(evidenceOf(collected, inquiry, *collection))
                      .then(audit, [collection, left](const Result<void> &kept) -> FutureResult<void> { return kept ? ask(collection, left) : ready<void>(kept); })
                      .unwrap();
              })
        .unwrap();
}

QList<Inquiry> inquiriesOf(const audits::Audit &audit, const Asked &own, const Asked &reference)
{
    QList<Inquiry> inquiries;
    const auto add = [&](collect::Source source, const GatewayId &gateway, const Asked &connection) {
        const bool known = std::ranges::any_of(inquiries, [&](const Inquiry &each) { return each.source == source && each.gateway == gateway; });
        if (!known && !gateway.isEmpty())
            inquiries.append({ source, gateway, connection });
    };
    for (const audits::EvidenceNeed &need : audit.checklist->evidence()) {
        const auto source = collect::source(need.method);
        if (need.kind != audits::EvidenceNeed::Kind::Rpc || !source)
            continue;
        if (need.of != audits::EvidenceNeed::Of::Reference)
            add(*source, audit.scope.gateway, own);
        if (need.of != audits::EvidenceNeed::Of::Own)
            add(*source, audit.scope.reference.gateway, reference);
    }
    return inquiries;
}

/// The sample that the checklist asks for, where it asks for one.
std::optional<audits::SampleOrder> sampleOrder(const audits::Audit &audit)
{
    for (const audits::EvidenceNeed &need : audit.checklist->evidence()) {
        if (need.method != audits::sampleMethod)
            continue;
        const auto check = std::ranges::find_if(audit.checklist->checks(), [&](const audits::Check &each) { return each.needs.contains(need.id); });
        if (check != audit.checklist->checks().end())
            return audits::SampleOrder { audit.id, check->id.text(), audit.scope, audit.checklist->parameters()[u"sampleSize"_s].toInteger(20) };
    }
    return std::nullopt;
}

FutureResult<void> keep(audits::AuditRun &audit, const FutureResult<audits::Evidence> &evidence)
{
    return FutureResult<audits::Evidence>(evidence)
        .then(&audit, [&audit](const Result<audits::Evidence> &made) -> FutureResult<void> { return made ? audit.collect(*made) : ready<void>(std::unexpected(made.error())); })
        .unwrap();
}

/// The methods whose answer from the period's start the checklist compares with.
QStringList earlierMethods(const audits::Checklist &checklist)
{
    QStringList methods;
    for (const audits::EvidenceNeed &need : checklist.evidence()) {
        if (need.covers == audits::EvidenceNeed::Covers::Start && !methods.contains(need.method))
            methods.append(need.method);
    }
    return methods;
}

/// What earlier audits kept is recorded once more, as this audit's evidence.
FutureResult<void> keepEarlier(const std::shared_ptr<Collection> &collection, QStringList methods)
{
    if (methods.isEmpty())
        return ready<void>({});
    audits::AuditRun &audit = collection->audit;
    const audits::Scope &scope = audit.audit().scope;
    return audits::earlierEvidence(collection->ledger, scope.gateway, methods.takeFirst(), scope.fromMs)
        .then(&audit,
              [&audit](const Result<std::optional<audits::Evidence>> &found) -> FutureResult<void> {
                  if (!found)
                      return ready<void>(std::unexpected(found.error()));
                  return *found ? audit.collect(**found) : ready<void>({});
              })
        .unwrap()
        .then(&audit, [collection, methods](const Result<void> &kept) -> FutureResult<void> { return kept ? keepEarlier(collection, methods) : ready<void>(kept); })
        .unwrap();
}

FutureResult<void> readOwnLedger(const std::shared_ptr<Collection> &collection, const QString &identity)
{
    audits::AuditRun &audit = collection->audit;
    const audits::Scope scope = audit.audit().scope;
    return keep(audit, audits::collectFromLedger(collection->ledger, collection->clock, scope.gateway, identity, scope.fromMs, scope.toMs))
        .then(&audit,
              [collection, &audit](const Result<void> &kept) -> FutureResult<void> {
                  const auto order = sampleOrder(audit.audit());
                  return kept && order ? keep(audit, audits::drawSample(collection->ledger, collection->clock, *order)) : ready<void>(kept);
              })
        .unwrap();
}

}

FutureResult<void> collectEvidence(audits::AuditRun &audit, gateway::Connection &connection, ledger::Ledger &ledger, const Clock &clock,
                                   gateway::Connection *reference)
{
    const auto collection = std::make_shared<Collection>(audit, ledger, clock, crypto::randomBytes(audits::masking::keyBytes));
    const QString identity = connection.hello().gatewayDeviceId;
    return ask(collection, inquiriesOf(audit.audit(), &connection, reference))
        .then(&audit,
              [collection, &audit](const Result<void> &asked) -> FutureResult<void> {
                  return asked ? keepEarlier(collection, earlierMethods(*audit.audit().checklist)) : ready<void>(asked);
              })
        .unwrap()
        .then(&audit,
              [collection, identity](const Result<void> &asked) -> FutureResult<void> { return asked ? readOwnLedger(collection, identity) : ready<void>(asked); })
        .unwrap();
}

namespace {

audits::GatewayAtHand atHand(const GatewayId &gateway, const gateway::Connection *connection)
{
    audits::GatewayAtHand made;
    made.isChosen = !gateway.isEmpty();
    made.answers = connection && connection->state() == gateway::LinkState::Connected;
    if (made.answers)
        made.scopes = connection->hello().scopes;
    return made;
}

FutureResult<QList<audits::CoverageLine>> lookForEarlier(ledger::Ledger &ledger, const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope,
                                                         audits::AtHand known, QStringList methods)
{
    if (methods.isEmpty())
        return ready<QList<audits::CoverageLine>>(audits::coverage(*checklist, known));
    const QString method = methods.takeFirst();
    return audits::earlierEvidence(ledger, scope.gateway, method, scope.fromMs)
        .then(&ledger,
              [&ledger, checklist, scope, known, methods, method](const Result<std::optional<audits::Evidence>> &found) mutable {
                  if (!found)
                      return ready<QList<audits::CoverageLine>>(std::unexpected(found.error()));
                  if (*found)
                      known.earlier.append(method);
                  return lookForEarlier(ledger, checklist, scope, known, methods);
              })
        .unwrap();
}

}

FutureResult<QList<audits::CoverageLine>> coverageBefore(const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope,
                                                         const gateway::Connection *own, const gateway::Connection *reference, ledger::Ledger &ledger)
{
    audits::AtHand known;
    known.own = atHand(scope.gateway, own);
    known.reference = atHand(scope.reference.gateway, reference);
    return lookForEarlier(ledger, checklist, scope, known, earlierMethods(*checklist));
}

}
