// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertLog.h"

#include "models/ledger/Ledger.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

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
    return m_ledger.find(query).then(this, [this](const Result<QList<ledger::StoredEntry>> &entries) -> FutureResult<int> {
        if (!entries)
            return ready<int>(std::unexpected(entries.error()));
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
        return loadChanges(static_cast<int>(earlier.size()));
    }).unwrap();
}

FutureResult<int> AlertLog::loadChanges(int count)
{
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::AlertChanged };
    query.limit = std::numeric_limits<int>::max(); // the newest state counts: no step may be left out
    return m_ledger.find(query).then(this, [this, count](const Result<QList<ledger::StoredEntry>> &entries) -> Result<int> {
        if (!entries)
            return std::unexpected(entries.error());
        for (const ledger::StoredEntry &stored : *entries) {
            const auto step = AlertChange::of(stored.entry);
            Alert *alert = at(static_cast<quint64>(stored.entry.fields["alert"_L1].toInteger(-1)));
            // What does not understand itself, or speaks of an alert that is too old to be shown, changes nothing.
            if (!step || !alert || !alert->life.isOpen())
                continue;
            step->apply(alert->life, stored.entry.atMs);
            if (step->what == AlertChange::What::Resolved)
                readReason(alert->entry, stored.index);
        }
        Q_EMIT loaded();
        return count;
    });
}

Alert *AlertLog::at(quint64 entry)
{
    const auto found = std::ranges::find(m_alerts, entry, &Alert::entry);
    return found == m_alerts.end() ? nullptr : &*found;
}

const Alert *AlertLog::find(quint64 entry) const
{
    const auto found = std::ranges::find(m_alerts, entry, &Alert::entry);
    return found == m_alerts.end() ? nullptr : &*found;
}

AlertLog::Open AlertLog::open() const
{
    Open open;
    for (const Alert &each : m_alerts) {
        open.all += each.life.isOpen() ? 1 : 0;
        open.critical += each.life.isOpen() && each.severity == facts::Severity::Critical ? 1 : 0;
    }
    return open;
}

void AlertLog::readReason(quint64 entry, quint64 changeEntry)
{
    m_ledger.content(changeEntry, u"reason"_s).then(this, [this, entry](const Result<QByteArray> &reason) {
        Alert *alert = at(entry);
        if (!reason || !alert)
            return;
        alert->life.reason = QString::fromUtf8(*reason);
        Q_EMIT changed(entry);
    });
}

FutureResult<void> AlertLog::change(quint64 entry, AlertChange change)
{
    const Alert *alert = find(entry);
    if (!alert)
        return ready<void>(fail(ErrorCode::NotFound, QString::number(entry)));
    if (!m_charter)
        return ready<void>(fail(ErrorCode::NotInForce));
    if (m_changing.contains(entry))
        return ready<void>(fail(ErrorCode::Busy));
    const qint64 now = m_clock.nowMs();
    if (const auto fits = change.fits(alert->life, *m_charter, now); !fits)
        return ready<void>(fits);
    m_changing.insert(entry);
    facts::Entry step = change.entry(alert->subject, entry);
    step.atMs = now;
    QList<facts::Content> contents;
    if (change.what == AlertChange::What::Resolved)
        contents.append({ u"reason"_s, change.reason.toUtf8() });
    return m_ledger.append(std::move(step), std::move(contents)).then(this, [this, entry, change, now](const Result<ledger::Appended> &done) -> Result<void> {
        m_changing.remove(entry);
        if (!done)
            return std::unexpected(done.error());
        if (Alert *changedAlert = at(entry))
            change.apply(changedAlert->life, now);
        Q_EMIT changed(entry);
        return {};
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
