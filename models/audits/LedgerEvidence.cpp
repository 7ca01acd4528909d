// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/LedgerEvidence.h"

#include "models/core/CanonicalJson.h"
#include "models/facts/Request.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

using facts::EntryKind;

constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype mostEntries = 1'000'000;

const QList<EntryKind> caseKinds { EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionRecorded,
                                   EntryKind::DecisionUnknown, EntryKind::CaseClosed };

struct CaseRecord {
    QJsonObject json;
    QStringList allowed; ///< people
    QStringList denied;
    QJsonArray entries;
};

void addVote(CaseRecord &record, const facts::Entry &entry)
{
    const auto note = crypto::SignedNote::parse(entry.fields[u"note"_s].toString().toUtf8());
    const auto vote = note ? facts::Vote::parse(note->text()) : Result<facts::Vote>(std::unexpected(note.error()));
    if (!vote || !vote->decision || vote->purpose != facts::Purpose::Decision)
        return; // countersign verify names a vote that does not read; here it simply does not count
    if (vote->request.text() != record.json[u"request"_s].toString()
        || (vote->action && vote->action->hex() != record.json[u"action"_s].toString()))
        return; // about something else than what was asked here
    QStringList &people = *vote->decision == facts::Decision::Allow ? record.allowed : record.denied;
    if (!people.contains(vote->person.text()))
        people.append(vote->person.text());
    record.json.insert(u"needed"_s, qMax<qint64>(vote->approvalsNeeded, record.json[u"needed"_s].toInteger(0)));
}

void add(CaseRecord &record, const ledger::StoredEntry &stored)
{
    const facts::Entry &entry = stored.entry;
    record.entries.append(qint64(stored.index));
    switch (entry.kind) {
    case EntryKind::RequestSeen:
        record.json.insert(u"request"_s, entry.fields[u"request"_s]);
        record.json.insert(u"kind"_s, entry.fields[u"kind"_s]);
        record.json.insert(u"action"_s, entry.fields[u"action"_s]);
        record.json.insert(u"seenAt"_s, entry.atMs);
        break;
    case EntryKind::VoteCast:
        addVote(record, entry);
        break;
    case EntryKind::DecisionSent:
        record.json.insert(u"decision"_s, entry.fields[u"decision"_s]);
        record.json.insert(u"sentAction"_s, entry.fields[u"action"_s]);
        record.json.insert(u"sentAt"_s, entry.atMs);
        break;
    case EntryKind::DecisionRecorded:
        record.json.insert(u"recorded"_s, entry.fields[u"status"_s]);
        record.json.insert(u"ours"_s, entry.fields[u"ours"_s].toBool());
        record.json.insert(u"resolverKind"_s, entry.fields[u"resolverKind"_s].toString());
        break;
    case EntryKind::CaseClosed:
        record.json.insert(u"state"_s, entry.fields[u"state"_s]);
        record.json.insert(u"closedAt"_s, entry.atMs);
        break;
    default:
        break;
    }
}

}

QString hashedToolCall(const QString &toolCall) { return u"sha256:"_s + crypto::sha256(toolCall.toUtf8()).hex(); }

