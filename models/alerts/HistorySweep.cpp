// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/HistorySweep.h"

#include "models/core/Words.h"
#include "models/gateway/Approvals.h"
#include "models/ledger/Ledger.h"

#include <QPointer>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

using gateway::ApprovalRecord;

/// Rows this much older than the newest one seen are judged again: a clock that is set right moves a little. Nothing is raised twice.
constexpr qint64 overlapMs = qint64(60) * 60 * 1000;
constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
constexpr qint64 keptMs = 30 * dayMs; ///< how long a gateway keeps its history (openclaw-gateway.md 3.1)
constexpr qint64 latestMs = (qint64(1) << 53) - 1;

constexpr auto gapWords = words<HistoryGap>({
    { HistoryGap::None, "none"_L1 },
    { HistoryGap::First, "first"_L1 },
    { HistoryGap::Ended, "ended"_L1 },
    { HistoryGap::ClockBack, "clock-back"_L1 },
    { HistoryGap::Unreadable, "unreadable"_L1 },
});

/// How far an earlier reading came.
struct Mark {
    qint64 sinceMs = 0;
    qint64 toMs = 0;
    qint64 writtenMs = 0; ///< our clock
};

using Decided = QSet<std::pair<QString, qint64>>; ///< subject, resolvedAt

}

/// One reading of one gateway.
struct HistorySweep::Course {
    QPointer<gateway::Connection> connection;
    GatewayId gateway;
    QString boot;
    qint64 gatewayNowMs = 0;
    std::optional<Mark> mark;
    qint64 sinceMs = 0;
    qint64 toMs = 0;
    HistoryGap gap = HistoryGap::None;
    QList<ApprovalRecord> toJudge; ///< newest first
    int foreign = 0;

    [[nodiscard]] QString subject(const ApprovalRecord &row) const { return gateway.text() + u'/' + row.id.text(); }
    void judgeWhatIs(const gateway::approval::HistoryRows &history, const IsOpen &isOpen);
};

void HistorySweep::Course::judgeWhatIs(const gateway::approval::HistoryRows &history, const IsOpen &isOpen)
{
    bool reachesBack = !mark || (mark->toMs == 0 && gatewayNowMs - mark->writtenMs < keptMs);
    for (const auto &row : history.rows) {
        toMs = std::max(toMs, std::min(row.resolvedAtMs, latestMs));
        reachesBack = reachesBack || row.resolvedAtMs == mark->toMs;
    }
    if (!mark) {
        gap = HistoryGap::First;
        sinceMs = toMs;
        return;
    }
    sinceMs = mark->sinceMs;
    if (history.unreadable > 0)
        gap = HistoryGap::Unreadable;
    else if (gatewayNowMs + overlapMs < mark->toMs)
        gap = HistoryGap::ClockBack;
    else if (!reachesBack)
        gap = HistoryGap::Ended;
    for (const auto &row : history.rows) {
        if (row.isSomebodysAnswer() && row.resolvedAtMs > sinceMs && !(isOpen && isOpen(gateway, row.id)))
            toJudge.append(row);
    }
}

HistorySweep::HistorySweep(ledger::Ledger &ledger, ForeignResolver &resolver, const Clock &clock, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_resolver(resolver), m_clock(clock)
{
}

void HistorySweep::watch(gateway::Connection &connection)
{
    auto *watched = &connection;
    connect(watched, &gateway::Connection::greeted, this, [this, watched] { begin(*watched); });
    connect(watched, &gateway::Connection::gapSeen, this, [this, watched] { begin(*watched); });
    if (connection.state() == gateway::LinkState::Connected)
        begin(connection);
}

void HistorySweep::unwatch(gateway::Connection &connection)
{
    connection.disconnect(this);
}

void HistorySweep::begin(gateway::Connection &connection)
{
    auto way = std::make_shared<Course>();
    way->connection = &connection;
    way->gateway = connection.endpoint().id;
    way->boot = connection.hello().bootId;
    way->gatewayNowMs = m_clock.nowMs() + connection.hello().clockOffsetMs;
    if (m_running.contains(way->gateway)) {
        m_running[way->gateway] = true;
        return;
    }
    m_running.insert(way->gateway, false);
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::HistoryRead };
    query.subject = way->gateway.text();
    query.limit = 1;
    query.newestFirst = true;
    m_ledger.find(query).then(this, [this, way](const Result<QList<ledger::StoredEntry>> &marks) {
        if (!marks)
            return end(way, std::unexpected(marks.error()));
        if (!marks->isEmpty()) {
            const auto &entry = marks->first().entry;
            way->mark = Mark { entry.fields.value("since"_L1).toInteger(), entry.fields.value("to"_L1).toInteger(), entry.atMs };
        }
        readHistory(way);
    });
}

