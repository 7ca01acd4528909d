// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayCharterDialog.h"

#include "models/team/TrialCharter.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Surface.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

GatewayCharterDialog::GatewayCharterDialog(Change change, const GatewayId &gateway, const facts::Charter &charter, QWidget *parent)
    : QDialog(parent)
    , m_environment(new QComboBox)
    , m_passphrase(new PassphraseField)
    , m_failure(new Banner(Banner::Tone::Bad))
    , m_sign(new Button({}, Button::Tone::Primary))
{
    const QString name = displayLine(gateway.text());
    const bool naming = change == Change::Name;
    setWindowTitle(naming ? tr("Name %1 in the charter").arg(name) : tr("Remove %1").arg(name));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_sign->setText(naming ? tr("Sign the next charter") : tr("Sign and remove"));
    m_environment->addItem(tr("Development"), QVariant::fromValue(facts::Environment::Dev));
    m_environment->addItem(tr("Stage"), QVariant::fromValue(facts::Environment::Stage));
    if (const facts::GatewayRecord *record = charter.gateway(gateway))
        m_environment->setCurrentIndex(m_environment->findData(QVariant::fromValue(record->environment)));
    const facts::Person *admin = team::trial::admin(charter);
    auto *surface = new Surface(Token::base);
    auto *content = new QVBoxLayout(surface);
    content->setContentsMargins(24, 16, 24, 16);
    content->setSpacing(12);
    content->addWidget((new Label(naming
            ? tr("Charter version %1 names this gateway and its environment. Votes already cast on what is open must be cast again.").arg(charter.version + 1)
            : tr("Charter version %1 no longer names this gateway, and this seat forgets its address and key. What the ledger holds of it stays. "
                 "Its owner removes the device there with: openclaw devices remove").arg(charter.version + 1), Token::text2))->wrapped());
    if (naming) {
        content->addWidget(new FormField(tr("Environment"), m_environment,
            tr("A trial has no production gateways: what hangs on one person's word must not decide there.")));
    } else {
        m_environment->setParent(this);
        m_environment->hide();
    }
    content->addWidget(new FormField(tr("Passphrase of %1, charter admin").arg(admin ? displayLine(admin->name) : QString()), m_passphrase,
        tr("Signs the next version of the charter.")));
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 8, 24, 12);
    bar->setSpacing(8);
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_sign);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_failure);
    layout->addWidget(surface, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setMinimumWidth(scaled(460));
    m_failure->hide();
    m_sign->setEnabled(false);
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, [this] { m_sign->setEnabled(!m_passphrase->isEmpty()); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &GatewayCharterDialog::give);
    connect(m_sign, &QPushButton::clicked, this, &GatewayCharterDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (!naming)
        m_passphrase->setFocus();
}

facts::Environment GatewayCharterDialog::environment() const
{
    return m_environment->currentData().value<facts::Environment>();
}

void GatewayCharterDialog::setOutcome(const Result<void> &outcome)
{
    m_passphrase->setEnabled(true);
    if (outcome) {
        accept();
        return;
    }
    m_failure->setError(outcome.error());
    m_failure->show();
    m_passphrase->setFocus();
}

void GatewayCharterDialog::give()
{
    if (m_passphrase->isEmpty() || !m_passphrase->isEnabled())
        return;
    auto passphrase = std::make_shared<crypto::SecretBytes>(m_passphrase->take());
    m_failure->hide();
    m_passphrase->setEnabled(false);
    Q_EMIT passphraseGiven(passphrase);
}

}
