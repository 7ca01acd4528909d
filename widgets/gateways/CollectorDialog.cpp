// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/CollectorDialog.h"

#include "models/gateway/Gateways.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

CollectorDialog::CollectorDialog(const QString &gateway, bool seesAll, QWidget *parent)
    : QDialog(parent)
    , m_approving(new QComboBox)
    , m_choice(new FormField(tr("Approvals go on with"), m_approving))
    , m_token(new PassphraseField)
    , m_begin(new Button(tr("Pair the collector"), Button::Tone::Primary))
{
    setWindowTitle(tr("Evidence of %1 over a connection of its own").arg(gateway));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    if (seesAll)
        m_approving->addItem(tr("Every request, with operator.admin"), gateway::Gateways::approvingScopes);
    m_approving->addItem(tr("Only requests that name this seat"), gateway::Connection::approverScopes);
    auto *rights = new FactList;
    for (const QString &scope : gateway::Gateways::adminScopes)
        rights->add(scope, purpose(scope), scope == "operator.admin"_L1 ? Token::warn : Token::text2)->wrapped();
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_begin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(16);
    layout->addWidget((new Label(tr("A second device of this seat is paired with the gateway. Its owner approves it apart. It collects, and answers no approval. It asks for:"), Token::text2))->wrapped());
    layout->addWidget(rights);
    layout->addWidget(m_choice);
    layout->addWidget(new FormField(tr("Shared token of the gateway"), m_token, tr("Used once to pair, then forgotten. It is never stored.")));
    layout->addLayout(bar);
    setMinimumWidth(scaled(520));
    m_begin->setEnabled(false);
    connect(m_approving, &QComboBox::currentIndexChanged, this, &CollectorDialog::explain);
    connect(m_token, &PassphraseField::passphraseChanged, this, [this] { m_begin->setEnabled(!m_token->isEmpty()); });
    connect(m_token, &QLineEdit::returnPressed, this, &CollectorDialog::give);
    connect(m_begin, &QPushButton::clicked, this, &CollectorDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    explain();
    m_token->setFocus();
}

QString CollectorDialog::purpose(const QString &scope)
{
    if (scope == "operator.read"_L1)
        return tr("To read its audit trail, its log and its settings.");
    if (scope == "operator.approvals"_L1)
        return tr("To read what became of approvals, and the standing grants.");
    if (scope == "operator.pairing"_L1)
        return tr("To list the paired devices.");
    if (scope == "operator.admin"_L1)
        return tr("To list those of everybody, and what OpenClaw changed itself. Whoever holds it can also get round every approval.");
    return {};
}

QStringList CollectorDialog::approving() const
{
    return m_approving->currentData().toStringList();
}

void CollectorDialog::explain()
{
    if (approving().contains("operator.admin"_L1))
        m_choice->setHint(tr("OpenClaw shows what an agent waits for to operator.admin alone. Whoever holds it can also get round every approval."));
    else
        m_choice->setHint(tr("Without operator.admin this seat is blind: what agents wait for is not shown to it. Its pairing still allows it, until the owner removes the device and it is paired anew."), Token::warn);
}

void CollectorDialog::give()
{
    if (m_token->isEmpty())
        return;
    Q_EMIT tokenGiven(std::make_shared<crypto::SecretBytes>(m_token->take()));
    accept();
}

}
