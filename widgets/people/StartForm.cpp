// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/StartForm.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Label.h"

#include <QHBoxLayout>

namespace countersign::ui {

namespace {

QLayout *leftAligned(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addWidget(widget);
    row->addStretch();
    return row;
}

}

StartForm::StartForm(QWidget *parent)
    : Form(parent)
    , m_practice(new Button(tr("Try it without a gateway"), Icon::drill, Button::Tone::Primary))
{
    auto *setUp = new Button(tr("Set up this seat"), Icon::key);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget((new Label(tr("A practice gateway inside the program raises three incidents. Two practice people with their own keys "
                                    "decide them; nothing real is touched, and every page says PRACTICE."), Token::text2))->wrapped());
    layout->addLayout(leftAligned(m_practice));
    layout->addSpacing(12);
    layout->addWidget(new Hairline);
    layout->addSpacing(12);
    layout->addWidget((new Label(tr("With a gateway of your own: make your key and a trial charter. Everything then says TRIAL until a second "
                                    "charter admin signs a charter that replaces it."), Token::text2))->wrapped());
    layout->addLayout(leftAligned(setUp));
    layout->addStretch();
    setFocusProxy(m_practice);
    connect(m_practice, &QPushButton::clicked, this, &StartForm::practiceChosen);
    connect(setUp, &QPushButton::clicked, this, &StartForm::setUpChosen);
}

QWidget *StartForm::firstField() const
{
    return m_practice;
}

}
