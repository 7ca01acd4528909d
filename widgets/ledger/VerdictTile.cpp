// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/VerdictTile.h"

#include "widgets/kit/IconView.h"
#include "widgets/kit/Marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

constexpr int solidRail = 4;
constexpr int hatchedRail = 10;

}

VerdictTile::VerdictTile(const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_icon(new IconView(Icon::warning, Token::warn))
    , m_answer(new Label({}, Token::text, Size::Title, QFont::DemiBold))
    , m_ground((new Label({}, Token::text2, Size::Small))->wrapped())
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(new Label(question, Token::text2, Size::Small, QFont::DemiBold));
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(22), scaled(12), scaled(12), scaled(12));
    layout->setSpacing(scaled(4));
    layout->addLayout(head);
    layout->addWidget(m_answer->shrinking());
    layout->addWidget(m_ground);
    layout->addStretch();
    setVerdict(VerdictWords::notYet());
}

void VerdictTile::setVerdict(const Verdict &verdict)
{
    m_verdict = verdict;
    m_icon->setIcon(verdict.known && verdict.token == Token::ok ? Icon::verify : Icon::warning, verdict.token);
    m_answer->setText(verdict.answer);
    m_answer->setToken(verdict.token);
    m_ground->setText(verdict.ground);
    setAccessibleName(m_question + u' ' + verdict.answer);
    setAccessibleDescription(verdict.ground);
    update();
}

void VerdictTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = Theme::color(m_verdict.token);
    painter.fillRect(rect(), Theme::color(Token::window));
    if (m_verdict.known)
        painter.fillRect(QRect(0, 0, solidRail, height()), color);
    else
        paintHatch(painter, QRectF(0, 0, hatchedRail, height()), color, 5, 1.5);
}

}
