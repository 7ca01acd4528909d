// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditArchive.h"
#include "models/audits/AuditRun.h"

#include <QObject>

#include <map>

namespace countersign::audits {

/// Every audit of a seat: those in the ledger, and the runs of those that were opened or begun. A run stays open until the
/// book goes. Lives in the GUI thread.
class AuditBook final : public QObject
{
    Q_OBJECT
public:
    /// `ledger` and `clock` outlive it.
    AuditBook(ledger::Ledger &ledger, const Clock &clock, QObject *parent = nullptr);
    ~AuditBook() override;

    /// Reads the list from the ledger; the number of audits in it.
    [[nodiscard]] FutureResult<int> restore();
    /// Who may do what in every run, from now on.
    void setCharter(const facts::Charter &charter);

    [[nodiscard]] const QList<AuditSummary> &audits() const { return m_audits; } ///< newest first
    [[nodiscard]] const AuditSummary *summary(const QString &id) const;
    /// A run that was opened or begun before; nullptr where it was not.
    [[nodiscard]] AuditRun *find(const QString &id) const;
    /// Writes the beginning of a new audit. NotInForce without a charter, NotEligible: see mayAudit; an empty person is the
    /// report command.
    [[nodiscard]] FutureResult<AuditRun *> begin(std::shared_ptr<const Checklist> checklist, const Scope &scope, const PersonId &by);
    /// The run of an audit in the list, read back from the ledger where it is not open yet.
    [[nodiscard]] FutureResult<AuditRun *> open(const QString &id);

Q_SIGNALS:
    void reset();                            ///< the list was read anew
    void added(const QString &id);           ///< at the front
    void changed(const QString &id);

private:
    AuditRun *keep(std::unique_ptr<AuditRun> run);

    ledger::Ledger &m_ledger;
    const Clock &m_clock;
    std::optional<facts::Charter> m_charter;
    QList<AuditSummary> m_audits;
    std::map<QString, std::unique_ptr<AuditRun>> m_runs;
};

}