void HistorySweep::readHistory(const Way &way)
{
    if (!way->connection)
        return end(way, fail(ErrorCode::Cancelled));
    auto reading = way->mark ? gateway::approval::history(*way->connection, std::max<qint64>(way->mark->toMs - overlapMs, 0))
                             : gateway::approval::newest(*way->connection);
    reading.then(this, [this, way](const Result<gateway::approval::HistoryRows> &history) {
        if (!history)
            return end(way, std::unexpected(history.error()));
        // Now, before the ledger is asked: what is closed by this time has its record on disk.
        way->judgeWhatIs(*history, m_isOpen);
        compare(way);
    });
}

/// Takes out what this seat's own ledger has as ours.
void HistorySweep::compare(const Way &way)
{
    if (way->toJudge.isEmpty())
        return keepMark(way);
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::DecisionRecorded };
    query.fromMs = way->mark->writtenMs - dayMs; // by our own clock, whatever the gateway's says
    query.limit = std::numeric_limits<int>::max();
    m_ledger.find(query).then(this, [this, way](const Result<QList<ledger::StoredEntry>> &recorded) {
        if (!recorded)
            return end(way, std::unexpected(recorded.error()));
        Decided ours;
        for (const auto &stored : *recorded) {
            const auto &fields = stored.entry.fields;
            if (fields.value("ours"_L1).toBool())
                ours.insert({ fields.value("subject"_L1).toString(), fields.value("resolvedAt"_L1).toInteger() });
        }
        way->toJudge.removeIf([&](const ApprovalRecord &row) { return ours.contains({ way->subject(row), row.resolvedAtMs }); });
        raiseNext(way);
    });
}

void HistorySweep::raiseNext(const Way &way)
{
    if (way->toJudge.isEmpty())
        return keepMark(way);
    const ApprovalRecord row = way->toJudge.takeLast();
    ForeignAnswer answer { .gateway = way->gateway, .request = row.id, .status = row.status, .decision = row.decision,
                           .resolverKind = row.resolverKind, .resolverId = row.resolverId, .resolvedAtMs = row.resolvedAtMs, .seen = false,
                           .record = row.raw };
    m_resolver.raise(answer).then(this, [this, way](const Result<void> &raised) {
        if (!raised && raised.error().code != ErrorCode::AlreadyDecided)
            return end(way, raised);
        way->foreign += raised ? 1 : 0;
        raiseNext(way);
    });
}

/// After the alerts: a crash in between judges again, and nothing is raised twice.
void HistorySweep::keepMark(const Way &way)
{
    if (way->mark && way->mark->toMs == way->toMs && way->gap == HistoryGap::None)
        return end(way, {});
    facts::Entry entry;
    entry.kind = facts::EntryKind::HistoryRead;
    entry.fields = { { u"subject"_s, way->gateway.text() }, { u"gateway"_s, way->gateway.text() }, { u"boot"_s, way->boot },
                     { u"since"_s, way->sinceMs }, { u"to"_s, way->toMs }, { u"gap"_s, gapWords.of(way->gap) }, { u"foreign"_s, way->foreign } };
    m_ledger.append(std::move(entry)).then(this, [this, way](const Result<ledger::Appended> &kept) {
        end(way, kept.transform([](const ledger::Appended &) { }));
    });
}

void HistorySweep::end(const Way &way, const Result<void> &result)
{
    const bool again = m_running.take(way->gateway);
    if (result)
        Q_EMIT swept(way->gateway, way->gap, way->sinceMs);
    else
        Q_EMIT failed(way->gateway, result.error());
    if (again && way->connection && way->connection->state() == gateway::LinkState::Connected)
        begin(*way->connection);
}

}
