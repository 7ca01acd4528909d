// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/PracticeSeat.h"
#include "models/approvals/Case.h"
#include "models/drill/Scenario.h"

#include <QObject>
#include <QQueue>
#include <QTextStream>

namespace countersign::app {

/// The approvals half of the tour: plays the tabletop exercises one after another and has the practice people decide each
/// request as its scenario teaches, over the same desk, vault and ledger that the console uses.
class Tour final : public QObject
{
    Q_OBJECT
public:
    /// `seat` and `out` outlive the tour; `out` gets a line per step.
    Tour(PracticeSeat &seat, QTextStream &out, QObject *parent = nullptr);

    /// Ready when every exercise is over; Unknown where an outcome was not what its scenario expects.
    [[nodiscard]] FutureResult<void> play();

private:
    void playNext();
    void decideNext();
    void take(const approvals::CaseKey &key);
    void sign(const approvals::CaseKey &key, const PersonId &person, const drill::Step &step, const std::function<void()> &then);
    void describe(const approvals::Case &entry);
    void conclude(const approvals::CaseKey &key);
    void finish(Result<void> result);
    void say(const QString &line = {});
    [[nodiscard]] const drill::Step *stepOf(const approvals::Case &entry) const;

    PracticeSeat &m_seat;
    QTextStream &m_out;
    QPromise<Result<void>> m_promise;
    QList<drill::Scenario> m_scenarios;
    qsizetype m_scenario = -1;
    qsizetype m_left = 0;             ///< requests of the present exercise that are not decided
    QQueue<approvals::CaseKey> m_waiting;
    std::optional<approvals::CaseKey> m_current;
    int m_number = 0;
};

}
