// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/OwnerDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/FormField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

OwnerDialog::OwnerDialog(const facts::Charter &charter, const PersonId &proposed, QWidget *parent)
    : QDialog(parent)
    , m_people(new QComboBox)
{
    setWindowTitle(tr("Owner of the alert"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const facts::Person &each : charter.people)
        m_people->addItem(displayLine(each.name), each.id.text());
    m_people->setCurrentIndex(std::max(0, m_people->findData(proposed.text())));
    auto *cancel = new Button(tr("Cancel"));
    auto *give = new Button(tr("Record the owner"), Button::Tone::Primary);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(give);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(12));
    layout->setSpacing(scaled(16));
    layout->addWidget(new FormField(
        tr("Owner"), m_people, tr("They answer for it until it is resolved. It stands in the ledger with your name.")));
    layout->addLayout(bar);
    setMinimumWidth(scaled(420));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(give, &QPushButton::clicked, this, &QDialog::accept);
    m_people->setFocus();
}

PersonId OwnerDialog::owner() const
{
    return PersonId(m_people->currentData().toString());
}

}
