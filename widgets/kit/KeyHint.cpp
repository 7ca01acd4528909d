// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/KeyHint.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/StylePaint.h"

namespace countersign::ui {

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(keys.toString(QKeySequence::NativeText));
    setFont(uiFont(Size::Tiny, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 12, scaled(18) };
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Qt::transparent, Theme::color(Token::border), 3);
    painter.setPen(Theme::color(Token::text2));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}
