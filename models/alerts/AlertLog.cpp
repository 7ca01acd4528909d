// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertLog.h"

#include "models/ledger/Ledger.h"

using namespace Qt::StringLiterals;

#include <utility>

namespace countersign::alerts {

namespace {

Alert alertOf(const ledger::StoredEntry &stored)
{
    const auto &fields = stored.entry.fields;
    Alert alert;
    alert.code = fields.value("code"_L1).toString();
    // A word that this program does not know is not made harmless.
    alert.severity = facts::severity(fields.value("severity"_L1).toString()).value_or(facts::Severity::Critical);
    alert.gateway = GatewayId(fields.value("gateway"_L1).toString());
    alert.subject = fields.value("subject"_L1).toString();
    alert.occasion = fields.value("occasion"_L1).toString();
    alert.atMs = stored.entry.atMs;
    alert.entry = stored.index;
    return alert;
}

}

AlertLog::AlertLog(ledger::Ledger &ledger, const Clock &clock, QObject *parent) : QObject(parent), m_ledger(ledger), m_clock(clock) { }

FutureResult<int> AlertLog::load()
{
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::AlertRaised };
    query.limit = 10'000;
    query.newestFirst = true;
    return m_ledger.find(query).then(this, [this](const Result<QList<ledger::StoredEntry>> &entries) -> Result<int> {
        if (!entries)
            return std::unexpected(entries.error());
        QList<Alert> earlier;
        for (auto stored = entries->rbegin(); stored != entries->rend(); ++stored) {
            const Alert alert = alertOf(*stored);
            m_known.insert({ alert.code, alert.subject, alert.occasion });
            earlier.append(alert);
        }
        // raised while this was being read: they are at the end of both lists
        m_alerts.removeIf([&](const Alert &each) { return !earlier.isEmpty() && each.entry <= earlier.last().entry; });
        m_alerts = earlier + m_alerts;
        for (const Alert &alert : std::as_const(earlier))
            readEvidence(alert.entry); // only now: an answer that is there already comes at once
        return static_cast<int>(earlier.size());
    });
}

void AlertLog::readEvidence(quint64 entry)
{
    m_ledger.content(entry, u"evidence"_s).then(this, [this, entry](const Result<QByteArray> &evidence) {
        if (!evidence)
            return;
        for (auto &alert : m_alerts) {
            if (alert.entry == entry)
                alert.evidence = *evidence;
        }
        Q_EMIT evidenceRead(entry);
    });
}

FutureResult<void> AlertLog::raise(Alert alert)
{
    const Occurrence known { alert.code, alert.subject, alert.occasion };
    if (m_known.contains(known))
        return ready<void>(fail(ErrorCode::AlreadyDecided));
    m_known.insert(known);
    alert.atMs = m_clock.nowMs();
    facts::Entry entry;
    entry.kind = facts::EntryKind::AlertRaised;
    entry.atMs = alert.atMs;
    entry.fields = { { "subject"_L1, alert.subject },
                     { "code"_L1, alert.code },
                     { "severity"_L1, facts::word(alert.severity) },
                     { "gateway"_L1, alert.gateway.text() } };
    if (!alert.occasion.isEmpty())
        entry.fields.insert("occasion"_L1, alert.occasion);
    QList<facts::Content> contents;
    if (!alert.evidence.isEmpty())
        contents.append({ u"evidence"_s, alert.evidence });
    return m_ledger.append(std::move(entry), std::move(contents))
        .then(this, [this, alert, known](const Result<ledger::Appended> &done) mutable -> Result<void> {
            if (!done) {
                m_known.remove(known);
                return std::unexpected(done.error());
            }
            alert.entry = done->index;
            m_alerts.append(alert);
            Q_EMIT raised(alert);
            return {};
        });
}

}
