// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/WeeklyReport.h"
#include "widgets/print/Block.h"

#include <QCoreApplication>

namespace countersign::ui {

/// Which columns a listing has and what stands in them. Everything but times and counts is outside text.
class ListingRows
{
    Q_DECLARE_TR_FUNCTIONS(ListingRows)
public:
    explicit ListingRows(reports::Listing::Kind kind) : m_kind(kind) { }
    [[nodiscard]] QList<qreal> widths() const; ///< points, 487 together
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QList<PrintCell> cells(const QJsonObject &row) const;

private:
    [[nodiscard]] static QString change(const QString &word);
    [[nodiscard]] static QString sent(const QJsonObject &ours);
    [[nodiscard]] static PrintText people(const QJsonObject &ours, const QJsonObject &row);
    reports::Listing::Kind m_kind;
};

}
