// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/AddGatewayDialog.h"

#include "models/team/TrialCharter.h"
#include "widgets/forms/GatewayForm.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Surface.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

QString adminName(const facts::Charter &charter)
{
    const facts::Person *admin = team::trial::admin(charter);
    return admin ? displayLine(admin->name) : QString();
}

}

AddGatewayDialog::AddGatewayDialog(const facts::Charter &charter, const QList<GatewayId> &taken, QWidget *parent)
    : QDialog(parent)
    , m_charter(charter)
    , m_form(new GatewayForm(GatewayForm::Need::Required))
    , m_passphrase(new PassphraseField)
    , m_passphraseField(new FormField(tr("Passphrase of %1, charter admin").arg(adminName(charter)), m_passphrase,
          tr("Signs charter version %1, which names this gateway. Votes already cast on what is open must be cast again.").arg(charter.version + 1)))
    , m_charterSays(new Label({}, Token::text2))
    , m_failure(new Banner(Banner::Tone::Bad))
    , m_obstacle(new Label({}, Token::text2, Size::Small))
    , m_add(new Button(tr("Add and pair"), Button::Tone::Primary))
{
    setWindowTitle(tr("Add a gateway"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setTaken(taken);
    m_form->setEnvironmentAsked(charter.trial);
    auto *surface = new Surface(Token::base);
    auto *content = new QVBoxLayout(surface);
    content->setContentsMargins(24, 16, 24, 16);
    content->setSpacing(12);
    content->addWidget(m_form);
    content->addWidget(m_charterSays->wrapped());
    content->addWidget(m_passphraseField);
    content->addStretch();
    // At a large scale the form is higher than a small screen.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(surface);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
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
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    resize(scaled(560), scaled(720));
    m_failure->hide();
    connect(m_form, &Form::changed, this, &AddGatewayDialog::takeOver);
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &AddGatewayDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &AddGatewayDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->firstField()->setFocus();
    refresh();
}

void AddGatewayDialog::setOutcome(const Result<void> &outcome)
{
    if (outcome) {
        accept();
        return;
    }
    m_busy = false;
    m_failure->setError(outcome.error());
    m_failure->show();
    refresh();
}

QString AddGatewayDialog::obstacle() const
{
    if (m_busy)
        return needsSignature() ? tr("Signing…") : tr("Adding…");
    if (const QString missing = m_form->obstacle(); !missing.isEmpty())
        return missing;
    return needsSignature() && m_passphrase->isEmpty() ? tr("Type the charter admin's passphrase") : QString();
}

bool AddGatewayDialog::needsSignature() const
{
    const facts::GatewayRecord wanted = m_form->record();
    const facts::GatewayRecord *record = m_charter.gateway(wanted.id);
    return m_charter.trial && (!record || record->environment != wanted.environment || record->tlsPin != wanted.tlsPin);
}

void AddGatewayDialog::takeOver()
{
    const GatewayId id = m_form->record().id;
    const facts::GatewayRecord *record = m_charter.gateway(id);
    if (id != m_takenOver) {
        m_takenOver = id;
        if (record)
            m_form->setEnvironment(record->environment);
    }
    refresh();
}

void AddGatewayDialog::refresh()
{
    const bool named = m_charter.gateway(m_form->record().id);
    m_passphraseField->setVisible(needsSignature());
    m_charterSays->setVisible(!needsSignature());
    m_charterSays->setText(named ? tr("The charter names this gateway already; nothing has to be signed.")
                                 : tr("This charter is changed by several charter admins together. Until it names this gateway, nothing can be allowed there."));
    m_obstacle->setText(obstacle());
    m_add->setEnabled(obstacle().isEmpty());
    m_add->setAccessibleDescription(obstacle());
}

void AddGatewayDialog::give()
{
    auto answers = m_form->answers();
    if (!obstacle().isEmpty() || !answers)
        return;
    auto passphrase = std::make_shared<crypto::SecretBytes>(needsSignature() ? m_passphrase->take() : crypto::SecretBytes());
    m_failure->hide();
    m_busy = true;
    refresh();
    Q_EMIT gatewayGiven(std::make_shared<GatewayAnswers>(std::move(*answers)), passphrase);
}

}
