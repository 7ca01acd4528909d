// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/EnrolDialog.h"

#include "models/team/Enrolment.h"
#include "models/team/Team.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Surface.h"
#include "widgets/kit/FormField.h"
#include "widgets/people/PersonForm.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace countersign::ui {

namespace {

enum Page { PersonPage, ComparePage };

}

EnrolDialog::EnrolDialog(team::Enrolment &enrolment, const team::Team &team, SeatId seat, QWidget *parent)
    : QDialog(parent)
    , m_enrolment(enrolment)
    , m_team(team)
    , m_seat(std::move(seat))
    , m_stack(new QStackedWidget)
    , m_person(new PersonForm)
    , m_fingerprint(new DigestBlock)
    , m_who(new Label({}, Token::text, Size::Lead, QFont::DemiBold))
    , m_newPassphrase(new PassphraseField)
    , m_adminPassphrase(new PassphraseField)
    , m_failure(new Banner(Banner::Tone::Bad))
    , m_obstacle(new Label({}, Token::text2, Size::Small))
    , m_next(new Button({}, Button::Tone::Primary))
{
    setWindowTitle(tr("Enrol a second person"));
    setWindowModality(Qt::WindowModal);
    auto *mark = new Banner(Banner::Tone::Warn, tr("Enrolled at this seat: everything they sign is marked SAME SEAT until it is repeated at a seat of their own."));
    mark->setHatched(true);
    m_stack->addWidget(m_person);
    m_stack->addWidget(comparePage());

    auto *surface = new Surface(Token::base);
    auto *content = new QVBoxLayout(surface);
    content->setContentsMargins(24, 16, 24, 16);
    content->addWidget(m_stack);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 8, 24, 12);
    bar->setSpacing(8);
    bar->addWidget(m_obstacle);
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mark);
    layout->addWidget(m_failure);
    layout->addWidget(surface, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setMinimumWidth(scaled(520));
    m_failure->hide();

    connect(m_person, &Form::changed, this, &EnrolDialog::refresh);
    connect(m_newPassphrase, &PassphraseField::passphraseChanged, this, &EnrolDialog::refresh);
    connect(m_adminPassphrase, &PassphraseField::passphraseChanged, this, &EnrolDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] { m_stack->currentIndex() == PersonPage ? makeKey() : sign(); });
    refresh();
    m_person->firstField()->setFocus(Qt::OtherFocusReason);
}

void EnrolDialog::setOutcome(const Result<void> &outcome)
{
    if (outcome)
        accept();
    else
        showFailure(outcome.error());
}

void EnrolDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter must not press a button somebody has not chosen; Esc closes, as everywhere.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

QWidget *EnrolDialog::comparePage()
{
    const facts::Person *admin = team::trial::admin(m_team.charter());
    const QString adminName = admin ? displayLine(admin->name) : QString();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_who);
    layout->addWidget((new Label(tr("The fingerprint of their new key. The new person reads it aloud and writes the last row down; "
                                    "at a seat of their own it must be the same."), Token::text2))->wrapped());
    layout->addWidget(m_fingerprint, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(new FormField(tr("Passphrase of the new person"), m_newPassphrase, tr("Signs that they join, under this charter.")));
    layout->addWidget(new FormField(tr("Passphrase of %1, charter admin").arg(adminName), m_adminPassphrase, tr("Signs that they may.")));
    layout->addStretch();
    return page;
}

void EnrolDialog::makeKey()
{
    setBusy(true);
    m_enrolment.prepare({ .name = m_person->name(), .roles = m_person->roles() }, m_seat, m_person->takePassphrase())
        .then(this, [this](const Result<team::Newcomer> &newcomer) {
            setBusy(false);
            if (newcomer)
                showNewcomer(*newcomer);
            else
                showFailure(newcomer.error());
        });
}

void EnrolDialog::sign()
{
    const facts::Person *admin = team::trial::admin(m_team.charter());
    if (!admin || !m_newcomer)
        return;
    setBusy(true);
    m_enrolment.enrol(*m_newcomer, m_seat, m_newPassphrase->take(), admin->id, m_adminPassphrase->take())
        .then(this, [this](const Result<crypto::SignedNote> &note) {
            if (note)
                Q_EMIT charterSigned(*note); // still busy: the outcome is to come
            else
                showFailure(note.error());
        });
}

void EnrolDialog::showNewcomer(const team::Newcomer &newcomer)
{
    m_newcomer = newcomer;
    m_failure->hide();
    m_who->setText(DisplayText::fromText(newcomer.name, DisplayText::Lines::Escape));
    m_fingerprint->setDigest(newcomer.key.fingerprint());
    m_stack->setCurrentIndex(ComparePage);
    m_newPassphrase->setFocus(Qt::OtherFocusReason);
    refresh();
}

void EnrolDialog::showFailure(const Error &error)
{
    setBusy(false);
    m_failure->setError(error);
    m_failure->show();
}

void EnrolDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_stack->setEnabled(!busy);
    refresh();
}

void EnrolDialog::refresh()
{
    const bool isComparing = m_stack->currentIndex() == ComparePage;
    m_next->setText(isComparing ? tr("Sign the next charter") : tr("Make their key"));
    QString obstacle;
    if (m_busy)
        obstacle = isComparing ? tr("Signing…") : tr("Making the key…");
    else if (!isComparing)
        obstacle = m_person->obstacle();
    else if (m_newPassphrase->isEmpty() || m_adminPassphrase->isEmpty())
        obstacle = tr("Both type their passphrase");
    m_obstacle->setText(obstacle);
    m_next->setEnabled(obstacle.isEmpty());
    m_next->setAccessibleDescription(obstacle);
}

}
