// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/SectionTitle.h"

#include <QHBoxLayout>

namespace countersign::ui {

SectionTitle::SectionTitle(const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new Label(title, Token::text, Size::Small, QFont::DemiBold))
    , m_note((new Label(note, Token::text3, Size::Small))->shrinking())
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note);
    m_layout->addStretch();
    m_note->setVisible(!note.isEmpty());
    setMinimumHeight(scaled(26));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionTitle::setNote(const QString &note, Token token)
{
    m_note->setText(note);
    m_note->setToken(token);
    m_note->setVisible(!note.isEmpty());
}

void SectionTitle::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

}
