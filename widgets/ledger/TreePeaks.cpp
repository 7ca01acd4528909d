// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/TreePeaks.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <bit>
#include <cmath>

namespace countersign::ui {

namespace {

constexpr int wanted = 168;
constexpr int least = 96;
constexpr int side = 20;
constexpr int headRoom = 34;
constexpr int footRoom = 26;
constexpr int lowestScale = 6; ///< from 2^6 leaves the largest peak fills the height

/// Peaks grow slower than their leaves, so that the smallest are still seen.
qreal widthShare(int height)
{
    return std::pow(1.36, height) + 2.2;
}

}

TreePeaks::TreePeaks(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSize(0);
}

void TreePeaks::setSize(quint64 leaves)
{
    m_leaves = leaves;
    setAccessibleName(tr("Entries: %1. Perfect subtrees: %2. Together their tops make the root.").arg(QLocale().toString(leaves)).arg(std::popcount(leaves)));
    update();
}

QList<int> TreePeaks::heights(quint64 leaves)
{
    QList<int> result;
    for (; leaves > 0; leaves &= ~std::bit_floor(leaves))
        result.append(static_cast<int>(std::bit_width(leaves)) - 1);
    return result;
}

QSize TreePeaks::sizeHint() const
{
    return { scaled(600), scaled(wanted) };
}

QSize TreePeaks::minimumSizeHint() const
{
    return { scaled(200), scaled(least) };
}

void TreePeaks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::color(Token::base));
    const QList<int> all = heights(m_leaves);
    qreal shares = 0;
    for (const int height : all)
        shares += widthShare(height);
    const qreal left = scaled(side);
    const qreal room = width() - 2 * left;
    const qreal base = height() - scaled(footRoom);
    const qreal unit = (base - scaled(headRoom)) / std::max(lowestScale, all.isEmpty() ? 0 : all.first());
    QPolygonF tops;
    qreal x = left;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qreal peakWidth = room * widthShare(all[i]) / shares;
        const qreal peakHeight = std::max(qreal(6), all[i] * unit);
        const QRectF box(x, base - peakHeight, peakWidth, peakHeight);
        paintPeak(painter, box, all[i], i + 1 == all.size());
        tops.append(QPointF(box.center().x(), box.top()));
        x += peakWidth;
    }
    painter.setPen(QPen(Theme::color(Token::ink), 1.2, Qt::DotLine));
    painter.drawPolyline(tops);
    painter.setPen(QPen(Theme::color(Token::base), 1.5));
    painter.setBrush(Theme::color(Token::ink));
    for (const QPointF &top : std::as_const(tops))
        painter.drawEllipse(top, 4, 4);
    painter.setFont(uiFont(Size::Small, QFont::Medium));
    painter.setPen(Theme::color(Token::text));
    painter.drawText(QRectF(left, scaled(6), room, scaled(18)), Qt::AlignRight | Qt::AlignVCenter, accessibleName());
}

void TreePeaks::paintPeak(QPainter &painter, const QRectF &box, int height, bool newest) const
{
    QPainterPath peak;
    peak.moveTo(box.left() + 1.5, box.bottom());
    peak.lineTo(box.center().x(), box.top());
    peak.lineTo(box.right() - 1.5, box.bottom());
    peak.closeSubpath();
    painter.fillPath(peak, Theme::color(Token::inkSoft));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Token::ink), newest ? 2 : 1.1));
    painter.drawPath(peak);
    painter.save();
    painter.setClipPath(peak);
    QColor level = Theme::color(Token::ink);
    level.setAlpha(70);
    painter.setPen(QPen(level, 1));
    for (int i = 1; i < height; ++i) {
        const qreal y = box.bottom() - i * box.height() / height;
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
    painter.restore();
    painter.setFont(figuresFont(Size::Tiny));
    painter.setPen(Theme::color(Token::text2));
    const QString leaves = QLocale().toString(quint64(1) << height);
    if (painter.fontMetrics().horizontalAdvance(leaves) < box.width())
        painter.drawText(QRectF(box.left(), box.bottom() + 3, box.width(), scaled(16)), Qt::AlignCenter, leaves);
}

}
