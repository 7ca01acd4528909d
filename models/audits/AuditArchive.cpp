// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditArchive.h"

#include "models/core/CanonicalJson.h"

#include <QMap>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

using facts::EntryKind;
using ledger::StoredEntry;

/// Everything about one audit: entries, and those of their contents that are still there.
struct Record {
    QList<StoredEntry> own;      ///< ascending
    QList<StoredEntry> evidence; ///< ascending
    QMap<std::pair<quint64, QString>, QByteArray> contents;

    [[nodiscard]] QByteArray content(quint64 entry, const QString &name) const { return contents.value({ entry, name }); }
};

QString checklistOf(const QString &audit)
{
    return audit.section(u'-', 0, -5); // "<checklist>-yyyy-MM-dd-xxxx"
}

AuditSummary summaryOf(const StoredEntry &began)
{
    const QJsonObject &fields = began.entry.fields;
    AuditSummary made;
    made.id = fields["audit"_L1].toString();
    made.checklist = checklistOf(made.id);
    made.scope = { GatewayId(fields["gateway"_L1].toString()), fields["identity"_L1].toString(),
                   facts::environment(fields["environment"_L1].toString()).value_or(facts::Environment::Prod), // unknown counts as the strictest
                   fields["from"_L1].toInteger(), fields["to"_L1].toInteger(),
                   { GatewayId(fields["reference"_L1].toString()), fields["referenceIdentity"_L1].toString() } };
    made.startedBy = PersonId(fields["by"_L1].toString());
    made.startedMs = fields["startedAt"_L1].toInteger(began.entry.atMs);
    made.trial = fields["trial"_L1].toBool();
    made.practice = fields["practice"_L1].toBool();
    return made;
}

Result<QJsonObject> object(const QByteArray &json)
{
    if (json.isEmpty())
        return fail(ErrorCode::NotFound, u"content of an audit's entry"_s);
    return canonical::parse(json);
}

Result<void> takeResult(Audit &audit, const Record &record, const StoredEntry &stored)
{
    const auto read = object(record.content(stored.index, u"result"_s)).and_then(checkResult);
    if (!read)
        return std::unexpected(read.error());
    const auto before = std::ranges::find(audit.results, read->check, &CheckResult::check);
    if (before == audit.results.end())
        audit.results.append(*read);
    else
        *before = *read;
    return {};
}

Result<void> takeFinding(Audit &audit, const Record &record, const StoredEntry &stored)
{
    const auto read = object(record.content(stored.index, u"finding"_s)).and_then(&Finding::fromJson);
    if (!read)
        return std::unexpected(read.error());
    const auto before = std::ranges::find(audit.findings, read->id, &Finding::id);
    if (before == audit.findings.end())
        audit.findings.append(*read);
    else
        *before = *read;
    return {};
}

Result<void> takeSignature(Audit &audit, const StoredEntry &stored)
{
    const QByteArray bytes = stored.entry.fields["note"_L1].toString().toUtf8();
    const auto statement = crypto::SignedNote::parse(bytes).and_then([](const crypto::SignedNote &note) { return SignOff::parse(note.text()); });
    if (!statement)
        return std::unexpected(statement.error());
    const auto results = audit.resultsJson();
    if (!results)
        return std::unexpected(results.error());
    if (statement->audit != audit.id || crypto::sha256(*results) != statement->results)
        return fail(ErrorCode::Tampered, u"%1 at entry %2"_s.arg(audit.id).arg(stored.index));
    audit.signatures.append({ *statement, bytes, stored.index });
    return {};
}

Result<void> take(Audit &audit, const Record &record, const StoredEntry &stored)
{
    switch (stored.entry.kind) {
    case EntryKind::ChecklistResult:
        return takeResult(audit, record, stored);
    case EntryKind::FindingChanged:
        return takeFinding(audit, record, stored);
    case EntryKind::RiskStated:
        audit.residualRisk = QString::fromUtf8(record.content(stored.index, u"statement"_s));
        return {};
    case EntryKind::AuditSignedOff:
        return takeSignature(audit, stored);
    default:
        return {};
    }
}

