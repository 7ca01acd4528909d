// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/UntrustedBox.h"

#include "widgets/kit/Label.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/OutsideText.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

UntrustedBox::UntrustedBox(const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_note((new Label(note, Token::text3, Size::Small))->shrinking())
    , m_text(new OutsideText({}, OutsideText::Face::Ui, Token::text2, Size::Body))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(title, Token::text2, Size::Small, QFont::DemiBold));
    head->addWidget(m_note);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 6, 12, 6);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_text);
}

void UntrustedBox::setNote(const QString &note)
{
    m_note->setText(note);
}

void UntrustedBox::setText(const DisplayText &text)
{
    m_text->setText(text);
}

void UntrustedBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    paintHatch(painter, QRectF(0, 0, 12, height()), Theme::color(Token::hatch), 5, 1.3);
    QPen pen(Theme::color(Token::border), 1);
    pen.setDashPattern({ 3, 3 });
    painter.setPen(pen);
    painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
}

}
