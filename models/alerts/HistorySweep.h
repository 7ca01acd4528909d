// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/ForeignResolver.h"
#include "models/core/Clock.h"

#include <QHash>

#include <functional>
#include <memory>

namespace countersign::gateway { class Connection; }
namespace countersign::ledger { class Ledger; }

namespace countersign::alerts {

/// What a reading of a gateway's history leaves unknown: never taken for "nothing happened".
enum class HistoryGap {
    None,
    First,       ///< never read before: what was answered earlier is unknown
    Ended,       ///< the history does not reach back to the last row that was seen
    ClockBack,   ///< the gateway's clock was set back: new answers may stand among old ones
    Unreadable,  ///< rows that could not be read
};

/// Finds the approvals that were raised and answered while this seat was away: at each hello and after each lost event it reads a
/// gateway's approval history back to the last row seen (openclaw-gateway.md 1.7), and hands every answer that is not ours to
/// ForeignResolver. How far it has read stands in the ledger, after the alerts. Lives in the GUI thread.
class HistorySweep final : public QObject
{
    Q_OBJECT
public:
    using IsOpen = std::function<bool(const GatewayId &, const RequestId &)>;

    /// All of them outlive it.
    HistorySweep(ledger::Ledger &ledger, ForeignResolver &resolver, const Clock &clock, QObject *parent = nullptr);

    /// Requests of which this is true are judged by whoever has them open.
    void leaveOut(IsOpen isOpen) { m_isOpen = std::move(isOpen); }
    /// Reads at each hello. The connection may go away without unwatch.
    void watch(gateway::Connection &connection);
    void unwatch(gateway::Connection &connection);

Q_SIGNALS:
    /// Everything since the last reading was judged and is on disk, but for `gap`; `sinceMs`: what was resolved at or before it (gateway clock) is unknown, 0: nothing.
    void swept(const countersign::GatewayId &gateway, countersign::alerts::HistoryGap gap, qint64 sinceMs);
    /// The history was not read, or an alert not written: what was answered meanwhile is unknown. The next hello tries again.
    void failed(const countersign::GatewayId &gateway, const countersign::Error &error);

private:
    struct Course;
    using Way = std::shared_ptr<Course>;
    void begin(gateway::Connection &connection);
    void readHistory(const Way &way);
    void compare(const Way &way);
    void raiseNext(const Way &way);
    void keepMark(const Way &way);
    void end(const Way &way, const Result<void> &result);

    ledger::Ledger &m_ledger;
    ForeignResolver &m_resolver;
    const Clock &m_clock;
    IsOpen m_isOpen;
    QHash<GatewayId, bool> m_running; ///< true: asked for again meanwhile
};

}
