// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/StylePaint.h"

namespace countersign::ui {
namespace {

QPen roundPen(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

}

void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Token::ink), 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &edge, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(edge.alpha() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box.adjusted(.5, .5, -.5, -.5), radius, radius);
    painter.restore();
}

void paintTick(QPainter &painter, QPointF centre, const QColor &color, qreal scale)
{
    const QPointF points[] = { QPointF(-3.4, .2), QPointF(-1, 2.6), QPointF(3.4, -2.6) };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(roundPen(color, 1.7 * scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({ centre + points[0] * scale, centre + points[1] * scale, centre + points[2] * scale }));
    painter.restore();
}

void paintCross(QPainter &painter, QPointF centre, const QColor &color, qreal scale)
{
    const QPointF down = QPointF(2.5, 2.5) * scale;
    const QPointF up = QPointF(2.5, -2.5) * scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(roundPen(color, 1.7 * scale));
    painter.drawLine(centre - down, centre + down);
    painter.drawLine(centre - up, centre + up);
    painter.restore();
}

}
