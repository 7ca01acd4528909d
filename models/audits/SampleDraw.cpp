// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SampleDraw.h"

#include "models/audits/SampleRecord.h"
#include "models/core/Encoding.h"
#include "models/crypto/Random.h"
#include "models/ledger/TreeHasher.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr qsizetype mostEntries = 1'000'000;
constexpr auto auditorName = "auditor"_L1;
constexpr auto reviewerName = "reviewer"_L1;

struct Draw {
    SampleOrder order;
    SampleRecord record;
    qint64 nowMs = 0;
};

SampleRecord recordOf(const SampleOrder &order)
{
    SampleRecord record;
    record.audit = order.audit;
    record.check = order.check;
    record.gateway = order.scope.gateway.text();
    record.fromMs = order.scope.fromMs;
    record.toMs = order.scope.toMs;
    record.size = order.size;
    return record;
}

FutureResult<ledger::Appended> plan(ledger::Ledger &ledger, const SampleOrder &order)
{
    const QByteArray auditor = crypto::randomBytes(sampling::nonceBytes);
    const QByteArray reviewer = crypto::randomBytes(sampling::nonceBytes);
    facts::Entry entry;
    entry.kind = facts::EntryKind::SamplePlanned;
    entry.fields = {
        { u"subject"_s, QString(u"audit/"_s + order.audit) },
        { u"audit"_s, order.audit },
        { u"check"_s, order.check },
        { u"gateway"_s, order.scope.gateway.text() },
        { u"from"_s, order.scope.fromMs },
        { u"to"_s, order.scope.toMs },
        { u"rule"_s, SampleRecord::rule },
        { u"size"_s, order.size },
        { u"auditor"_s, sampling::commitment(auditor).hex() },
        { u"reviewer"_s, sampling::commitment(reviewer).hex() },
    };
    return ledger.append(entry, { { auditorName, auditor }, { reviewerName, reviewer } });
}

Result<Evidence> evidenceOf(const Draw &draw)
{
    const auto json = draw.record.write();
    if (!json)
        return std::unexpected(json.error());
    Evidence evidence;
    evidence.source = Evidence::Source::Ledger;
    evidence.gateway = draw.order.scope.gateway;
    evidence.identity = draw.order.scope.identity;
    evidence.method = sampleMethod;
    evidence.params = { { u"from"_s, draw.order.scope.fromMs }, { u"to"_s, draw.order.scope.toMs },
        { u"size"_s, draw.order.size } };
    evidence.setPages({ *json });
    evidence.collectedAtMs = draw.nowMs;
    evidence.complete = true;
    return evidence;
}

FutureResult<Evidence> readPopulation(ledger::Ledger &ledger, Draw draw)
{
    const ledger::EntryQuery query{ .kinds = { facts::EntryKind::RequestSeen },
        .subject = {},
        .fromMs = draw.record.fromMs,
        .toMs = draw.record.toMs - 1,
        .limit = mostEntries,
        .newestFirst = false };
    return ledger.find(query).then(
        &ledger, [draw](const Result<QList<ledger::StoredEntry>> &found) mutable -> Result<Evidence> {
            if (!found)
                return std::unexpected(found.error());
            ledger::TreeHasher hasher;
            const QString prefix = draw.record.gateway + u'/';
            for (const ledger::StoredEntry &stored : *found) {
                const QJsonObject &fields = stored.entry.fields;
                // What is seen after the plan is not drawn from: the plan fixes the population.
                if (stored.index >= draw.record.plan || !fields[u"subject"_s].toString().startsWith(prefix))
                    continue;
                draw.record.population.append(
                    { { stored.index, hasher.leaf(stored.leaf), fields[u"kind"_s].toString() },
                        fields[u"request"_s].toString(), stored.entry.atMs });
            }
            return evidenceOf(draw);
        });
}

FutureResult<Evidence> openPlan(ledger::Ledger &ledger, Draw draw)
{
    const quint64 index = draw.record.plan;
    QList<FutureResult<QByteArray>> parts{ ledger.content(index, auditorName), ledger.content(index, reviewerName),
        ledger.checkpointOver(index) };
    return QtFuture::whenAll(parts.begin(), parts.end())
        .then(&ledger,
            [&ledger, draw](const QList<FutureResult<QByteArray>> &done) mutable -> FutureResult<Evidence> {
                for (const auto &each : done) {
                    if (const auto part = each.result(); !part)
                        return ready<Evidence>(std::unexpected(part.error()));
                }
                draw.record.auditorNonce = *done[0].result();
                draw.record.reviewerNonce = *done[1].result();
                draw.record.checkpoint = *done[2].result();
                return readPopulation(ledger, draw);
            })
        .unwrap();
}

}

FutureResult<Evidence> drawSample(ledger::Ledger &ledger, const Clock &clock, const SampleOrder &order)
{
    const ledger::EntryQuery plans{ .kinds = { facts::EntryKind::SamplePlanned },
        .subject = u"audit/"_s + order.audit,
        .fromMs = 0,
        .toMs = std::numeric_limits<qint64>::max(),
        .limit = mostEntries,
        .newestFirst = false };
    Draw draw{ order, recordOf(order), clock.nowMs() };
    return ledger.find(plans)
        .then(&ledger,
            [&ledger, draw](const Result<QList<ledger::StoredEntry>> &found) mutable -> FutureResult<Evidence> {
                if (!found)
                    return ready<Evidence>(std::unexpected(found.error()));
                draw.record.plans = std::max<qsizetype>(1, found->size());
                if (!found->isEmpty()) {
                    draw.record.plan = found->first().index;
                    return openPlan(ledger, draw);
                }
                return plan(ledger, draw.order)
                    .then(&ledger,
                        [&ledger, draw](const Result<ledger::Appended> &written) mutable -> FutureResult<Evidence> {
                            if (!written)
                                return ready<Evidence>(std::unexpected(written.error()));
                            draw.record.plan = written->index;
                            return openPlan(ledger, draw);
                        })
                    .unwrap();
            })
        .unwrap();
}

}
