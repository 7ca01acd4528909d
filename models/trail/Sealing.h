// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/trail/Trail.h"

#include <QTimer>

#include <functional>

namespace countersign::ledger {
class Ledger;
}

namespace countersign::trail {

/// Makes the trail tamper-evident: closes its rows into segments and writes each into the ledger, every 15 minutes,
/// after 5,000 rows, and at once for a gap. A segment is in the trail's file before it goes to the ledger, so that
/// after a crash the ledger is asked whether it has it, and no rows are sealed twice. Lives in the GUI thread.
class Sealing final : public QObject {
    Q_OBJECT
public:
    static constexpr int periodMs = 15 * 60 * 1000;

    /// Both outlive it and are open at `begin`.
    Sealing(Trail &trail, ledger::Ledger &ledger, QObject *parent = nullptr);

    /// Finishes what an earlier run left, seals what is open, and goes on by itself.
    void begin();
    /// Seals all that is open now.
    void seal();

Q_SIGNALS:
    void sealed(const countersign::trail::TrailSegment &segment); ///< its ledger entry is on disk
    void finished(); ///< nothing is open any more
    void failed(const countersign::Error &error); ///< tried again with the next event or period

private:
    void finishOld(QList<TrailSegment> segments);
    void closeNext();
    void record(const TrailSegment &segment, const std::function<void()> &then);
    void confirm(TrailSegment segment, quint64 entry, const std::function<void()> &then);
    void stop(const Error &error);

    Trail &m_trail;
    ledger::Ledger &m_ledger;
    QTimer m_period;
    qint64 m_open = 0; ///< rows stored since the last sealing began
    bool m_begun = false;
    bool m_busy = false;
    bool m_again = false; ///< asked for while busy
};

}
