// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/LedgerExtract.h"

#include "models/core/CanonicalJson.h"
#include "models/ledger/Checkpoint.h"
#include "models/ledger/TreeHasher.h"
#include "models/ledger/TreeProof.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::reports {

namespace {

constexpr int mostTries = 5;
constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype mostEntries = 1'000'000;

template <typename T>
Result<QList<T>> gathered(const QList<FutureResult<T>> &futures)
{
    QList<T> values;
    for (const auto &each : futures) {
        const Result<T> result = each.result();
        if (!result)
            return std::unexpected(result.error());
        values.append(*result);
    }
    return values;
}

Result<facts::TreeHeadSeen> headOf(QByteArrayView checkpoint)
{
    const auto note = crypto::SignedNote::parse(checkpoint);
    return note ? ledger::checkpoint::parse(note->text()) : std::unexpected(note.error());
}

FutureResult<LedgerExtract> attempt(ledger::Ledger &ledger, QList<quint64> indices, int triesLeft);

// The leaves are immutable; the paths belong to whatever head there was when each was made.
FutureResult<LedgerExtract> conclude(ledger::Ledger &ledger, const QList<quint64> &indices, LedgerExtract extract, int triesLeft)
{
    if (extract.verify())
        return ready<LedgerExtract>(std::move(extract));
    if (triesLeft == 0)
        return ready<LedgerExtract>(fail(ErrorCode::Busy, u"the ledger grew while it was read"_s));
    return attempt(ledger, indices, triesLeft - 1);
}

FutureResult<LedgerExtract> attempt(ledger::Ledger &ledger, QList<quint64> indices, int triesLeft)
{
    return ledger.checkpoint().then(&ledger, [&ledger, indices, triesLeft](const Result<QByteArray> &checkpoint) {
        const auto head = checkpoint ? headOf(*checkpoint) : Result<facts::TreeHeadSeen>(std::unexpected(checkpoint.error()));
        if (!head)
            return ready<LedgerExtract>(std::unexpected(head.error()));
        LedgerExtract extract { *head, *checkpoint, {} };
        if (indices.isEmpty())
            return ready<LedgerExtract>(std::move(extract));
        QList<FutureResult<QList<ledger::StoredEntry>>> leaves;
        QList<FutureResult<QList<crypto::Digest>>> paths;
        for (const quint64 index : indices) {
            leaves.append(ledger.read(index, 1));
            paths.append(ledger.inclusionProof(index));
        }
        return QtFuture::whenAll(paths.begin(), paths.end()).then(&ledger, [&ledger, indices, triesLeft, extract, leaves](const QList<FutureResult<QList<crypto::Digest>>> &done) mutable {
            return QtFuture::whenAll(leaves.begin(), leaves.end()).then(&ledger, [&ledger, indices, triesLeft, extract, done](const QList<FutureResult<QList<ledger::StoredEntry>>> &readLeaves) mutable {
                const auto texts = gathered(readLeaves);
                const auto proofs = gathered(done);
                if (!texts || !proofs)
                    return ready<LedgerExtract>(std::unexpected(texts ? proofs.error() : texts.error()));
                for (qsizetype i = 0; i < indices.size(); ++i) {
                    if (texts->at(i).isEmpty())
                        return ready<LedgerExtract>(fail(ErrorCode::NotFound, QString::number(indices[i])));
                    extract.entries.append({ indices[i], texts->at(i).first().leaf, proofs->at(i) });
                }
                return conclude(ledger, indices, std::move(extract), triesLeft);
            }).unwrap();
        }).unwrap();
    }).unwrap();
}

}

Result<void> LedgerExtract::verify() const
{
    const auto stated = headOf(checkpoint);
    if (!stated || *stated != head)
        return fail(ErrorCode::Malformed, u"the checkpoint is about another head"_s);
    ledger::TreeHasher hasher;
    for (const Proved &each : entries) {
        if (const auto held = ledger::verifyInclusion(each.index, hasher.leaf(each.leaf), head.size, head.root, each.path); !held)
            return held;
    }
    return {};
}

Result<QByteArray> LedgerExtract::proofsJson() const
{
    QJsonArray list;
    ledger::TreeHasher hasher;
    for (const Proved &each : entries) {
        QJsonArray path;
        for (const crypto::Digest &hash : each.path)
            path.append(hash.hex());
        list.append(QJsonObject { { u"index"_s, qint64(each.index) }, { u"leaf"_s, hasher.leaf(each.leaf).hex() }, { u"path"_s, path } });
    }
    return canonical::write({ { u"schema"_s, u"countersign.proofs/1"_s }, { u"origin"_s, head.origin }, { u"size"_s, qint64(head.size) },
                              { u"root"_s, head.root.hex() }, { u"entries"_s, list } });
}

FutureResult<LedgerExtract> LedgerExtract::read(ledger::Ledger &ledger, QList<quint64> indices)
{
    std::ranges::sort(indices);
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return attempt(ledger, std::move(indices), mostTries);
}

FutureResult<QList<quint64>> relevantEntries(ledger::Ledger &ledger, const QString &auditSubject, const GatewayId &gateway,
                                             const QList<quint64> &evidence, qint64 fromMs, qint64 toMs)
{
    ledger::EntryQuery own { .kinds = {}, .subject = auditSubject, .fromMs = 0, .toMs = std::numeric_limits<qint64>::max(), .limit = mostEntries, .newestFirst = false };
    using facts::EntryKind;
    ledger::EntryQuery cases { .kinds = { EntryKind::CharterAdopted, EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::DecisionSent,
                                          EntryKind::DecisionRecorded, EntryKind::DecisionUnknown, EntryKind::CaseClosed, EntryKind::AlertRaised },
                               .subject = {}, .fromMs = fromMs - 2 * dayMs, .toMs = toMs + dayMs, .limit = mostEntries, .newestFirst = false };
    QList<FutureResult<QList<ledger::StoredEntry>>> found { ledger.find(own), ledger.find(cases) };
    return QtFuture::whenAll(found.begin(), found.end()).then(&ledger, [gateway, evidence](const QList<FutureResult<QList<ledger::StoredEntry>>> &done) -> Result<QList<quint64>> {
        const auto lists = gathered(done);
        if (!lists)
            return std::unexpected(lists.error());
        QList<quint64> indices = evidence;
        for (const ledger::StoredEntry &each : lists->at(0))
            indices.append(each.index);
        for (const ledger::StoredEntry &each : lists->at(1)) {
            if (each.entry.kind == EntryKind::CharterAdopted || each.entry.fields[u"subject"_s].toString().startsWith(gateway.text() + u'/'))
                indices.append(each.index);
        }
        return indices;
    });
}

}
