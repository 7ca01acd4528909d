// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/ResolveDialog.h"

#include "widgets/alerts/AlertWords.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace countersign::ui {

using alerts::AlertOutcome;

namespace {

QString hintOf(AlertOutcome outcome)
{
    switch (outcome) {
    case AlertOutcome::Mended:
        return ResolveDialog::tr("It was so, and the cause is gone.");
    case AlertOutcome::Expected:
        return ResolveDialog::tr("It was so, and was meant to be.");
    case AlertOutcome::FalseAlarm:
        return ResolveDialog::tr("It was not so.");
    case AlertOutcome::Incident:
        return ResolveDialog::tr("It goes on as an incident: say where.");
    }
    Q_UNREACHABLE_RETURN({});
}

}

ResolveDialog::ResolveDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_outcome(new QComboBox)
    , m_reason(new QPlainTextEdit)
    , m_state((new Label({}, Token::text2, Size::Small))->wrapped())
    , m_resolve(new Button(tr("Resolve"), Button::Tone::Primary))
{
    setWindowTitle(tr("Resolve: %1").arg(title));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const AlertOutcome each : alerts::allOutcomes)
        m_outcome->addItem(AlertWords::outcome(each), int(each));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(scaled(96));
    auto *outcome = new FormField(tr("Outcome"), m_outcome, hintOf(AlertOutcome::Mended));
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(scaled(8));
    bar->addWidget(m_state, 1);
    bar->addWidget(cancel);
    bar->addWidget(m_resolve);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(12));
    layout->setSpacing(scaled(16));
    layout->addWidget(outcome);
    layout->addWidget(new FormField(tr("Reason"), m_reason,
        tr("Whoever audits this reads it. It stands in the ledger with your name, and cannot be changed.")));
    layout->addLayout(bar);
    setMinimumWidth(scaled(480));
    const auto look = [this] {
        const bool isTooLong = reason().size() > alerts::AlertChange::mostReason;
        m_resolve->setEnabled(!reason().isEmpty() && !isTooLong);
        m_state->setText(isTooLong   ? tr("At most %1 characters.").arg(alerts::AlertChange::mostReason)
                : reason().isEmpty() ? tr("Say why first.")
                                     : QString());
    };
    connect(m_reason, &QPlainTextEdit::textChanged, this, look);
    connect(m_outcome, &QComboBox::currentIndexChanged, this,
        [this, outcome] { outcome->setHint(hintOf(this->outcome())); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_resolve, &QPushButton::clicked, this, &QDialog::accept);
    look();
    m_outcome->setFocus();
}

AlertOutcome ResolveDialog::outcome() const
{
    return static_cast<AlertOutcome>(m_outcome->currentData().toInt());
}
QString ResolveDialog::reason() const
{
    return m_reason->toPlainText().trimmed();
}

}
