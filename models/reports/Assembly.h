// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/Bundle.h"
#include "models/reports/LedgerExtract.h"
#include "models/reports/WeeklyReport.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace countersign::reports {

/// A report and what it carries.
struct Assembled {
    WeeklyReport report;
    QByteArray bundle;         ///< a tar
    crypto::Digest digest;     ///< of the bundle
};

/// Puts a report together: verifies the ledger anew, reads the entries with their proofs, writes the bundle. Hashing and
/// verification run in its own pool; lives in the GUI thread.
class Assembly final : public QObject
{
    Q_OBJECT
public:
    /// `ledger` outlives it.
    explicit Assembly(ledger::Ledger &ledger, QObject *parent = nullptr);
    ~Assembly() override;

    /// `input`: `verification` and `checkpoint` are filled in here. `charterNote` empty: none is known. Cancelled after `cancel`.
    [[nodiscard]] FutureResult<Assembled> assemble(WeeklyInput input, QByteArray charterNote);
    void cancel();

    /// Writes down that a report was made: which audit, its digest, that of its bundle and its pages.
    [[nodiscard]] static FutureResult<ledger::Appended> record(ledger::Ledger &ledger, const Assembled &made, const QByteArray &pdf, int pages);

private:
    ledger::Ledger &m_ledger;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

/// The bundle of a report: report, results, checklist, charter, evidence, ledger entries, proofs and checkpoint.
[[nodiscard]] Result<QByteArray> bundleOf(const WeeklyReport &report, const audits::Audit &audit, const QByteArray &charterNote, const LedgerExtract &extract);

}
