// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Banner.h"

#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/Metrics.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

struct Look {
    Token edge, ground;
    Icon icon;
};

constexpr Look looks[] = {
    { Token::bad, Token::badSoft, Icon::warning },
    { Token::warn, Token::warnSoft, Icon::warning },
    { Token::ok, Token::okSoft, Icon::verify },
    { Token::ink, Token::inkSoft, Icon::info },
};

}

Banner::Banner(Tone tone, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_icon(new IconView(Icon::info))
    , m_sentence((new Label(sentence))->wrapped())
    , m_action(new Button(action))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    m_action->setCompact();
    setMinimumHeight(scaled(metrics::banner));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    setAction(action);
    setTone(tone);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    const Look &look = looks[std::size_t(tone)];
    m_icon->setIcon(look.icon, look.edge);
    update();
}

void Banner::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void Banner::setSentence(const DisplayText &outside)
{
    m_sentence->setText(outside);
}

void Banner::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void Banner::setHatched(bool hatched)
{
    m_hatched = hatched;
    layout()->setContentsMargins(hatched ? 28 : 20, 4, 8, 4);
    update();
}

void Banner::setError(const Error &error)
{
    const ErrorText text = ErrorText::of(error);
    setTone(Tone::Bad);
    setSentence(u"%1 %2"_s.arg(text.sentence, text.advice));
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = looks[std::size_t(m_tone)];
    painter.fillRect(rect(), Theme::color(look.ground));
    if (m_hatched)
        paintHatch(painter, QRectF(0, 0, 12, height()), Theme::color(look.edge), 5, 1.6);
    else
        painter.fillRect(0, 0, 4, height(), Theme::color(look.edge));
}

}
