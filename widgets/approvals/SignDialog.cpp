// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignDialog.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/DigestCompare.h"
#include "widgets/approvals/SignStep.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/HoldButton.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Surface.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace countersign::ui {

SignDialog::SignDialog(Workplace place, approvals::Ballot drawn, QWidget *parent)
    : QDialog(parent), m_place(std::move(place)), m_ballot(std::move(drawn))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_word = m_ballot.key.gateway.text();
    if (const auto *item = m_place.desk.find(m_ballot.key))
        build(*item);
    connect(&m_place.desk, &approvals::Desk::caseChanged, this, [this](const approvals::CaseKey &key) {
        if (key == m_ballot.key)
            follow();
    });
    follow();
}

SignDialog::~SignDialog()
{
    qApp->removeEventFilter(this);
}

void SignDialog::build(const approvals::Case &item)
{
    const bool second = item.allows(m_place.clock.nowMs()) > 0;
    setWindowTitle(!isAllow() ? tr("Sign a denial") : second ? tr("Sign as another person") : tr("Sign as the first person"));
    m_banner = new Banner(Banner::Tone::Bad);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(head(item));
    layout->addWidget(new Hairline);
    layout->addWidget(m_banner);
    layout->addWidget(steps(item));
    layout->addWidget(new Hairline);
    layout->addWidget(foot(item));
    fillPeople();
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

QWidget *SignDialog::steps(const approvals::Case &item)
{
    auto *panel = new Surface(Token::base);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    int number = 0;
    const auto add = [&](SignStep *step) {
        if (number > 1)
            layout->addWidget(new Hairline);
        layout->addWidget(step);
    };
    if (m_ballot.action) {
        m_digest = new DigestCompare(item, *m_ballot.action, m_place);
        auto *compare = new SignStep(++number, tr("Compare the digest"), tr("Read one row aloud to each other."));
        compare->add(m_digest);
        add(compare);
    }
    auto *why = new SignStep(++number, tr("Say why"), isAllow() ? tr("Kept in the ledger. Not sent to the agent.") : tr("A denial needs a reason. It is kept in the ledger."));
    m_reason = new QLineEdit(m_ballot.reason);
    m_reason->setMaxLength(2000);
    m_reason->setAccessibleName(tr("Reason"));
    why->add(m_reason);
    add(why);

    auto *unlock = new SignStep(++number, tr("Unlock your key"), tr("Used for this signature only, then wiped."));
    m_people = new QComboBox;
    m_people->setAccessibleName(tr("Who signs"));
    m_passphrase = new PassphraseField;
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    auto *row = new QWidget;
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(10);
    fields->addWidget(m_people, 2);
    fields->addWidget(m_passphrase, 3);
    unlock->add(row);
    m_problem = (new Label({}, Token::bad, Size::Small))->wrapped();
    m_problem->hide();
    unlock->add(m_problem);
    add(unlock);

    auto *confirm = new SignStep(++number, tr("Confirm"), tr("Hold the button, or type the gateway's id. Both count the same."));
    m_hold = new HoldButton(isAllow() ? tr("Hold to sign: allow") : tr("Hold to sign: deny"));
    m_hold->setFixedSize(scaled(300), scaled(metrics::holdButton));
    m_typed = new QLineEdit;
    m_typed->setPlaceholderText(tr("Type %1, then Ctrl+Enter").arg(displayLine(m_word)));
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(displayLine(m_word)));
    m_typed->setFixedHeight(scaled(metrics::holdButton));
    m_typed->setMinimumWidth(scaled(250));
    auto *either = new QWidget;
    auto *choice = new QHBoxLayout(either);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(12);
    choice->addWidget(m_hold);
    choice->addWidget(new Label(tr("or"), Token::text3));
    choice->addWidget(m_typed, 1);
    confirm->add(either);
    m_missing = new Label({}, Token::text2, Size::Small);
    confirm->add(m_missing);
    add(confirm);

    connect(m_reason, &QLineEdit::textChanged, this, &SignDialog::refresh);
    connect(m_people, &QComboBox::currentIndexChanged, this, &SignDialog::refresh);
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &SignDialog::refresh);
    connect(m_typed, &QLineEdit::textChanged, this, &SignDialog::refresh);
    connect(m_hold, &HoldButton::held, this, &SignDialog::sign);
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

