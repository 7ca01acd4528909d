// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Cell.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace countersign::ui {

/// Paints the cells of a Table.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// An action that does not fit: as much of its head and tail as there is room for.
    struct Cut {
        QString head, tail;
        bool isCut() const { return !tail.isNull(); }
    };
    [[nodiscard]] static Cut cut(const QString &text, qreal width, const QFontMetricsF &metrics);

private:
    struct Place;
    void paintContent(QPainter &painter, const Place &place, const Cell &cell) const;
    void paintText(QPainter &painter, const QRectF &box, const Cell::Text &text) const;
    void paintAction(QPainter &painter, const QRectF &box, const Cell::Action &action) const;
    void paintSpan(QPainter &painter, const Place &place, const Cell &cell) const;
    [[nodiscard]] Cut cachedCut(const QString &text, qreal width, const QFontMetricsF &metrics) const;

    mutable QCache<std::pair<QString, int>, Cut> m_cuts;
};

}
