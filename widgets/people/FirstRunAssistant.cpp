// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/FirstRunAssistant.h"

#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Surface.h"
#include "widgets/forms/GatewayForm.h"
#include "widgets/people/PersonForm.h"
#include "widgets/people/SeatForm.h"
#include "widgets/people/StartForm.h"
#include "widgets/people/StepList.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

enum Step { StartStep, PersonStep, SeatStep, GatewayStep, StepCount };

// What a narrow window has no room for: first the picture, then the list of steps; the header says the step too.
constexpr int exampleFrom = 1200;
constexpr int stepsFrom = 880;

/// A digest for the picture of two signatures: SHA-256 of nothing at all.
constexpr QLatin1StringView exampleDigest { "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" };

QLayout *slotsLine(const QList<VoteSlot> &places, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new MarkView(Quorum { .places = places, .mineNext = false }));
    row->addWidget(new Label(words, Token::text, Size::Small), 1);
    return row;
}

/// What it is all for, drawn with the product's own parts.
QWidget *example()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new Label(FirstRunAssistant::tr("What two signatures look like"), Token::text2, Size::Small, QFont::DemiBold));
    auto *digest = new DigestBlock(exampleDigest);
    digest->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(digest, 0, Qt::AlignLeft);
    layout->addLayout(slotsLine({ VoteSlot::Allow, VoteSlot::Empty }, FirstRunAssistant::tr("One person signs this digest: it still waits")));
    layout->addLayout(slotsLine({ VoteSlot::Allow, VoteSlot::Allow }, FirstRunAssistant::tr("Another signs the same digest: it runs")));
    layout->addWidget(new Hairline);
    layout->addWidget((new Label(FirstRunAssistant::tr("If one character of the action changes, the digest changes and the signatures no longer count."),
                                 Token::text2, Size::Small))->wrapped());
    layout->addStretch();
    box->setFixedWidth(scaled(320));
    return box;
}

}

FirstRunAssistant::FirstRunAssistant(QWidget *parent)
    : QWidget(parent)
    , m_person(new PersonForm)
    , m_seat(new SeatForm)
    , m_gateway(new GatewayForm(GatewayForm::Need::MayBeLeftOut))
    , m_header(new PageHeader(tr("Welcome")))
    , m_steps(new StepList({ { tr("Begin"), tr("Practise, or set this seat up.") },
          { tr("Make your key"), tr("Signs your votes. Never leaves this seat.") },
          { tr("Keep the seat's keys"), tr("They sign and encrypt what is recorded here.") },
          { tr("Name a gateway"), tr("Or do it later on the Gateways page.") } }))
    , m_title(new Label({}, Token::text, Size::Title, QFont::DemiBold))
    , m_lead(new Label({}, Token::text2))
    , m_questions(new QWidget)
    , m_left(leftPane())
    , m_example(example())
    , m_failure(new Banner(Banner::Tone::Bad))
    , m_bar(new QWidget)
    , m_back(new Button(tr("Back")))
    , m_next(new Button(tr("Continue"), Button::Tone::Primary))
    , m_obstacle(new Label({}, Token::text2, Size::Small))
{
    auto *start = new StartForm;
    m_forms = { start, m_person, m_seat, m_gateway };
    auto *questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins(0, 0, 0, 0);
    for (Form *each : std::as_const(m_forms)) {
        questions->addWidget(each);
        connect(each, &Form::changed, this, &FirstRunAssistant::refresh);
    }
    auto *panes = new QHBoxLayout;
    panes->setSpacing(0);
    panes->addWidget(m_left);
    panes->addWidget(rightPane(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_failure);
    layout->addLayout(panes, 1);
    m_failure->hide();
    connect(start, &StartForm::practiceChosen, this, &FirstRunAssistant::practiceRequested);
    connect(start, &StartForm::setUpChosen, this, [this] { goTo(PersonStep); });
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstRunAssistant::goOn);
    resize(QSize(scaled(1250), scaled(860)).boundedTo(screen()->availableSize() * 0.94));
    goTo(StartStep);
}

void FirstRunAssistant::setKeychainAvailable(bool available)
{
    m_seat->setKeychainAvailable(available);
}

void FirstRunAssistant::setFailure(const Error &error)
{
    m_failure->setError(error);
    m_failure->show();
    m_busy = false;
    goTo(PersonStep);
}

