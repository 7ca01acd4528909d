// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/AuditReports.h"
#include "models/audits/AuditRun.h"

#include <QObject>
#include <QTextStream>

#include <memory>

namespace countersign::app {

class PracticeSeat;

/// The audit half of the tour, by one checklist: collects the evidence from the practice gateway and the ledger, answers what only a person
/// can, has two people sign off, and writes the report and its bundle under the checklist's name.
class TourAudit final : public QObject
{
    Q_OBJECT
public:
    /// `seat` and `out` outlive it. `folder` gets the files.
    TourAudit(PracticeSeat &seat, QString checklist, QString folder, QTextStream &out, QObject *parent = nullptr);
    ~TourAudit() override;

    [[nodiscard]] FutureResult<void> run();

private:
    [[nodiscard]] FutureResult<void> judgeWhatWaits();
    [[nodiscard]] FutureResult<void> sign(const PersonId &person, audits::SignOff::As as);
    [[nodiscard]] FutureResult<void> report();

    [[nodiscard]] QString fileName(const QString &suffix) const;

    PracticeSeat &m_seat;
    QString m_checklist;
    QString m_folder;
    QTextStream &m_out;
    std::unique_ptr<audits::AuditRun> m_audit;
    AuditReports m_reports;
};

}
