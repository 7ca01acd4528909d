// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/DetailHead.h"

#include "widgets/kit/MarkView.h"
#include "widgets/kit/Metrics.h"

#include <QHBoxLayout>
#include <QPainter>

namespace countersign::ui {

DetailHead::DetailHead(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_marks(new QHBoxLayout)
    , m_title(new Label({}, Token::text, Size::Lead, QFont::DemiBold))
    , m_note((new Label({}, Token::text2))->shrinking())
{
    m_layout->setContentsMargins(16, 0, 12, 1);
    m_layout->setSpacing(10);
    m_marks->setSpacing(8);
    m_layout->addLayout(m_marks);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note, 1);
    setFixedHeight(scaled(metrics::detailHead) + 1);
}

void DetailHead::setMarks(const QList<Mark> &marks)
{
    while (QLayoutItem *item = m_marks->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Mark &mark : marks)
        m_marks->addWidget(new MarkView(mark));
}

void DetailHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void DetailHead::setTitle(const DisplayText &outside)
{
    m_title->setText(outside);
}

void DetailHead::setNote(const QString &note)
{
    m_note->setText(note);
}

void DetailHead::setNote(const DisplayText &outside)
{
    m_note->setText(outside);
}

void DetailHead::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void DetailHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::line));
}

}