/// Everybody whose key lies here and who may cast this vote; whoever signed in first.
void SignDialog::fillPeople()
{
    const auto people = m_place.vault.people();
    for (const auto &each : people) {
        if (!m_place.desk.mayVote(m_ballot.key, each, m_ballot.decision))
            continue;
        const QString key = m_place.team.charter().person(each)->keyAt(m_place.clock.nowMs())->key.fingerprint().first(4);
        m_people->addItem(tr("%1, key %2").arg(CaseWords::personName(each, m_place), key), each.text());
    }
    const int mine = m_people->findData(m_place.vault.signedIn().text());
    m_people->setCurrentIndex(std::max(0, mine));
    m_people->setEnabled(m_people->count() > 1);
}

PersonId SignDialog::person() const
{
    return PersonId(m_people->currentData().toString());
}

void SignDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_shown.isValid())
        return;
    m_shown.start();
    m_second.start(1000, this);
    m_start.start(50, this);
    qApp->installEventFilter(this);
    if (m_digest)
        m_digest->own().setFocus();
    else
        m_reason->setFocus();
}

bool SignDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride;
    const auto *widget = qobject_cast<QWidget *>(watched);
    // What was typed before the dialog was seen was meant for something else.
    if (key && widget && widget->window() == this && !m_shown.hasExpired(deafMs))
        return true;
    return QDialog::eventFilter(watched, event);
}

void SignDialog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_second.timerId()) {
        tick();
    } else if (event->timerId() == m_start.timerId()) {
        if (m_shown.hasExpired(deafMs))
            qApp->removeEventFilter(this);
        if (m_shown.hasExpired(armingMs)) {
            m_start.stop();
            refresh();
        }
    } else {
        QDialog::timerEvent(event);
    }
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
    m_passphrase->clear();
    m_banner->setSentence(sentence);
    m_banner->show();
    refresh();
}

QString SignDialog::missing() const
{
    if (m_signing)
        return tr("Signing…");
    if (m_frozen)
        return tr("Close this and read the request again.");
    if (m_people->count() == 0)
        return tr("Nobody whose key lies at this seat may sign this.");
    if (m_digest && !m_digest->isSame())
        return tr("The digests differ. Do not sign; tell the other person.");
    if (!isAllow() && m_reason->text().trimmed().isEmpty())
        return tr("The reason is missing.");
    if (m_passphrase->isEmpty())
        return tr("The passphrase is missing.");
    return {};
}

void SignDialog::refresh()
{
    const QString why = missing();
    const bool armed = m_shown.isValid() && m_shown.hasExpired(armingMs);
    m_missing->setText(why.isEmpty() && !armed ? tr("Take a moment to read.") : why);
    m_hold->setEnabled(why.isEmpty() && armed);
    for (QWidget *field : { static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_typed), static_cast<QWidget *>(m_denyInstead) })
        field->setEnabled(!m_frozen && !m_signing);
    m_people->setEnabled(!m_frozen && !m_signing && m_people->count() > 1);
}

void SignDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (!event->isAutoRepeat() && m_hold->isEnabled() && m_typed->text() == m_word)
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
    if (m_signing || !missing().isEmpty() || !m_shown.hasExpired(armingMs))
        return;
    m_ballot.person = person();
    m_ballot.reason = m_reason->text();
    m_signing = true;
    m_problem->hide();
    auto vote = m_place.desk.vote(m_ballot, m_passphrase->take());
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
        m_problem->setText(words.both());
        m_problem->show();
        m_typed->clear();
        m_passphrase->setEnabled(true);
        m_passphrase->setFocus();
        break;
    default:
        freeze(words.both());
        break;
    }
    refresh();
    follow();
}

}
