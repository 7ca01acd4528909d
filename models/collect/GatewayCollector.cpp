// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/GatewayCollector.h"

#include "models/collect/Collector.h"
#include "models/collect/EventRows.h"

#include <QtConcurrent>

#include <algorithm>
#include <limits>
#include <utility>

namespace countersign::collect {

using namespace Qt::StringLiterals;
using facts::Event;
using facts::EventKind;
using gateway::LinkState;

namespace {

int paceOf(Source source, const Pace &pace)
{
    switch (source) {
    case Source::AuditActivity:
        return pace.activityMs;
    case Source::ApprovalHistory:
        return pace.approvalsMs;
    case Source::LogTail:
        return pace.logMs;
    case Source::Changes:
        return pace.changesMs;
    case Source::DevicePairings:
    case Source::Grants:
    case Source::Configuration:
    case Source::Identity:
        return pace.stateMs;
    }
    Q_UNREACHABLE_RETURN(pace.stateMs);
}

/// What another try may mend.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::NotConnected || code == ErrorCode::TimedOut || code == ErrorCode::Cancelled
        || code == ErrorCode::Busy || code == ErrorCode::DiskFull || code == ErrorCode::CannotWrite;
}

}

const QList<Source> GatewayCollector::sources{ Source::AuditActivity, Source::ApprovalHistory, Source::LogTail,
    Source::Changes, Source::DevicePairings, Source::Configuration, Source::Grants };

GatewayCollector::GatewayCollector(
    gateway::Connection &connection, EventStore &store, const Clock &clock, Masks masks, Pace pace, QObject *parent)
    : QObject(parent)
    , m_gateway(connection.endpoint().id)
    , m_connection(&connection)
    , m_store(store)
    , m_clock(clock)
    , m_masks(std::move(masks))
    , m_pace(pace)
{
    for (const Source source : sources) {
        m_turns[source].state.source = source;
        m_turns[source].state.everyMs = paceOf(source, pace);
    }
    m_pool.setMaxThreadCount(1);
    m_time.start();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &GatewayCollector::next);
    connect(&connection, &gateway::Connection::greeted, this, &GatewayCollector::greet);
    connect(&connection, &gateway::Connection::eventReceived, this, &GatewayCollector::hear);
    connect(&connection, &gateway::Connection::gapSeen, this, &GatewayCollector::readNow);
    if (connection.state() == LinkState::Connected)
        greet();
}

GatewayCollector::~GatewayCollector()
{
    m_pool.waitForDone();
}

QList<SourceState> GatewayCollector::states() const
{
    QList<SourceState> all;
    for (const Source source : sources)
        all.append(m_turns.at(source).state);
    return all;
}

void GatewayCollector::readNow()
{
    // Whoever waits already keeps their place: asked again and again, the first sources would take every turn from the others.
    const qint64 nowMs = m_time.elapsed();
    for (auto &[source, turn] : m_turns) {
        turn.dueMs = std::min(turn.dueMs, nowMs);
        turn.failures = 0;
    }
    next();
}

/// A gateway that was started anew says so by another boot id; the first one ever is written down too.
void GatewayCollector::greet()
{
    const gateway::Hello hello = m_connection->hello();
    m_store.watermark(m_gateway, facts::EventSource::Connection)
        .then(this, [this, hello](const Result<QJsonObject> &watermark) {
            if (!watermark || watermark->value("boot"_L1) == hello.bootId)
                return;
            RowOrigin origin{ m_gateway, hello.bootId, m_clock.nowMs(), hello.clockOffsetMs };
            const qint64 at = origin.seenMs + origin.clockOffsetMs;
            Event event = gapEvent(facts::EventSource::Connection, at, at, {}, origin);
            event.kind = watermark->isEmpty() ? EventKind::GatewaySeen : EventKind::GatewayRestarted;
            event.untilMs = 0;
            event.key = u"boot:"_s + hello.bootId;
            event.subject = facts::eventText(hello.serverVersion);
            event.status = facts::eventText(hello.bootId);
            event.take(
                QJsonDocument(QJsonObject{ { u"boot"_s, hello.bootId }, { u"before"_s, watermark->value("boot"_L1) },
                                  { u"version"_s, hello.serverVersion } })
                    .toJson(QJsonDocument::Compact));
            m_store.store({ m_gateway, facts::EventSource::Connection, { event }, { { u"boot"_s, hello.bootId } } })
                .then(this, [](const Result<int> &) { });
        });
    readNow();
}

