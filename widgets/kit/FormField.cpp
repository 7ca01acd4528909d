// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FormField.h"

#include <QStyle>
#include <QVBoxLayout>

namespace countersign::ui {

FormField::FormField(const QString &name, QWidget *control, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_sentence(new Label({}, Token::text3, Size::Small))
{
    auto *title = new Label(name, Token::text, Size::Body, QFont::Medium);
    title->setBuddy(control);
    m_sentence->wrapped();
    control->setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(control);
    layout->addWidget(m_sentence);
    setFocusProxy(control);
    setHint(hint);
}

void FormField::setHint(const QString &sentence, Token token)
{
    m_hint = sentence;
    m_hintToken = token;
    setWrong({});
}

void FormField::setWrong(const QString &sentence)
{
    const bool isWrong = !sentence.isEmpty();
    if (m_control->property("invalid").toBool() != isWrong) {
        m_control->setProperty("invalid", isWrong);
        m_control->update();
    }
    show(isWrong ? sentence : m_hint, isWrong ? Token::bad : m_hintToken);
}

void FormField::show(const QString &sentence, Token token)
{
    m_sentence->setText(sentence);
    m_sentence->setToken(token);
    m_sentence->setVisible(!sentence.isEmpty());
    m_control->setAccessibleDescription(sentence);
}

}
