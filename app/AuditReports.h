// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "models/reports/Assembly.h"
#include "widgets/print/ReportPrinter.h"

#include <QObject>
#include <QThreadPool>

namespace countersign::app {

/// A report of one audit, as it may leave the seat.
struct AuditReport {
    QByteArray pdf;            ///< carries the bundle
    QByteArray bundle;
    int pages = 0;
    bool draft = false;        ///< two people have not signed the audit
    bool tainted = false;      ///< the ledger does not verify, and every page says so
};

/// Makes reports of a seat's audits and writes them to files: the one way for the window, the report command and the tour.
class AuditReports final : public QObject
{
    Q_OBJECT
public:
    /// `services` outlives it.
    explicit AuditReports(Services &services, QObject *parent = nullptr);
    ~AuditReports() override;

    /// Verifies the ledger anew, draws the pages, writes down that a report was made. `gatewayVersion` empty: not known.
    [[nodiscard]] FutureResult<AuditReport> make(const audits::Audit &audit, const facts::Charter &charter, const QString &gatewayVersion);
    /// Writes a file whole or not at all. CannotWrite.
    [[nodiscard]] FutureResult<void> save(const QString &path, const QByteArray &bytes);

private:
    [[nodiscard]] FutureResult<AuditReport> print(const reports::Assembled &made);

    Services &m_services;
    reports::Assembly m_assembly;
    ui::ReportPrinter m_printer;
    QThreadPool m_pool;
};

}
