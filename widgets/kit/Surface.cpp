// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Surface.h"

#include <QPainter>

namespace countersign::ui {

Surface::Surface(Token ground, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
{
}

void Surface::setGround(Token ground)
{
    m_ground = ground;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(m_ground));
}

}
