// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evaluation.h"

namespace countersign::audits {

enum class FindingStatus { Open, InWork, Fixed, Accepted, Closed };

[[nodiscard]] QString word(FindingStatus status);
[[nodiscard]] std::optional<FindingStatus> findingStatus(QStringView word);

/// A failed check or an observation that somebody has to do something about. Texts are people's or the checklist's.
struct Finding {
    QString id;                  ///< "<audit>-F<number>"
    QString audit;
    CheckId check;
    Severity severity = Severity::Medium;
    QString title;
    QString observed;            ///< what was found
    QString remediation;
    PersonId owner;              ///< empty: nobody yet
    qint64 openedMs = 0;
    qint64 dueMs = 0;
    FindingStatus status = FindingStatus::Open;
    PersonId changedBy;          ///< who changed it last; empty: as a rule or judgement opened it

    [[nodiscard]] bool isOpen() const { return status == FindingStatus::Open || status == FindingStatus::InWork; }
    [[nodiscard]] bool isOverdue(qint64 atMs) const { return isOpen() && dueMs < atMs; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Finding> fromJson(const QJsonObject &json);

    /// What a failed check opens: due after the check's days from the period's end.
    [[nodiscard]] static Finding of(const Check &check, const CheckResult &result, const QString &audit, int number, qint64 nowMs);
};

}
