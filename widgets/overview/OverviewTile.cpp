// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewTile.h"

#include "widgets/kit/Marks.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

constexpr int rail = 4;
constexpr int hatchedRail = 10;
constexpr int ring = 2;

}

OverviewTile::OverviewTile(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_value(new Label({}, Token::text, Size::Title, QFont::DemiBold))
    , m_because((new Label({}, Token::text2, Size::Small))->wrapped())
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(22), scaled(12), scaled(12), scaled(12));
    layout->setSpacing(scaled(4));
    layout->addWidget(new Label(title, Token::text2, Size::Small, QFont::DemiBold));
    layout->addWidget(m_value->shrinking());
    layout->addWidget(m_because);
    layout->addStretch();
    for (auto *label : findChildren<Label *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void OverviewTile::say(const Says &says)
{
    if (says == m_says)
        return;
    m_says = says;
    m_value->setText(says.value);
    m_value->setToken(says.token);
    m_because->setText(says.because);
    setAccessibleName(text() + u": "_s + says.value);
    setAccessibleDescription(says.because);
    update();
}

QSize OverviewTile::minimumSizeHint() const
{
    return { scaled(190), std::max(scaled(104), layout()->minimumSize().height()) };
}

void OverviewTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(isDown() ? Token::sunken : underMouse() ? Token::hover : Token::window));
    const QColor color = Theme::color(m_says.token == Token::text ? Token::border : m_says.token);
    if (m_says.known)
        painter.fillRect(QRect(0, 0, rail, height()), color);
    else
        paintHatch(painter, QRectF(0, 0, hatchedRail, height()), Theme::color(Token::hatch), 5, 1.5);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Token::ink), ring));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OverviewTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
