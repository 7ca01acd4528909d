// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/OpeningScreen.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Theme.h"

#include <QPainter>

namespace countersign::ui {

OpeningScreen::OpeningScreen(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Opening…"));
}

// Painted by hand: this stands for a moment, and layouts and labels would make everybody wait longer for it.
void OpeningScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    painter.setFont(uiFont(Size::Title));
    painter.setPen(Theme::color(Token::text2));
    painter.drawText(rect(), Qt::AlignCenter, accessibleName());
}

}
