// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Button.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Metrics.h"

namespace countersign::ui {

Button::Button(const QString &words, std::optional<Icon> icon, Tone tone, QWidget *parent)
    : QPushButton(words, parent)
    , m_icon(icon)
{
    setAutoDefault(false);
    setDefault(false);
    setTone(tone);
}

Button::Button(const QString &words, Tone tone, QWidget *parent)
    : Button(words, std::nullopt, tone, parent)
{
}

void Button::setTone(Tone tone)
{
    constexpr const char *names[] = { "plain", "primary", "allow", "deny", "quiet" };
    m_tone = tone;
    setProperty("tone", QString::fromLatin1(names[std::size_t(tone)]));
    setSign(m_icon);
    update();
}

void Button::setSign(std::optional<Icon> icon)
{
    constexpr Token tokens[] = { Token::text2, Token::onInk, Token::ink, Token::bad, Token::text2 };
    m_icon = icon;
    setIcon(icon ? ui::icon(*icon, tokens[std::size_t(m_tone)]) : QIcon());
}

void Button::setCompact()
{
    setFixedHeight(scaled(metrics::controlInPane));
}

}
