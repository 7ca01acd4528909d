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

/// The alerts of this seat and what people did about them: in the ledger before anybody is told. Lives in the GUI thread.
class AlertLog final : public QObject
{
    Q_OBJECT
public:
    /// How many nobody has resolved: what other pages tell.
    struct Open {
        int all = 0;
        int critical = 0;
        friend bool operator==(const Open &, const Open &) = default;
    };

    AlertLog(ledger::Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// Reads earlier alerts back, newest last, at most 10,000; call once. Evidence and reasons that were deleted stay empty.
    [[nodiscard]] FutureResult<int> load();
    /// Who may change alerts, and who can own one, from now on.
    void setCharter(const facts::Charter &charter) { m_charter = charter; }
    /// Writes and announces it; an alert of the same code, subject and occasion is not raised again: AlreadyDecided.
    [[nodiscard]] FutureResult<void> raise(Alert alert);
    /// Writes a step of the alert of this entry. NotInForce without a charter, Busy while another step of it is being written; else
    /// see AlertChange::fits.
    [[nodiscard]] FutureResult<void> change(quint64 entry, AlertChange change);
    [[nodiscard]] const QList<Alert> &alerts() const { return m_alerts; } ///< in order of the ledger
    [[nodiscard]] const Alert *find(quint64 entry) const;
    [[nodiscard]] Open open() const;

Q_SIGNALS:
    void raised(const countersign::alerts::Alert &alert); ///< after it is on disk
    void evidenceRead(quint64 entry);                     ///< of an earlier alert
    void changed(quint64 entry);                          ///< after it is on disk, or what a person wrote was read back
    void loaded();                                        ///< the whole list is another one

private:
    [[nodiscard]] FutureResult<int> loadChanges(int count);
    void readEvidence(quint64 entry);
    void readReason(quint64 entry, quint64 changeEntry);
    [[nodiscard]] Alert *at(quint64 entry);
    ledger::Ledger &m_ledger;
    const Clock &m_clock;
    std::optional<facts::Charter> m_charter;
    QList<Alert> m_alerts;
    using Occurrence = QStringList; ///< code, subject, occasion
    QSet<Occurrence> m_known; ///< also of those being written
    QSet<quint64> m_changing; ///< alerts of which a step is being written
};

}