void GatewayCollector::hear(const gateway::Event &event)
{
    if (event.name.endsWith(".approval.resolved"_L1))
        ask(Source::ApprovalHistory, m_pace.settleMs);
    if (event.name == "config.changed"_L1) {
        ask(Source::Configuration, m_pace.settleMs);
        ask(Source::Changes, m_pace.settleMs);
    }
    if (event.name.startsWith("device.pair."_L1))
        ask(Source::DevicePairings, m_pace.settleMs);
}

void GatewayCollector::ask(Source source, int inMs)
{
    Turn &turn = m_turns.at(source);
    turn.dueMs = std::min(turn.dueMs, m_time.elapsed() + inMs);
    next();
}

void GatewayCollector::next()
{
    if (m_busy || !m_connection || m_connection->state() != LinkState::Connected)
        return;
    const auto place = [](const auto &each) { return std::pair(each.second.dueMs, each.second.reading); };
    const auto due = std::ranges::min_element(m_turns, {}, place);
    const qint64 wait = due->second.dueMs - m_time.elapsed();
    if (wait > 0)
        m_wake.start(int(wait));
    else
        read(due->first);
}

void GatewayCollector::read(Source source)
{
    m_busy = true;
    Turn &turn = m_turns.at(source);
    turn.reading = ++m_readings;
    turn.dueMs = std::numeric_limits<qint64>::max(); // what is asked for from now on is due after this reading
    m_store.watermark(m_gateway, eventSourceOf(source))
        .then(this, [this, source](const Result<QJsonObject> &watermark) {
            if (!watermark || !m_connection)
                return finish(source,
                    watermark ? countersign::fail(ErrorCode::NotConnected)
                              : Result<int>(std::unexpected(watermark.error())));
            const qint64 from = readFromMs(*watermark, m_connection->hello().clockOffsetMs);
            collect(*m_connection, source, from, m_clock,
                source == Source::LogTail ? logCursorOf(*watermark) : std::nullopt)
                .then(this, [this, source, known = *watermark](const Result<Collected> &collected) {
                    take(source, known, collected);
                });
        });
}

void GatewayCollector::take(Source source, const QJsonObject &watermark, const Result<Collected> &collected)
{
    if (!collected)
        return fail(source, watermark, collected.error());
    const auto work = [source, watermark, collected = *collected, masks = m_masks,
                          silence = 3 * qint64(m_pace.stateMs)] {
        return mirrored(source, collected, watermark, masks, silence);
    };
    QtConcurrent::run(&m_pool, work).then(this, [this, source, watermark](const Result<Mirrored> &made) {
        made ? keep(source, made) : fail(source, watermark, made.error());
    });
}

void GatewayCollector::keep(Source source, const Result<Mirrored> &made)
{
    m_store.store({ m_gateway, eventSourceOf(source), made->events, made->watermark })
        .then(this, [this, source](const Result<int> &stored) { finish(source, stored); });
}

void GatewayCollector::finish(Source source, const Result<int> &stored)
{
    Turn &turn = m_turns.at(source);
    if (stored) {
        turn.state.reach = Reach::Current;
        turn.state.readAtMs = m_clock.nowMs();
        turn.state.rows += *stored;
        turn.state.error = std::nullopt;
        turn.failures = 0;
    } else {
        turn.state.reach = isPassing(stored.error().code) ? Reach::Late : Reach::Blind;
        turn.state.error = stored.error();
        ++turn.failures;
    }
    const qint64 pause = std::min(qint64(turn.state.everyMs) << std::min(turn.failures, 10),
        qint64(std::max(m_pace.longestPauseMs, turn.state.everyMs)));
    turn.dueMs = std::min(turn.dueMs, m_time.elapsed() + pause);
    m_busy = false;
    Q_EMIT changed();
    next();
}

/// That a source cannot be read is an event too, once for as long as it lasts.
void GatewayCollector::fail(Source source, const QJsonObject &watermark, const Error &error)
{
    if (isPassing(error.code) || watermark["blind"_L1].toString() == name(error.code))
        return finish(source, std::unexpected(error));
    const RowOrigin origin{ m_gateway, m_connection ? m_connection->hello().bootId : QString(), m_clock.nowMs(),
        m_connection ? m_connection->hello().clockOffsetMs : 0 };
    const qint64 at = origin.seenMs + origin.clockOffsetMs;
    Event event = gapEvent(eventSourceOf(source), at, at, name(error.code), origin);
    event.kind = EventKind::SourceBlind;
    event.untilMs = 0;
    event.key = u"blind:%1:%2"_s.arg(name(error.code)).arg(origin.seenMs);
    QJsonObject blind = watermark;
    blind[u"blind"_s] = name(error.code);
    m_store.store({ m_gateway, eventSourceOf(source), { event }, blind })
        .then(this, [this, source, error](const Result<int> &) { finish(source, std::unexpected(error)); });
}

}
