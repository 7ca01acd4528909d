// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Finding.h"
#include "models/audits/SignOff.h"

#include <memory>

namespace countersign::audits {

/// What an audit comes to. A failed critical check: not effective; an undecided critical one: not assessable; anything else
/// failed, undecided or accepted: with exceptions.
enum class Conclusion { Effective, EffectiveWithExceptions, NotEffective, NotAssessable };
[[nodiscard]] QString word(Conclusion conclusion);

/// How many results there are of each verdict, and open findings of each severity.
struct Tally {
    int pass = 0, fail = 0, unknown = 0, notApplicable = 0, accepted = 0;
    int critical = 0, high = 0, medium = 0, low = 0;
};

/// A signature under an audit, as it lies in the ledger.
struct Signature {
    SignOff statement;
    QByteArray note;
    std::optional<quint64> entry;
};

/// One audit: its scope, the evidence it used, its results, findings and signatures. A value; AuditRun changes it.
struct Audit {
    QString id;                          ///< "<checklist>-<period end, date>-<4 hex digits>"
    std::shared_ptr<const Checklist> checklist;
    Scope scope;
    PersonId startedBy;
    qint64 startedMs = 0;
    bool trial = false;                  ///< the charter was a trial when it began
    bool practice = false;
    QList<Evidence> evidence;
    QList<CheckResult> results;          ///< in the checklist's order; empty before the first evaluation
    QList<Finding> findings;
    QString residualRisk;
    QList<Signature> signatures;

    [[nodiscard]] const CheckResult *result(const CheckId &check) const;
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] Conclusion conclusion() const;
    [[nodiscard]] bool isSignedOff() const { return signatures.size() == 2; }
    /// Canonical "countersign.results/1": everything the two people sign, whole.
    [[nodiscard]] Result<QByteArray> resultsJson() const;
    [[nodiscard]] QString subject() const { return u"audit/" + id; } ///< of its entries in the ledger
};

/// One result as it stands in results and in the content of a ChecklistResult entry; the reverse checks every word.
[[nodiscard]] QJsonObject toJson(const CheckResult &result);
[[nodiscard]] Result<CheckResult> checkResult(const QJsonObject &json);

}
