// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/PageHeader.h"

#include "widgets/kit/Metrics.h"

#include <QHBoxLayout>
#include <QPainter>

namespace countersign::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new Label(title, Token::text, Size::Title, QFont::DemiBold))
    , m_state((new Label({}, Token::text2))->shrinking())
{
    m_layout->setContentsMargins(16, 0, 12, 1);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_state, 1);
    setFixedHeight(scaled(metrics::pageHeader) + 1);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setState(const QString &state, Token token)
{
    m_state->setText(state);
    m_state->setToken(token);
}

void PageHeader::addAction(QWidget *control)
{
    m_layout->addWidget(control);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::line));
}

}
