// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/Alert.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"

#include <QObject>
#include <QSet>

namespace countersign::ledger { class Ledger; struct StoredEntry; }

namespace countersign::alerts {

/// The alerts of this seat: in the ledger before anybody is told. Lives in the GUI thread.
class AlertLog final : public QObject
{
    Q_OBJECT
public:
    AlertLog(ledger::Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// Reads earlier alerts back, newest last, at most 10,000; call once. Evidence that was deleted stays empty.
    [[nodiscard]] FutureResult<int> load();
    /// Writes and announces it; an alert of the same code, subject and occasion is not raised again: AlreadyDecided.
    [[nodiscard]] FutureResult<void> raise(Alert alert);
    [[nodiscard]] const QList<Alert> &alerts() const { return m_alerts; } ///< in order of the ledger

Q_SIGNALS:
    void raised(const countersign::alerts::Alert &alert); ///< after it is on disk
    void evidenceRead(quint64 entry);                     ///< of an earlier alert

private:
    void readEvidence(quint64 entry);
    ledger::Ledger &m_ledger;
    const Clock &m_clock;
    QList<Alert> m_alerts;
    using Occurrence = QStringList; ///< code, subject, occasion
    QSet<Occurrence> m_known; ///< also of those being written
};

}
