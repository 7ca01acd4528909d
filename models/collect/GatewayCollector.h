// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/EventStore.h"
#include "models/collect/Masks.h"
#include "models/collect/Mirroring.h"
#include "models/core/Clock.h"
#include "models/gateway/Connection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <map>

namespace countersign::collect {

/// How often each kind of source is read, in milliseconds; tests change it.
struct Pace {
    int activityMs = 5'000; ///< write-behind at the gateway, and nothing tells of new rows
    int approvalsMs = 15'000; ///< and soon after each event about one
    int logMs = 15'000;
    int changesMs = 60'000;
    int stateMs = 300'000; ///< configuration, devices, grants; and after each event about them
    int longestPauseMs = 600'000; ///< between two tries of a source that fails
    int settleMs = 1'000; ///< from an event to the reading it causes: the gateway writes behind what it says
};

/// How far a source is read.
enum class Reach {
    Waiting, ///< not read since the program began, and nothing is wrong
    Current, ///< the last reading succeeded
    Late, ///< the last reading failed for now: no connection, no answer
    Blind, ///< the gateway does not let this be read, or nobody understands it: `error` says why
};

struct SourceState {
    Source source = Source::AuditActivity;
    Reach reach = Reach::Waiting;
    int everyMs = 0; ///< how often it should be read
    qint64 readAtMs = 0; ///< our clock, last success; 0: never since the program began
    qint64 rows = 0; ///< new events since the program began
    std::optional<Error> error;

    /// Nothing was read for three times as long as should be.
    [[nodiscard]] bool isLate(qint64 nowMs) const
    {
        return reach != Reach::Current || nowMs - readAtMs > 3 * qint64(everyMs);
    }
};

/// Mirrors one gateway for as long as it lives: reads its sources one after another, from where the store says that the
/// last reading ended, and writes down restarts and gaps. A failing source is tried again ever later. Lives in the GUI
/// thread; pages are read in its own pool.
class GatewayCollector final : public QObject {
    Q_OBJECT
public:
    static const QList<Source> sources;

    /// `store` and `clock` outlive it; the connection may go before.
    GatewayCollector(gateway::Connection &connection, EventStore &store, const Clock &clock, Masks masks = Masks(),
        Pace pace = {}, QObject *parent = nullptr);
    ~GatewayCollector() override;

    [[nodiscard]] const GatewayId &gateway() const { return m_gateway; }
    [[nodiscard]] const gateway::Connection *connection() const { return m_connection; } ///< nullptr once it is gone
    [[nodiscard]] QList<SourceState> states() const;
    /// Reads everything now, one after another; what is being read, once more.
    void readNow();

Q_SIGNALS:
    void changed();

private:
    struct Turn {
        SourceState state;
        qint64 dueMs = 0; ///< of m_time
        quint64 reading = 0; ///< which one its newest was; 0: none. Of those due at one time the one that was read longest ago is next
        int failures = 0;
    };
    void greet();
    void hear(const gateway::Event &event);
    void ask(Source source, int inMs);
    void next();
    void read(Source source);
    void take(Source source, const QJsonObject &watermark, const Result<Collected> &collected);
    void keep(Source source, const Result<Mirrored> &made);
    void finish(Source source, const Result<int> &stored);
    void fail(Source source, const QJsonObject &watermark, const Error &error);

    GatewayId m_gateway;
    QPointer<gateway::Connection> m_connection;
    EventStore &m_store;
    const Clock &m_clock;
    const Masks m_masks;
    const Pace m_pace;
    std::map<Source, Turn> m_turns;
    QElapsedTimer m_time;
    QTimer m_wake;
    bool m_busy = false;
    quint64 m_readings = 0;
    QThreadPool m_pool;
};

}
