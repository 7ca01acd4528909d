// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/AddGatewayDialog.h"

#include "models/gateway/Gateways.h"
#include "models/gateway/PinCheck.h"
#include "models/gateway/TransportPolicy.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Surface.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;

AddGatewayDialog::AddGatewayDialog(QWidget *parent)
    : QDialog(parent)
    , m_id(new QLineEdit)
    , m_address(new QLineEdit)
    , m_pin(new QLineEdit)
    , m_rights(new QComboBox)
    , m_token(new PassphraseField)
    , m_addressField(new FormField(tr("Address"), m_address, tr("For example ws://127.0.0.1:18789, or wss:// for another computer.")))
    , m_pinField(new FormField(tr("SHA-256 of its certificate"), m_pin,
          tr("As \"openssl x509 -fingerprint -sha256\" prints it on the gateway's machine. It is compared before anything is sent.")))
    , m_idField(new FormField(tr("Name in the charter"), m_id,
          tr("Small letters, digits and hyphens. Its environment stands in the charter; a gateway that is not there counts as production.")))
    , m_failure(new Banner(Banner::Tone::Bad))
    , m_obstacle(new Label({}, Token::text2, Size::Small))
    , m_add(new Button(tr("Add and pair"), Button::Tone::Primary))
{
    setWindowTitle(tr("Add a gateway"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_rights->addItem(tr("See every approval and collect evidence (operator.admin)"), gateway::Gateways::adminScopes);
    m_rights->addItem(tr("Only what is shown to this seat (operator.approvals)"), gateway::Connection::approverScopes);
    auto *surface = new Surface(Token::base);
    auto *content = new QVBoxLayout(surface);
    content->setContentsMargins(24, 16, 24, 16);
    content->setSpacing(12);
    content->addWidget(m_addressField);
    content->addWidget(m_pinField);
    content->addWidget(m_idField);
    content->addWidget(new FormField(tr("Rights to ask for"), m_rights,
        tr("OpenClaw shows approvals that others raised to operator.admin only. Whoever holds it can also get round every approval.")));
    content->addWidget(new FormField(tr("Shared token of the gateway"), m_token, tr("Used once to pair, then forgotten. It is never stored.")));
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 8, 24, 12);
    bar->setSpacing(8);
    bar->addWidget(m_obstacle);
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_failure);
    layout->addWidget(surface, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setMinimumWidth(scaled(520));
    m_failure->hide();
    for (const QLineEdit *edit : { m_id, m_address, m_pin })
        connect(edit, &QLineEdit::textChanged, this, &AddGatewayDialog::refresh);
    connect(m_token, &PassphraseField::passphraseChanged, this, &AddGatewayDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &AddGatewayDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_address->setFocus();
    refresh();
}

void AddGatewayDialog::setOutcome(const Result<void> &outcome)
{
    if (outcome) {
        accept();
        return;
    }
    m_failure->setError(outcome.error());
    m_failure->show();
    refresh();
}

QString AddGatewayDialog::obstacle() const
{
    const auto gateway = known();
    if (m_address->text().isEmpty())
        return tr("Type the address");
    if (const auto allowed = gateway::transport::check(gateway.endpoint); !allowed)
        return allowed.error().detail == "wss-without-pin"_L1 ? tr("Type the certificate's digest") : tr("Correct the address");
    if (!gateway::gatewayfile::isGoodId(gateway.endpoint.id))
        return m_id->text().isEmpty() ? tr("Name the gateway") : tr("Correct the name");
    return m_token->isEmpty() ? tr("Type the shared token") : QString();
}

gateway::KnownGateway AddGatewayDialog::known() const
{
    gateway::KnownGateway known { { GatewayId(m_id->text()), QUrl(m_address->text().trimmed(), QUrl::StrictMode), {}, false },
        m_rights->currentData().toStringList() };
    if (const auto pin = gateway::pin::fromText(m_pin->text().section(u'=', -1)); pin && known.endpoint.url.scheme() == "wss"_L1)
        known.endpoint.tlsPin = *pin;
    return known;
}

void AddGatewayDialog::refresh()
{
    const auto gateway = known();
    const auto allowed = gateway::transport::check(gateway.endpoint);
    const QString why = allowed || m_address->text().isEmpty() ? QString() : allowed.error().detail;
    const bool encrypted = gateway.endpoint.url.scheme() == "wss"_L1;
    if (why == "ws-beyond-loopback"_L1)
        m_addressField->setWrong(tr("Not encrypted and not on this computer: anybody between could read and answer."));
    else
        m_addressField->setWrong(why.isEmpty() || why == "wss-without-pin"_L1 ? QString() : tr("An address begins with ws:// or wss:// and names a computer."));
    m_pinField->setVisible(encrypted);
    m_pinField->setWrong(encrypted && !m_pin->text().isEmpty() && !gateway.endpoint.tlsPin ? tr("A digest has 64 hexadecimal digits.") : QString());
    m_idField->setWrong(m_id->text().isEmpty() || gateway::gatewayfile::isGoodId(gateway.endpoint.id)
            ? QString() : tr("Small letters, digits and hyphens only, and not \"practice\"."));
    m_obstacle->setText(obstacle());
    m_add->setEnabled(obstacle().isEmpty());
}

void AddGatewayDialog::give()
{
    if (!obstacle().isEmpty())
        return;
    m_failure->hide();
    m_add->setEnabled(false);
    // A copy: where it cannot be added, nobody types the token twice.
    Q_EMIT gatewayGiven(known(), std::make_shared<crypto::SecretBytes>(m_token->passphrase()));
}

}
