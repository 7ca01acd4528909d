// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Audit.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::audits {

/// An audit as a list shows it: what its ledger entries say without opening any content.
struct AuditSummary {
    QString id;
    QString checklist;           ///< the checklist's id: "weekly"
    Scope scope;
    PersonId startedBy;          ///< empty: the report command, not a person
    qint64 startedMs = 0;
    bool trial = false;
    bool practice = false;
    int signatures = 0;

    [[nodiscard]] static AuditSummary of(const Audit &audit);
};

/// Reads audits back from the ledger, so that they outlive the program. Everything that was written down comes back as it was; what
/// was signed is held to its signatures' digest.
class AuditArchive
{
public:
    /// `ledger` outlives every future.
    explicit AuditArchive(ledger::Ledger &ledger) : m_ledger(ledger) { }

    /// Newest first.
    [[nodiscard]] FutureResult<QList<AuditSummary>> list() const;
    /// NotFound: no such audit, or its checklist was deleted. Tampered: not what was signed.
    [[nodiscard]] FutureResult<Audit> load(const QString &id) const;

private:
    ledger::Ledger &m_ledger;
};

}
