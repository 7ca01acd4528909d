// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Error.h"

#include <QObject>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <memory>

namespace countersign::app {

class PracticeSeat;
class Tour;
class TourAudit;

/// `countersign tour --out DIR`: the whole way without a window, on the practice gateway. Leaves DIR/ledger.db, and weekly.pdf,
/// weekly.tar, monthly.pdf and monthly.tar there. 0: everything was as the exercises expect and the ledger verifies; 1: it was not; 2: wrong arguments or DIR.
class TourCommand final : public QObject
{
    Q_OBJECT
public:
    /// The streams outlive the command.
    TourCommand(QTextStream &out, QTextStream &err, QObject *parent = nullptr);
    ~TourCommand() override;

    /// `finished` comes later, from the event loop.
    void begin(const QStringList &arguments);

Q_SIGNALS:
    void finished(int exitCode);

private:
    void start(const QString &folder);
    void playExercises();
    void auditTheWeek();
    void auditTheMonth();
    void audit(const QString &checklist, const std::function<void()> &then);
    void verifyLedger();
    void stop(const QString &during, const Error &error);

    SystemClock m_clock;
    QTextStream &m_out;
    QTextStream &m_err;
    QString m_folder;
    std::unique_ptr<PracticeSeat> m_seat;
    std::unique_ptr<Tour> m_tour;
    std::unique_ptr<TourAudit> m_audit;
};

}
