// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/AuditReports.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <cerrno>

namespace countersign::app {

namespace {

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0; // Qt has no word of its own for a full disk
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, path + QStringLiteral(": ") + file.errorString());
}

}

AuditReports::AuditReports(Services &services, QObject *parent) : QObject(parent), m_services(services), m_assembly(services.ledger())
{
    m_pool.setMaxThreadCount(1);
}

AuditReports::~AuditReports()
{
    m_pool.waitForDone();
}

FutureResult<AuditReport> AuditReports::make(const audits::Audit &audit, const facts::Charter &charter, const QString &gatewayVersion)
{
    reports::WeeklyInput input;
    input.audit = audit;
    input.charter = charter;
    input.gatewayVersion = gatewayVersion;
    input.madeMs = m_services.clock().nowMs();
    input.programVersion = QCoreApplication::applicationVersion();
    return m_assembly.assemble(std::move(input), m_services.team().charterNote().bytes())
        .then(this, [this](const Result<reports::Assembled> &made) { return made ? print(*made) : ready<AuditReport>(std::unexpected(made.error())); })
        .unwrap();
}

FutureResult<AuditReport> AuditReports::print(const reports::Assembled &made)
{
    return m_printer.print(made)
        .then(this,
              [this, made](const Result<ui::PrintedReport> &printed) -> FutureResult<AuditReport> {
                  if (!printed)
                      return ready<AuditReport>(std::unexpected(printed.error()));
                  const AuditReport report { printed->pdf, made.bundle, printed->pages, made.report.isDraft(), made.report.isTainted() };
                  return reports::Assembly::record(m_services.ledger(), made, printed->pdf, printed->pages)
                      .then(this, [report](const Result<ledger::Appended> &recorded) { return recorded.transform([&](const auto &) { return report; }); });
              })
        .unwrap();
}

FutureResult<void> AuditReports::save(const QString &path, const QByteArray &bytes)
{
    return QtConcurrent::run(&m_pool, write, path, bytes);
}

}
