// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/MarkView.h"

#include "widgets/kit/Label.h"

#include <cmath>

namespace countersign::ui {

MarkView::MarkView(const Mark &mark, QWidget *parent)
    : QLabel(parent)
    , m_mark(mark)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMark(mark);
}

void MarkView::setMark(const Mark &mark)
{
    const bool resized = markSize(mark) != markSize(m_mark);
    m_mark = mark;
    setText(words(mark)); // never drawn: it is what a screen reader finds
    setPlainToolTip(*this, words(mark));
    if (resized)
        updateGeometry();
    update();
}

QSize MarkView::sizeHint() const
{
    const QSizeF size = markSize(m_mark);
    return { int(std::ceil(size.width())), int(std::ceil(size.height())) };
}

void MarkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), m_mark);
}

}
