// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/SeatForm.h"

#include "widgets/forms/PassphrasePair.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace countersign::ui {

SeatForm::SeatForm(QWidget *parent)
    : Form(parent)
    , m_keychain(new QRadioButton(tr("In the keychain of this computer")))
    , m_file(new QRadioButton(tr("In a file, under a passphrase of this seat")))
    , m_missing(new Label(tr("No keychain answers on this desktop."), Token::text3, Size::Small))
    , m_passphrase(new PassphrasePair(tr("Seat passphrase"), tr("Asked at each start."),
          tr("Nobody can recover this passphrase. Without it the stored texts of this seat cannot be read; its ledger can still be verified.")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_keychain);
    layout->addWidget(m_missing);
    layout->addWidget(m_file);
    layout->addSpacing(4);
    layout->addWidget(m_passphrase);
    m_keychain->setChecked(true);
    connect(m_keychain, &QRadioButton::toggled, this, &SeatForm::refresh);
    connect(m_passphrase, &Form::changed, this, &Form::changed);
    setKeychainAvailable(true);
}

void SeatForm::setKeychainAvailable(bool available)
{
    m_keychain->setEnabled(available);
    m_missing->setVisible(!available);
    if (!available)
        m_file->setChecked(true);
    refresh();
}

bool SeatForm::inKeychain() const
{
    return m_keychain->isChecked();
}

QString SeatForm::obstacle() const
{
    return inKeychain() ? QString() : m_passphrase->obstacle();
}

QWidget *SeatForm::firstField() const
{
    return m_keychain->isEnabled() && m_keychain->isChecked() ? static_cast<QWidget *>(m_keychain) : m_file;
}

crypto::SecretBytes SeatForm::takePassphrase()
{
    return inKeychain() ? crypto::SecretBytes() : m_passphrase->take();
}

void SeatForm::refresh()
{
    m_passphrase->setVisible(!inKeychain());
    Q_EMIT changed();
}

}
