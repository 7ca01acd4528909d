// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/GatewayForm.h"

#include "widgets/kit/FormField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

/// As people copy it from openssl: "sha256 Fingerprint=AB:CD:…" or plain hex.
Result<crypto::Digest> parsePin(const QString &text)
{
    QString hex = text.section(u'=', -1).simplified().toLower();
    hex.remove(u':');
    hex.remove(u' ');
    return crypto::Digest::fromHex(hex);
}

bool isLoopback(const QUrl &address)
{
    const QString host = address.host();
    const auto parts = host.split(u'.');
    const bool isIpv4 = parts.size() == 4 && std::ranges::all_of(parts, [](const QString &part) {
        bool isNumber = false;
        return part.toUInt(&isNumber) <= 255 && isNumber; // so that 127.0.0.1.example.net is none
    });
    return host == "localhost"_L1 || host == "::1"_L1 || (isIpv4 && parts.first() == "127"_L1);
}

bool isPlausible(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty() && (address.scheme() == "ws"_L1 || address.scheme() == "wss"_L1);
}

}

GatewayForm::GatewayForm(QWidget *parent)
    : Form(parent)
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_environment(new QComboBox)
    , m_pin(new QLineEdit)
    , m_addressField(new FormField(tr("Address"), m_address, tr("For example ws://127.0.0.1:18789. Leave it empty to add a gateway later.")))
    , m_pinField(new FormField(tr("SHA-256 of its certificate"), m_pin,
          tr("As \"openssl x509 -fingerprint -sha256\" prints it on the gateway's machine.")))
{
    m_environment->addItem(tr("Development"), QVariant::fromValue(facts::Environment::Dev));
    m_environment->addItem(tr("Staging"), QVariant::fromValue(facts::Environment::Stage));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_addressField);
    layout->addWidget(m_pinField);
    layout->addWidget(new FormField(tr("Name of the gateway"), m_name, tr("As it stands in the charter and in reports.")));
    layout->addWidget(new FormField(tr("Environment"), m_environment,
        tr("A trial has no production gateways: what hangs on one person's word must not decide there.")));
    setFocusProxy(m_address);
    for (const QLineEdit *edit : { m_address, m_name, m_pin })
        connect(edit, &QLineEdit::textChanged, this, &GatewayForm::refresh);
    refresh();
}

QString GatewayForm::obstacle() const
{
    const QUrl url = address();
    if (url.isEmpty())
        return {};
    if (!isPlausible(url))
        return tr("Correct the address");
    if (!isLoopback(url) && (url.scheme() == "ws"_L1 || !parsePin(m_pin->text())))
        return url.scheme() == "ws"_L1 ? tr("Use wss:// for another computer") : tr("Type the certificate's digest");
    return m_name->text().trimmed().isEmpty() ? tr("Name the gateway") : QString();
}

QWidget *GatewayForm::firstField() const
{
    return m_address;
}

std::optional<GatewayAnswers> GatewayForm::answers() const
{
    const QUrl url = address();
    if (url.isEmpty() || !obstacle().isEmpty())
        return std::nullopt;
    GatewayAnswers answers { .address = url, .name = m_name->text().simplified(), .environment = m_environment->currentData().value<facts::Environment>(),
                             .tlsPin = {} };
    if (const auto pin = parsePin(m_pin->text()); pin && url.scheme() == "wss"_L1)
        answers.tlsPin = *pin;
    return answers;
}

void GatewayForm::refresh()
{
    const QUrl url = address();
    QString wrong;
    if (!url.isEmpty() && !isPlausible(url))
        wrong = tr("An address begins with ws:// or wss:// and names a computer.");
    else if (!url.isEmpty() && url.scheme() == "ws"_L1 && !isLoopback(url))
        wrong = tr("Not encrypted and not on this computer: anybody between could read and answer.");
    m_addressField->setWrong(wrong);
    const bool isEncrypted = wrong.isEmpty() && url.scheme() == "wss"_L1;
    m_pinField->setVisible(isEncrypted);
    m_pinField->setWrong(m_pin->text().isEmpty() || parsePin(m_pin->text()) ? QString() : tr("A digest has 64 hexadecimal digits."));
    Q_EMIT changed();
}

QUrl GatewayForm::address() const
{
    return QUrl(m_address->text().trimmed(), QUrl::StrictMode);
}

}
