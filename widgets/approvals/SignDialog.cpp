// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignDialog.h"

#include "widgets/approvals/Arming.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/SignForm.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Icons.h"
#include "widgets/kit/IconView.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/ScrollFit.h"
#include "widgets/kit/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimerEvent>

namespace countersign::ui {

namespace {

constexpr int aroundForm = 210; ///< head, foot, a banner and the window's frame

}

SignDialog::SignDialog(Workplace place, approvals::Ballot drawn, QWidget *parent)
    : QDialog(parent), m_place(std::move(place)), m_ballot(std::move(drawn)), m_arming(new Arming(this))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto *item = m_place.desk.find(m_ballot.key);
    if (!item) { // gone since it was drawn
        QMetaObject::invokeMethod(this, &QDialog::reject, Qt::QueuedConnection);
        return;
    }
    build(*item);
    connect(&m_place.desk, &approvals::Desk::caseChanged, this, [this](const approvals::CaseKey &key) {
        if (key == m_ballot.key)
            follow();
    });
    follow();
}

void SignDialog::build(const approvals::Case &item)
{
    const bool second = item.allows(m_place.clock.nowMs()) > 0;
    setWindowTitle(!isAllow() ? tr("Sign a denial") : second ? tr("Sign as another person") : tr("Sign as the first person"));
    m_form = new SignForm(item, m_ballot, m_place);
    connect(m_form, &SignForm::changed, this, &SignDialog::refresh);
    connect(m_form, &SignForm::held, this, &SignDialog::sign);
    connect(m_arming, &Arming::armed, this, &SignDialog::refresh);
    m_banner = new Banner(Banner::Tone::Bad);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(head(item));
    layout->addWidget(new Hairline);
    layout->addWidget(m_banner);
    layout->addWidget(new ScrollFit(m_form, aroundForm));
    layout->addWidget(new Hairline);
    layout->addWidget(foot(item));
    refresh();
}

QWidget *SignDialog::head(const approvals::Case &item)
{
    m_time = new MarkView(CaseWords::timeLeft(item, m_place));
    const QString gateway = CaseWords::gatewayName(item.key.gateway, m_place);
    const bool last = item.allows(m_place.clock.nowMs()) + 1 >= item.rule.approvals;
    const QString title = isAllow() ? tr("Allow one action on %1").arg(gateway) : tr("Deny one action on %1").arg(gateway);
    const QString note = !isAllow() ? tr("After your signature the gateway is told no. There is no undo.")
        : last                      ? tr("After your signature the gateway lets it run. There is no undo.")
                                    : tr("Your signature is kept. It runs only after another person has signed too.");
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new Label(title, Token::text, Size::Lead, QFont::DemiBold));
    words->addWidget(new Label(note, Token::text2));
    auto *panel = new Surface(Token::window);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->setSpacing(10);
    layout->addWidget(new MarkView(CaseWords::environment(item.environment)));
    layout->addWidget(new MarkView(CaseWords::severity(item.severity)));
    layout->addLayout(words, 1);
    layout->addWidget(new IconView(Icon::clock));
    layout->addWidget(m_time);
    return panel;
}

QWidget *SignDialog::foot(const approvals::Case &item)
{
    auto *panel = new Surface(Token::window);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(20, 10, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(new MarkView(CaseWords::quorum(item, m_place.clock.nowMs(), true)));
    layout->addWidget(new Label(tr("Two people, two keys, one digest"), Token::text2, Size::Small));
    layout->addStretch();
    m_denyInstead = new Button(tr("Deny instead…"), Icon::deny, Button::Tone::Deny);
    m_denyInstead->setVisible(isAllow());
    auto *close = new Button(tr("Close without signing"));
    layout->addWidget(m_denyInstead);
    layout->addWidget(close);
    layout->addWidget(new KeyHint(QKeySequence(Qt::Key_Escape)));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_denyInstead, &QPushButton::clicked, this, [this] {
        Q_EMIT denyAsked();
        reject();
    });
    return panel;
}

void SignDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_second.isActive())
        return;
    m_second.start(1000, this);
    m_arming->begin();
    if (m_form)
        m_form->focusFirst();
}

void SignDialog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_second.timerId())
        tick();
    else
        QDialog::timerEvent(event);
}

void SignDialog::tick()
{
    const auto *item = m_place.desk.find(m_ballot.key);
    if (!item || m_frozen)
        return;
    m_time->setMark(CaseWords::timeLeft(*item, m_place));
    if (item->leftMs(m_place.clock.nowMs()) <= 0)
        freeze(ErrorText::of(ErrorCode::Expired).both());
}

void SignDialog::follow()
{
    const auto *item = m_place.desk.find(m_ballot.key);
    if (m_frozen || m_signing)
        return;
    if (!item)
        freeze(ErrorText::of(ErrorCode::NotFound).both());
    else if (!item->isOpen())
        freeze(tr("%1. Nothing is left to sign.").arg(CaseWords::ending(*item, m_place)));
    else if (item->revision != m_ballot.revision)
        freeze(ErrorText::of(ErrorCode::ActionChanged).both());
    else
        tick();
}

void SignDialog::freeze(const QString &sentence)
{
    m_frozen = true;
    m_form->forgetPassphrase();
    m_banner->setSentence(sentence);
    m_banner->show();
    refresh();
}

QString SignDialog::missing() const
{
    if (m_signing)
        return tr("Signing…");
    return m_frozen ? tr("Close this and read the request again.") : m_form->missing();
}

void SignDialog::refresh()
{
    const QString why = missing();
    const bool open = !m_frozen && !m_signing;
    m_form->setState(open, why.isEmpty() && !m_arming->isArmed() ? tr("Take a moment to read.") : why, canSign());
    m_denyInstead->setEnabled(open);
}

bool SignDialog::canSign() const
{
    return missing().isEmpty() && m_arming->isArmed();
}

void SignDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (!event->isAutoRepeat() && m_form && m_form->isConfirmed())
            sign();
        return;
    }
    if (!enter) // Enter alone does nothing here, in any field
        QDialog::keyPressEvent(event);
}

void SignDialog::reject()
{
    if (!m_signing)
        QDialog::reject();
}

void SignDialog::sign()
{
    if (!canSign())
        return;
    m_ballot.person = m_form->person();
    m_ballot.reason = m_form->reason();
    m_signing = true;
    m_form->setProblem({});
    auto vote = m_place.desk.vote(m_ballot, m_form->takePassphrase());
    refresh();
    vote.then(this, [this](const Result<void> &result) { answered(result); });
}

void SignDialog::answered(const Result<void> &result)
{
    m_signing = false;
    if (result) {
        Q_EMIT voteSigned();
        accept();
        return;
    }
    const auto words = ErrorText::of(result.error());
    switch (result.error().code) {
    case ErrorCode::WrongPassphrase:
    case ErrorCode::SlowedDown:
    case ErrorCode::Locked:
    case ErrorCode::Busy:
        m_form->setProblem(words.both());
        break;
    default:
        freeze(words.both());
        break;
    }
    refresh();
    follow();
}

}
