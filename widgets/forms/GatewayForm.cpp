// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/GatewayForm.h"

#include "models/gateway/PinCheck.h"
#include "models/gateway/TransportPolicy.h"
#include "widgets/forms/RightsChoice.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

GatewayForm::GatewayForm(Need need, QWidget *parent)
    : Form(parent)
    , m_need(need)
    , m_address(new QLineEdit)
    , m_pin(new QLineEdit)
    , m_token(new PassphraseField)
    , m_name(new QLineEdit)
    , m_environment(new QComboBox)
    , m_rights(new RightsChoice)
    , m_addressField(new FormField(tr("Address"), m_address,
          need == Need::Required ? tr("For example ws://127.0.0.1:18789, or wss:// for another computer.")
                                 : tr("For example ws://127.0.0.1:18789. Leave it empty to add a gateway later.")))
    , m_pinField(new FormField(tr("SHA-256 of its certificate"), m_pin,
          tr("As \"openssl x509 -noout -fingerprint -sha256 -in gateway-cert.pem\" prints it on its machine. Compared before anything is sent.")))
    , m_nameField(new FormField(tr("Name in the charter"), m_name, tr("Small letters, digits and hyphens, as in \"dev-laptop\".")))
    , m_environmentField(new FormField(tr("Environment"), m_environment,
          tr("A trial has no production gateways: what hangs on one person's word must not decide there.")))
{
    m_environment->addItem(tr("Development"), QVariant::fromValue(facts::Environment::Dev));
    m_environment->addItem(tr("Stage"), QVariant::fromValue(facts::Environment::Stage));
    auto *tokenField = new FormField(tr("Shared token of the gateway"), m_token,
        tr("Stands in the gateway's openclaw.json, under gateway.auth.token. Used to pair, then wiped; never stored."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *part : { static_cast<QWidget *>(m_addressField), static_cast<QWidget *>(m_pinField), static_cast<QWidget *>(tokenField),
             static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_environmentField), static_cast<QWidget *>(m_rights) })
        layout->addWidget(part);
    setFocusProxy(m_address);
    for (const QLineEdit *edit : { m_address, m_pin, m_name })
        connect(edit, &QLineEdit::textChanged, this, &GatewayForm::refresh);
    connect(m_token, &PassphraseField::passphraseChanged, this, &GatewayForm::refresh);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &GatewayForm::refresh);
    refresh();
}

void GatewayForm::setEnvironmentAsked(bool asked)
{
    m_environmentField->setVisible(asked);
}

void GatewayForm::setEnvironment(facts::Environment environment)
{
    if (const int at = m_environment->findData(QVariant::fromValue(environment)); at >= 0)
        m_environment->setCurrentIndex(at);
}

QString GatewayForm::obstacle() const
{
    if (m_address->text().trimmed().isEmpty())
        return m_need == Need::MayBeLeftOut ? QString() : tr("Type the address");
    if (const auto allowed = gateway::transport::check(described().known.endpoint); !allowed) {
        if (allowed.error().detail == "wss-without-pin"_L1)
            return tr("Type the certificate's digest");
        return allowed.error().detail == "ws-beyond-loopback"_L1 ? tr("Use wss:// for another computer") : tr("Correct the address");
    }
    if (m_token->isEmpty())
        return tr("Type the shared token");
    if (m_name->text().isEmpty())
        return tr("Name the gateway");
    return nameFault().isEmpty() ? QString() : tr("Correct the name");
}

QWidget *GatewayForm::firstField() const
{
    return m_address;
}

std::optional<GatewayAnswers> GatewayForm::answers() const
{
    if (m_address->text().trimmed().isEmpty() || !obstacle().isEmpty())
        return std::nullopt;
    GatewayAnswers answers = described();
    answers.sharedToken = m_token->passphrase();
    return answers;
}

GatewayAnswers GatewayForm::described() const
{
    GatewayAnswers answers;
    answers.known = { { GatewayId(m_name->text()), QUrl(m_address->text().trimmed(), QUrl::StrictMode), {}, false }, m_rights->scopes() };
    if (const auto pin = gateway::pin::fromText(m_pin->text()); pin && answers.known.endpoint.url.scheme() == "wss"_L1)
        answers.known.endpoint.tlsPin = *pin;
    answers.environment = m_environment->currentData().value<facts::Environment>();
    return answers;
}

QString GatewayForm::nameFault() const
{
    const GatewayId id(m_name->text());
    if (id.isEmpty())
        return {};
    if (!gateway::gatewayfile::isGoodId(id))
        return tr("Small letters, digits and hyphens only, and not \"practice\".");
    return m_taken.contains(id) ? tr("Another gateway of this seat has this name.") : QString();
}

void GatewayForm::refresh()
{
    const gateway::Endpoint endpoint = described().known.endpoint;
    const auto allowed = gateway::transport::check(endpoint);
    const QString why = allowed || m_address->text().trimmed().isEmpty() ? QString() : allowed.error().detail;
    if (why == "ws-beyond-loopback"_L1)
        m_addressField->setWrong(tr("Not encrypted and not on this computer: anybody between could read and answer."));
    else if (why == "user-in-address"_L1)
        m_addressField->setWrong(tr("An address holds no user name and no password."));
    else
        m_addressField->setWrong(why.isEmpty() || why == "wss-without-pin"_L1 ? QString() : tr("An address begins with ws:// or wss:// and names a computer."));
    const bool isEncrypted = endpoint.url.scheme() == "wss"_L1;
    m_pinField->setVisible(isEncrypted);
    m_pinField->setWrong(isEncrypted && !m_pin->text().isEmpty() && !endpoint.tlsPin ? tr("A digest has 64 hexadecimal digits.") : QString());
    m_nameField->setWrong(nameFault());
    Q_EMIT changed();
}

}
