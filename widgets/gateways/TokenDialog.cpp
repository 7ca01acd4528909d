// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/TokenDialog.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/PassphraseField.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

TokenDialog::TokenDialog(const QString &gateway, QWidget *parent)
    : QDialog(parent), m_token(new PassphraseField), m_pair(new Button(tr("Pair"), Button::Tone::Primary))
{
    setWindowTitle(tr("Pair again with %1").arg(gateway));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_pair);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(16);
    layout->addWidget(new FormField(tr("Shared token of the gateway"), m_token, tr("Used once to pair, then forgotten. It is never stored.")));
    layout->addLayout(bar);
    setMinimumWidth(scaled(420));
    m_pair->setEnabled(false);
    connect(m_token, &PassphraseField::passphraseChanged, this, [this] { m_pair->setEnabled(!m_token->isEmpty()); });
    connect(m_token, &QLineEdit::returnPressed, this, &TokenDialog::give);
    connect(m_pair, &QPushButton::clicked, this, &TokenDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_token->setFocus();
}

void TokenDialog::give()
{
    if (m_token->isEmpty())
        return;
    Q_EMIT tokenGiven(std::make_shared<crypto::SecretBytes>(m_token->take()));
    accept();
}

}
