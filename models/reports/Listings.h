// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/WeeklyReport.h"

namespace countersign::reports {

/// The rows that the questions are answered from, out of the evidence that the audit used.
class Listings
{
public:
    /// `prepared` and `audit` outlive it.
    Listings(const audits::Audit &audit, const QHash<QString, audits::Prepared> &prepared);

    /// Those that belong to a question of a built-in checklist, in the order in which they are printed.
    [[nodiscard]] QList<Listing> of(const QString &question) const;
    [[nodiscard]] Listing make(Listing::Kind kind) const;

private:
    [[nodiscard]] Listing rows(Listing::Kind kind, const QString &need, const QString &member, const QString &check,
                               const std::function<bool(const QJsonObject &)> &keep, bool anyTime = false) const;
    void addAges(QJsonArray &rows) const;
    void addOurs(QJsonArray &rows, const QString &by, const QString &key) const;
    const audits::Audit &m_audit;
    const QHash<QString, audits::Prepared> &m_prepared;
};

}
