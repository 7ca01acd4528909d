// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/WeeklyReport.h"
#include "widgets/print/PrintStyle.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What stands on every page beside its content: header, footer with "page x of y", and the marks that must not be missed
/// (TAINTED, PRACTICE, TRIAL, DRAFT), the gravest also across the page.
class PageFurniture
{
    Q_DECLARE_TR_FUNCTIONS(PageFurniture)
public:
    PageFurniture(const reports::WeeklyReport &report, const crypto::Digest &bundle);

    /// Where content goes on a page of this size, in device units.
    [[nodiscard]] static QRectF contentBox(QSizeF page);
    /// Goes under the content.
    void drawBack(QPainter &painter, QSizeF page, const PrintStyle &style) const;
    void draw(QPainter &painter, QSizeF page, int number, int count, const PrintStyle &style) const;
    [[nodiscard]] const QStringList &marks() const { return m_marks; }

private:
    QString m_left, m_right, m_foot;
    QStringList m_marks; ///< gravest first
    bool m_tainted;
};

}