Result<Audit> build(const Record &record)
{
    const StoredEntry &began = record.own.first();
    const AuditSummary summary = summaryOf(began);
    const auto checklist = Checklist::parse(record.content(began.index, u"checklist"_s));
    if (!checklist)
        return fail(ErrorCode::NotFound, u"checklist of "_s + summary.id);
    Audit audit;
    audit.id = summary.id;
    audit.checklist = std::make_shared<const Checklist>(*checklist);
    audit.scope = summary.scope;
    audit.startedBy = summary.startedBy;
    audit.startedMs = summary.startedMs;
    audit.trial = summary.trial;
    audit.practice = summary.practice;
    for (const StoredEntry &stored : record.evidence) {
        const auto evidence = Evidence::fromEntry(stored.entry, stored.index, record.content(stored.index, u"answer"_s));
        if (!evidence)
            return std::unexpected(evidence.error());
        audit.evidence.append(*evidence);
    }
    for (const StoredEntry &stored : record.own) {
        if (const auto taken = take(audit, record, stored); !taken)
            return std::unexpected(taken.error());
    }
    return audit;
}

/// Opens every content that the audit is made of, then builds it.
FutureResult<Audit> openAll(ledger::Ledger &ledger, Record record)
{
    QList<std::pair<quint64, QString>> names;
    QList<FutureResult<QByteArray>> opened;
    for (const StoredEntry &stored : record.own + record.evidence) {
        if (stored.entry.kind == EntryKind::AuditSignedOff)
            continue; // what was signed is made again and compared with its digest
        for (const facts::ContentDigest &content : stored.entry.contents) {
            names.append({ stored.index, content.name });
            opened.append(ledger.content(stored.index, content.name));
        }
    }
    if (opened.isEmpty())
        return ready(build(record));
    return QtFuture::whenAll(opened.begin(), opened.end())
        .then(&ledger, [names, record](const QList<FutureResult<QByteArray>> &answers) mutable -> Result<Audit> {
            for (qsizetype i = 0; i < answers.size(); ++i) {
                const Result<QByteArray> answer = answers[i].result();
                if (answer)
                    record.contents.insert(names[i], *answer);
                else if (answer.error().code != ErrorCode::NotFound)
                    return std::unexpected(answer.error());
            }
            return build(record);
        });
}

}

AuditSummary AuditSummary::of(const Audit &audit)
{
    return { audit.id, audit.checklist->id(), audit.scope, audit.startedBy, audit.startedMs, audit.trial, audit.practice,
             int(audit.signatures.size()) };
}

FutureResult<QList<AuditSummary>> AuditArchive::list() const
{
    ledger::EntryQuery query;
    query.kinds = { EntryKind::AuditBegan, EntryKind::AuditSignedOff };
    query.limit = std::numeric_limits<int>::max();
    return m_ledger.find(query).then(&m_ledger, [](const Result<QList<StoredEntry>> &found) -> Result<QList<AuditSummary>> {
        if (!found)
            return std::unexpected(found.error());
        QList<AuditSummary> all;
        for (const StoredEntry &stored : *found) {
            if (stored.entry.kind == EntryKind::AuditBegan) {
                all.prepend(summaryOf(stored));
                continue;
            }
            const auto it = std::ranges::find(all, stored.entry.fields["audit"_L1].toString(), &AuditSummary::id);
            if (it != all.end())
                ++it->signatures;
        }
        return all;
    });
}

FutureResult<Audit> AuditArchive::load(const QString &id) const
{
    ledger::EntryQuery own;
    own.subject = u"audit/"_s + id;
    own.limit = std::numeric_limits<int>::max();
    return m_ledger.find(own)
        .then(&m_ledger, [&ledger = m_ledger, id](const Result<QList<StoredEntry>> &found) -> FutureResult<Audit> {
            if (!found)
                return ready<Audit>(std::unexpected(found.error()));
            if (found->isEmpty() || found->first().entry.kind != EntryKind::AuditBegan)
                return ready<Audit>(fail(ErrorCode::NotFound, id));
            ledger::EntryQuery collected;
            collected.kinds = { EntryKind::EvidenceCollected };
            collected.limit = std::numeric_limits<int>::max();
            return ledger.find(collected)
                .then(&ledger, [&ledger, own = *found, id](Result<QList<StoredEntry>> evidence) -> FutureResult<Audit> {
                    if (!evidence)
                        return ready<Audit>(std::unexpected(evidence.error()));
                    evidence->removeIf([&](const StoredEntry &each) { return each.entry.fields["audit"_L1].toString() != id; });
                    return openAll(ledger, { own, *evidence, {} });
                })
                .unwrap();
        })
        .unwrap();
}

}
