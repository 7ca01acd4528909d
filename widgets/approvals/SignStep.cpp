// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignStep.h"

#include "widgets/kit/Label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

/// The number in its ring; said by the title beside it.
class Ring final : public QWidget
{
public:
    explicit Ring(int number) : m_number(QString::number(number)) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Token::ink), 1.3));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(uiFont(Size::Small, QFont::DemiBold));
        painter.drawText(rect(), Qt::AlignCenter, m_number);
    }

private:
    QString m_number;
};

}

SignStep::SignStep(int number, const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent), m_body(new QVBoxLayout), m_note(new Label(note, Token::text2, Size::Small))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Ring(number));
    head->addWidget(new Label(title, Token::text, Size::Body, QFont::DemiBold));
    head->addWidget(m_note);
    head->addStretch();
    m_body->setContentsMargins(28, 0, 0, 0);
    m_body->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(m_body);
}

void SignStep::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

void SignStep::setNote(const QString &note)
{
    m_note->setText(note);
}

}