Result<QByteArray> LedgerRecord::write(const QList<ledger::StoredEntry> &entries, const QHash<QString, QString> &toolCalls) const
{
    QMap<QString, CaseRecord> records;
    QJsonArray alerts;
    const QString prefix = gateway.text() + u'/';
    for (const ledger::StoredEntry &stored : entries) {
        const QString subject = stored.entry.fields[u"subject"_s].toString();
        if (!subject.startsWith(prefix))
            continue;
        if (stored.entry.kind == EntryKind::AlertRaised) {
            QJsonObject alert = stored.entry.fields;
            alert.insert(u"at"_s, stored.entry.atMs);
            alert.insert(u"entry"_s, qint64(stored.index));
            alerts.append(alert);
        } else if (caseKinds.contains(stored.entry.kind)) {
            add(records[subject], stored);
        }
    }
    QJsonArray cases;
    for (auto it = records.begin(); it != records.end(); ++it) {
        CaseRecord &record = it.value();
        if (!record.json.contains(u"request"_s))
            continue; // its beginning lies before the period that was read
        record.json.insert(u"allowed"_s, QJsonArray::fromStringList(record.allowed));
        record.json.insert(u"denied"_s, QJsonArray::fromStringList(record.denied));
        record.json.insert(u"allows"_s, record.allowed.size());
        record.json.insert(u"denies"_s, record.denied.size());
        record.json.insert(u"entries"_s, record.entries);
        if (toolCalls.contains(it.key()))
            record.json.insert(u"toolCall"_s, toolCalls.value(it.key()));
        cases.append(record.json);
    }
    return canonical::write({
        { u"schema"_s, ledgerRecordSchema },
        { u"gateway"_s, gateway.text() },
        { u"from"_s, fromMs },
        { u"to"_s, toMs },
        { u"origin"_s, head.origin },
        { u"size"_s, qint64(head.size) },
        { u"root"_s, head.root.hex() },
        { u"cases"_s, cases },
        { u"alerts"_s, alerts },
    });
}

FutureResult<Evidence> collectFromLedger(ledger::Ledger &ledger, const Clock &clock, const GatewayId &gateway, const QString &identity,
                                         qint64 fromMs, qint64 toMs)
{
    // A request of the period may have been seen before it, and its outcome may be recorded after it.
    ledger::EntryQuery query { .kinds = caseKinds + QList { EntryKind::AlertRaised }, .subject = {}, .fromMs = fromMs - 2 * dayMs,
                               .toMs = toMs + dayMs, .limit = mostEntries, .newestFirst = false };
    const LedgerRecord record { gateway, fromMs, toMs, ledger.head() };
    const qint64 now = clock.nowMs();
    return ledger.find(query).then(&ledger, [&ledger, record, identity, now](Result<QList<ledger::StoredEntry>> found) {
        if (!found)
            return ready<Evidence>(std::unexpected(found.error()));
        QList<FutureResult<QByteArray>> texts;
        QList<std::pair<QString, std::optional<facts::ActionKind>>> subjects;
        for (const ledger::StoredEntry &stored : std::as_const(*found)) {
            if (stored.entry.kind != EntryKind::RequestSeen)
                continue;
            subjects.append({ stored.entry.fields[u"subject"_s].toString(), facts::actionKind(stored.entry.fields[u"kind"_s].toString()) });
            texts.append(ledger.content(stored.index, u"received"_s));
        }
        const auto finish = [record, identity, now, entries = *found](const QHash<QString, QString> &toolCalls) -> Result<Evidence> {
            const auto json = record.write(entries, toolCalls);
            if (!json)
                return std::unexpected(json.error());
            Evidence evidence;
            evidence.source = Evidence::Source::Ledger;
            evidence.gateway = record.gateway;
            evidence.identity = identity;
            evidence.method = ledgerRecordMethod;
            evidence.params = { { u"from"_s, record.fromMs }, { u"to"_s, record.toMs } };
            evidence.setPages({ *json });
            evidence.collectedAtMs = now;
            evidence.complete = true;
            return evidence;
        };
        if (texts.isEmpty())
            return ready(finish({}));
        return QtFuture::whenAll(texts.begin(), texts.end()).then(&ledger, [subjects, finish](const QList<FutureResult<QByteArray>> &opened) {
            QHash<QString, QString> toolCalls;
            for (qsizetype i = 0; i < opened.size(); ++i) {
                const Result<QByteArray> text = opened[i].result();
                const auto request = text ? facts::Request::parse(*text, subjects[i].second) : Result<facts::Request>(std::unexpected(text.error()));
                if (request && request->toolCall)
                    toolCalls.insert(subjects[i].first, hashedToolCall(*request->toolCall));
            }
            return finish(toolCalls);
        });
    }).unwrap();
}

}
