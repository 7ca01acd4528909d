// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignForm.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/DigestCompare.h"
#include "widgets/approvals/SignStep.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/HoldButton.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace countersign::ui {

namespace {

constexpr int longestReason = 2000;

/// Fields side by side, as one part of a step.
QHBoxLayout *sideBySide(QWidget *row, int spacing)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

}

SignForm::SignForm(const approvals::Case &item, const approvals::Ballot &ballot, const Workplace &place, QWidget *parent)
    : Surface(Token::base, parent), m_allow(ballot.decision == facts::Decision::Allow), m_word(ballot.key.gateway.text()), m_reason(new QLineEdit), m_people(new QComboBox),
      m_passphrase(new PassphraseField), m_problem((new Label({}, Token::bad, Size::Small))->wrapped()),
      m_hold(new HoldButton(m_allow ? tr("Hold to sign: allow") : tr("Hold to sign: deny"))), m_typed(new QLineEdit), m_missing(new Label({}, Token::text2, Size::Small))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    int number = 0;
    if (ballot.action) {
        m_digest = new DigestCompare(item, *ballot.action, place);
        auto *compare = new SignStep(++number, tr("Compare the digest"), tr("Read one row aloud to each other."));
        compare->add(m_digest);
        layout->addWidget(compare);
        layout->addWidget(new Hairline);
    }
    layout->addWidget(reasonStep(++number, ballot.reason));
    layout->addWidget(new Hairline);
    layout->addWidget(keyStep(++number));
    layout->addWidget(new Hairline);
    layout->addWidget(confirmStep(++number));
    fillPeople(ballot, place);

    for (QLineEdit *field : { m_reason, m_typed })
        connect(field, &QLineEdit::textChanged, this, &SignForm::changed);
    connect(m_people, &QComboBox::currentIndexChanged, this, &SignForm::changed);
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &SignForm::changed);
    connect(m_hold, &HoldButton::held, this, &SignForm::held);
}

QWidget *SignForm::reasonStep(int number, const QString &reason)
{
    auto *step = new SignStep(number, tr("Say why"), m_allow ? tr("Kept in the ledger. Not sent to the agent.") : tr("A denial needs a reason. It is kept in the ledger."));
    m_reason->setMaxLength(longestReason);
    m_reason->setText(reason);
    m_reason->setAccessibleName(tr("Reason"));
    step->add(m_reason);
    return step;
}

QWidget *SignForm::keyStep(int number)
{
    auto *step = new SignStep(number, tr("Unlock your key"), tr("Used for this signature only, then wiped."));
    m_people->setAccessibleName(tr("Who signs"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    auto *row = new QWidget;
    auto *fields = sideBySide(row, 10);
    fields->addWidget(m_people, 2);
    fields->addWidget(m_passphrase, 3);
    step->add(row);
    m_problem->hide();
    step->add(m_problem);
    return step;
}

QWidget *SignForm::confirmStep(int number)
{
    auto *step = new SignStep(number, tr("Confirm"), tr("Hold the button, or type the gateway's id. Both count the same."));
    m_hold->setFixedSize(scaled(300), scaled(metrics::holdButton));
    m_typed->setPlaceholderText(tr("Type %1, then Ctrl+Enter").arg(displayLine(m_word)));
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(displayLine(m_word)));
    m_typed->setFixedHeight(scaled(metrics::holdButton));
    m_typed->setMinimumWidth(scaled(250));
    auto *row = new QWidget;
    auto *either = sideBySide(row, 12);
    either->addWidget(m_hold);
    either->addWidget(new Label(tr("or"), Token::text3));
    either->addWidget(m_typed, 1);
    step->add(row);
    step->add(m_missing);
    return step;
}

/// Everybody whose key lies here and who may cast this vote; whoever signed in first.
void SignForm::fillPeople(const approvals::Ballot &ballot, const Workplace &place)
{
    const auto people = place.vault.people();
    for (const auto &each : people) {
        if (!place.desk.mayVote(ballot.key, each, ballot.decision))
            continue;
        const QString key = place.team.charter().person(each)->keyAt(place.clock.nowMs())->key.fingerprint().first(4);
        m_people->addItem(tr("%1, key %2").arg(CaseWords::personName(each, place), key), each.text());
    }
    m_people->setCurrentIndex(std::max(0, m_people->findData(place.vault.signedIn().text())));
}

PersonId SignForm::person() const
{
    return PersonId(m_people->currentData().toString());
}

QString SignForm::reason() const
{
    return m_reason->text();
}

crypto::SecretBytes SignForm::takePassphrase()
{
    return m_passphrase->take();
}

bool SignForm::isConfirmed() const
{
    return m_typed->text() == m_word;
}

void SignForm::focusFirst()
{
    if (m_digest)
        m_digest->own().setFocus();
    else
        m_reason->setFocus();
}

QString SignForm::missing() const
{
    if (m_people->count() == 0)
        return tr("Nobody whose key lies at this seat may sign this.");
    if (m_digest && !m_digest->isSame())
        return tr("The digests differ. Do not sign; tell the other person.");
    if (!m_allow && m_reason->text().trimmed().isEmpty())
        return tr("The reason is missing.");
    if (m_passphrase->isEmpty())
        return tr("The passphrase is missing.");
    return {};
}

void SignForm::setState(bool open, const QString &why, bool mayHold)
{
    m_missing->setText(why);
    m_hold->setEnabled(mayHold);
    for (QWidget *field : { static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_typed) })
        field->setEnabled(open);
    m_people->setEnabled(open && m_people->count() > 1);
}

void SignForm::forgetPassphrase()
{
    m_passphrase->clear();
}

void SignForm::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_typed->clear();
    m_passphrase->setEnabled(true);
    m_passphrase->setFocus();
}

}