void FirstRunAssistant::goTo(int step)
{
    static const QStringList titles { tr("What do you want to do?"), tr("Make your key"), tr("Where the seat keeps its own keys"), tr("Your first gateway") };
    static const QStringList leads {
        tr("You can stop after any step; nothing is sent to anyone."),
        tr("Your key is you. Two keys of one person count as one person, so make one and keep it. It lies on this seat, encrypted under your passphrase."),
        tr("A seat has a key that signs its ledger and one that encrypts the texts beside it. Neither can vote."),
        tr("The console connects to it when you are done. Its owner then has to let this seat in: the Gateways page opens with the request and the command that approves it."),
    };
    m_step = step;
    for (int i = 0; i < StepCount; ++i)
        form(i)->setVisible(i == step);
    m_steps->setCurrent(step);
    m_header->setState(tr("Step %1 of %2").arg(step + 1).arg(int(StepCount)));
    m_title->setText(titles.at(step));
    m_lead->setText(leads.at(step));
    m_bar->setVisible(step != StartStep);
    m_next->setText(step == GatewayStep ? tr("Make key and charter") : tr("Continue"));
    refresh();
    form(step)->firstField()->setFocus(Qt::OtherFocusReason);
}

void FirstRunAssistant::goOn()
{
    if (step() < GatewayStep) {
        goTo(step() + 1);
        return;
    }
    // Something may have become unanswered after a failure, when the passphrases were handed over.
    for (int i = PersonStep; i < StepCount; ++i) {
        if (!form(i)->obstacle().isEmpty()) {
            goTo(i);
            return;
        }
    }
    m_failure->hide();
    auto answers = std::make_shared<FirstRunAnswers>();
    answers->name = m_person->name();
    answers->roles = m_person->roles();
    answers->gateway = m_gateway->answers();
    answers->seatPassphrase = m_seat->takePassphrase();
    answers->passphrase = m_person->takePassphrase();
    m_busy = true;
    refresh();
    Q_EMIT setUpRequested(answers);
}

void FirstRunAssistant::refresh()
{
    const QString obstacle = m_busy ? tr("Making keys…") : form(step())->obstacle();
    m_obstacle->setText(obstacle);
    m_next->setEnabled(obstacle.isEmpty());
    m_next->setAccessibleDescription(obstacle);
    m_back->setEnabled(!m_busy);
    m_questions->setEnabled(!m_busy);
}

void FirstRunAssistant::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_left->setVisible(width() >= scaled(stepsFrom));
    m_example->setVisible(width() >= scaled(exampleFrom));
}

Form *FirstRunAssistant::form(int step) const
{
    return m_forms.at(step);
}

QWidget *FirstRunAssistant::leftPane()
{
    auto *pane = new Surface(Token::window);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(24, 24, 20, 20);
    layout->setSpacing(4);
    layout->addWidget(new Label(tr("Four steps to your first vote"), Token::text, Size::Title, QFont::DemiBold));
    layout->addWidget((new Label(tr("About three minutes. A second person joins afterwards: it takes two to allow."), Token::text2))->wrapped());
    layout->addSpacing(16);
    layout->addWidget(m_steps);
    layout->addStretch();
    pane->setFixedWidth(scaled(340));
    auto *edged = new QWidget;
    auto *sides = new QHBoxLayout(edged);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(pane);
    sides->addWidget(new Hairline(Qt::Vertical));
    return edged;
}

QWidget *FirstRunAssistant::rightPane()
{
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 8, 0, 0);
    bar->setSpacing(8);
    bar->addWidget(m_back);
    bar->addStretch();
    bar->addWidget(m_obstacle);
    bar->addWidget(m_next);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_lead->wrapped());
    column->addSpacing(8);
    column->addWidget(m_questions);
    column->addWidget(m_bar);
    column->addStretch();
    auto *form = new QWidget;
    form->setLayout(column);
    form->setFixedWidth(scaled(460));

    auto *pane = new Surface(Token::base);
    auto *layout = new QHBoxLayout(pane);
    layout->setContentsMargins(40, 24, 24, 24);
    layout->setSpacing(48);
    layout->addWidget(form);
    layout->addWidget(m_example);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(pane);
    return scroll;
}

}
