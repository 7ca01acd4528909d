// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SampleRecord.h"

#include "models/audits/StrictObject.h"
#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"
#include "models/ledger/Checkpoint.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr qint64 most = 9'007'199'254'740'991;

QJsonObject toJson(const SampledEntry &entry)
{
    return { { u"entry"_s, qint64(entry.candidate.entry) }, { u"leaf"_s, entry.candidate.leaf.hex() },
        { u"stratum"_s, entry.candidate.stratum }, { u"request"_s, entry.request }, { u"at"_s, entry.atMs } };
}

Result<SampledEntry> sampledEntry(const QJsonValue &value)
{
    StrictObject object(value.toObject(), u"entry of a population"_s);
    SampledEntry entry;
    entry.candidate.entry = quint64(object.integer(u"entry"_s, 0, most));
    const auto leaf = crypto::Digest::fromHex(object.text(u"leaf"_s));
    entry.candidate.stratum = object.text(u"stratum"_s);
    entry.request = object.text(u"request"_s);
    entry.atMs = object.integer(u"at"_s, 0, most);
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    if (!leaf)
        return std::unexpected(leaf.error());
    entry.candidate.leaf = *leaf;
    return entry;
}

QByteArray nonce(StrictObject &object, const QString &name)
{
    const auto bytes = encoding::fromHex(object.text(name));
    if (!bytes || bytes->size() != sampling::nonceBytes)
        object.refuse(name + u" is not a nonce"_s);
    return bytes.value_or(QByteArray());
}

}

QList<sampling::Candidate> SampleRecord::candidates() const
{
    QList<sampling::Candidate> all;
    for (const SampledEntry &each : population)
        all.append(each.candidate);
    return all;
}

Result<sampling::Basis> SampleRecord::basis() const
{
    const auto note = crypto::SignedNote::parse(checkpoint);
    const auto head =
        note ? ledger::checkpoint::parse(note->text()) : Result<facts::TreeHeadSeen>(std::unexpected(note.error()));
    if (!head)
        return fail(ErrorCode::Malformed, u"no checkpoint: "_s + head.error().detail);
    if (head->size <= plan)
        return fail(ErrorCode::Malformed, u"the checkpoint is older than the plan"_s);
    return sampling::Basis{ head->origin, head->size, head->root, auditorNonce, reviewerNonce, check,
        sampling::periodText(fromMs, toMs) };
}

Result<QList<std::pair<SampledEntry, crypto::Digest>>> SampleRecord::drawn() const
{
    const auto made = basis();
    if (!made)
        return std::unexpected(made.error());
    const crypto::Digest seed = sampling::seedOf(*made);
    const auto chosen = sampling::draw(candidates(), size, seed);
    QList<std::pair<SampledEntry, crypto::Digest>> entries;
    qsizetype next = 0;
    for (const SampledEntry &each : population) {
        if (next < chosen.size() && each.candidate.entry == chosen[next].entry) {
            entries.append({ each, sampling::rankOf(seed, each.candidate) });
            ++next;
        }
    }
    return entries;
}

Result<QByteArray> SampleRecord::write() const
{
    const auto made = basis();
    const auto chosen = drawn();
    if (!made || !chosen)
        return std::unexpected(made ? chosen.error() : made.error());
    QJsonArray all, items, strata;
    for (const SampledEntry &each : population)
        all.append(toJson(each));
    for (const auto &[entry, rank] : *chosen) {
        QJsonObject item = toJson(entry);
        item.insert(u"rank"_s, rank.hex());
        items.append(item);
    }
    for (const sampling::Allocation &each : sampling::allocate(candidates(), size))
        strata.append(QJsonObject{
            { u"stratum"_s, each.stratum }, { u"population"_s, each.population }, { u"drawn"_s, each.drawn } });
    return canonical::write({
        { u"schema"_s, schema },
        { u"rule"_s, rule },
        { u"audit"_s, audit },
        { u"check"_s, check },
        { u"gateway"_s, gateway },
        { u"from"_s, fromMs },
        { u"to"_s, toMs },
        { u"period"_s, made->period },
        { u"size"_s, size },
        { u"plan"_s, qint64(plan) },
        { u"plans"_s, plans },
        { u"checkpoint"_s, QString::fromUtf8(checkpoint) },
        { u"auditorNonce"_s, encoding::hex(auditorNonce) },
        { u"reviewerNonce"_s, encoding::hex(reviewerNonce) },
        { u"seed"_s, sampling::seedOf(*made).hex() },
        { u"population"_s, all },
        { u"strata"_s, strata },
        { u"items"_s, items },
    });
}

Result<SampleRecord> SampleRecord::read(const QJsonObject &json)
{
    StrictObject object(json, u"sample"_s);
    SampleRecord record;
    if (object.text(u"schema"_s) != schema || object.text(u"rule"_s) != rule)
        object.refuse(u"another schema or population"_s);
    record.audit = object.text(u"audit"_s);
    record.check = object.text(u"check"_s);
    record.gateway = object.text(u"gateway"_s);
    record.fromMs = object.integer(u"from"_s, 0, most);
    record.toMs = object.integer(u"to"_s, 0, most);
    record.size = object.integer(u"size"_s, 1, most);
    record.plan = quint64(object.integer(u"plan"_s, 0, most));
    record.plans = object.integer(u"plans"_s, 1, most);
    record.checkpoint = object.text(u"checkpoint"_s).toUtf8();
    record.auditorNonce = nonce(object, u"auditorNonce"_s);
    record.reviewerNonce = nonce(object, u"reviewerNonce"_s);
    const QJsonArray population = object.array(u"population"_s);
    for (const QString &made : { u"period"_s, u"seed"_s, u"strata"_s, u"items"_s })
        std::ignore = object.value(made); // made again below, and compared as a whole
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    for (const QJsonValue &each : population) {
        const auto entry = sampledEntry(each);
        if (!entry)
            return std::unexpected(entry.error());
        const bool ascends =
            record.population.isEmpty() || record.population.last().candidate.entry < entry->candidate.entry;
        if (!ascends || entry->candidate.entry >= record.plan || entry->atMs < record.fromMs
            || entry->atMs >= record.toMs)
            return fail(
                ErrorCode::Malformed, u"entry %1 does not belong to the population"_s.arg(entry->candidate.entry));
        record.population.append(*entry);
    }
    const auto again = record.write();
    const auto given = canonical::write(json);
    if (!again || !given)
        return std::unexpected(again ? given.error() : again.error());
    if (*again != *given)
        return fail(ErrorCode::Malformed, u"not what plan, checkpoint and nonces draw"_s);
    return record;
}

}
