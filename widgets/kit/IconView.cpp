// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/IconView.h"

namespace countersign::ui {

IconView::IconView(Icon icon, Token token, int pixels, QWidget *parent)
    : QLabel(parent)
    , m_icon(icon)
    , m_token(token)
{
    setFixedSize(pixels, pixels);
}

void IconView::setIcon(Icon icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, Theme::color(m_token));
}

}
