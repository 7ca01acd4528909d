// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/Sealing.h"

#include "models/ledger/Ledger.h"

#include <algorithm>
#include <utility>

namespace countersign::trail {

Sealing::Sealing(Trail &trail, ledger::Ledger &ledger, QObject *parent)
    : QObject(parent)
    , m_trail(trail)
    , m_ledger(ledger)
{
    m_period.setInterval(periodMs);
    connect(&m_period, &QTimer::timeout, this, &Sealing::seal);
    connect(&trail, &Trail::stored, this, [this](const QList<StoredEvent> &events) {
        m_open += events.size();
        const bool gap = std::ranges::any_of(
            events, [](const StoredEvent &stored) { return stored.event.kind == facts::EventKind::Gap; });
        if (gap || m_open >= TrailSegment::mostRows)
            seal();
    });
}

void Sealing::begin()
{
    if (std::exchange(m_begun, true))
        return;
    m_busy = true;
    m_trail.segments(true).then(
        this, [this](const Result<QList<TrailSegment>> &left) { left ? finishOld(*left) : stop(left.error()); });
    m_period.start();
}

void Sealing::seal()
{
    if (!m_begun)
        return;
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    closeNext();
}

/// The ledger may have a segment although the trail never heard so.
void Sealing::finishOld(QList<TrailSegment> segments)
{
    if (segments.isEmpty())
        return closeNext();
    const TrailSegment segment = segments.takeFirst();
    const auto next = [this, segments] { finishOld(segments); };
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::TrailSegment };
    query.subject = segment.subject();
    query.newestFirst = true;
    m_ledger.find(query).then(this, [this, segment, next](const Result<QList<ledger::StoredEntry>> &entries) {
        if (!entries)
            return stop(entries.error());
        const auto there = std::ranges::find_if(
            *entries, [&segment](const ledger::StoredEntry &stored) { return segment.isIn(stored.entry); });
        there == entries->cend() ? record(segment, next) : confirm(segment, there->index, next);
    });
}

void Sealing::closeNext()
{
    m_open = 0;
    m_again = false;
    m_trail.closeSegment().then(this, [this](const Result<std::optional<TrailSegment>> &segment) {
        if (!segment)
            return stop(segment.error());
        if (*segment)
            return record(**segment, [this] { closeNext(); });
        m_busy = false;
        Q_EMIT finished();
        if (m_again)
            seal();
    });
}

void Sealing::record(const TrailSegment &segment, const std::function<void()> &then)
{
    m_ledger.append(segment.ledgerEntry()).then(this, [this, segment, then](const Result<ledger::Appended> &appended) {
        appended ? confirm(segment, appended->index, then) : stop(appended.error());
    });
}

void Sealing::confirm(TrailSegment segment, quint64 entry, const std::function<void()> &then)
{
    segment.entry = entry;
    m_trail.confirm(segment.number, entry).then(this, [this, segment, then](const Result<void> &confirmed) {
        if (!confirmed)
            return stop(confirmed.error());
        Q_EMIT sealed(segment);
        then();
    });
}

void Sealing::stop(const Error &error)
{
    // A segment that stays unconfirmed is finished by the next start.
    m_busy = false;
    Q_EMIT failed(error);
}

}
