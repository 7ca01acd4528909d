// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/SeatPassphraseDialog.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

SeatPassphraseDialog::SeatPassphraseDialog(const QString &profileFolder, QWidget *parent)
    : QDialog(parent)
    , m_passphrase(new PassphraseField)
    , m_failure(new Label({}, Token::bad))
    , m_open(new Button(tr("Open the seat"), Button::Tone::Primary))
{
    setWindowTitle(tr("Seat passphrase"));
    m_passphrase->setAccessibleName(tr("Seat passphrase"));
    m_failure->hide();
    m_open->setEnabled(false);
    auto *close = new Button(tr("Quit"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(new Label(tr("The keys of this seat lie in a file"), Token::text, Size::Title, QFont::DemiBold));
    layout->addWidget(new Label(tr("There is no keychain on this computer, so the seat's keys are protected by a passphrase."), Token::text2));
    auto *folder = new Label({}, Token::text3, Size::Small);
    folder->setText(DisplayText::fromText(profileFolder, DisplayText::Lines::Escape));
    layout->addWidget(folder);
    layout->addSpacing(8);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_failure);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &SeatPassphraseDialog::submit);
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, [this] { m_open->setEnabled(!m_passphrase->isEmpty()); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SeatPassphraseDialog::submit);
    m_passphrase->setFocus();
}

void SeatPassphraseDialog::submit()
{
    if (m_passphrase->isEmpty() || !m_passphrase->isEnabled())
        return;
    m_entered = m_passphrase->take();
    setBusy(true);
    Q_EMIT passphraseEntered();
}

void SeatPassphraseDialog::setFailure(const Error &error)
{
    setBusy(false);
    m_failure->setText(ErrorText::of(error).both());
    m_failure->show();
    m_passphrase->setFocus();
}

void SeatPassphraseDialog::setBusy(bool busy)
{
    m_passphrase->setEnabled(!busy);
    m_open->setEnabled(!busy && !m_passphrase->isEmpty());
}

}
