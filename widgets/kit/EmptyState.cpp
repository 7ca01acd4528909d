// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/EmptyState.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

EmptyState::EmptyState(const QString &sentence, const QString &cause, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkView(Quorum()))
    , m_sentence((new Label(sentence, Token::text, Size::Title, QFont::DemiBold))->wrapped())
    , m_cause((new Label(cause, Token::text2))->wrapped())
    , m_proof(new QVBoxLayout)
    , m_action(new Button(action))
{
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_cause->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_sentence);
    column->addWidget(m_cause);
    column->addLayout(m_proof);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 24);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setAction(action);
    m_cause->setVisible(!cause.isEmpty());
}

void EmptyState::setMark(const Mark &mark)
{
    m_mark->setMark(mark);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setCause(const QString &cause)
{
    m_cause->setText(cause);
    m_cause->setVisible(!cause.isEmpty());
}

void EmptyState::setAction(const QString &action, std::optional<Icon> icon)
{
    m_action->setText(action);
    m_action->setSign(icon);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::setProof(QWidget *proof)
{
    while (QLayoutItem *item = m_proof->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (proof)
        m_proof->addWidget(proof);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(Token::base));
}

}
