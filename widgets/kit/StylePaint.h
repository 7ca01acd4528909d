// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QPainter>

/// The few strokes that controls are drawn with, shared by the style and by widgets that paint themselves.
namespace countersign::ui {

/// 2 px ink, inside the edge of a control.
void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius = 3.5);

/// A filled box with an edge of one pixel; a transparent edge is left out.
void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &edge, qreal radius = 4);

void paintTick(QPainter &painter, QPointF centre, const QColor &color, qreal scale = 1);
void paintCross(QPainter &painter, QPointF centre, const QColor &color, qreal scale = 1);

}
