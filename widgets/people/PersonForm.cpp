// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/PersonForm.h"

#include "widgets/kit/FormField.h"
#include "widgets/forms/PassphrasePair.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

constexpr int longestName = 80;

}

PersonForm::PersonForm(QWidget *parent)
    : Form(parent)
    , m_name(new QLineEdit)
    , m_operator(new QCheckBox(tr("Security operator: allows and denies actions")))
    , m_auditor(new QCheckBox(tr("Auditor: works through checklists and writes reports")))
    , m_passphrase(new PassphrasePair(tr("Passphrase"), tr("Asked for each signature."),
          tr("Nobody can recover this passphrase. In a team two charter admins replace a lost key; a trial begins again.")))
{
    m_name->setMaxLength(longestName);
    m_operator->setChecked(true);
    auto *roles = new QWidget;
    auto *choices = new QVBoxLayout(roles);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(4);
    choices->addWidget(m_operator);
    choices->addWidget(m_auditor);
    auto *rolesField = new FormField(tr("What this person does"), roles);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new FormField(tr("Name"), m_name, tr("As others will see it beside each vote.")));
    layout->addWidget(rolesField);
    layout->addWidget(m_passphrase);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_passphrase->setPersonName(text);
        Q_EMIT changed();
    });
    for (const QCheckBox *box : { m_operator, m_auditor })
        connect(box, &QCheckBox::toggled, this, &Form::changed);
    connect(m_passphrase, &Form::changed, this, &Form::changed);
}

QString PersonForm::obstacle() const
{
    if (name().isEmpty())
        return tr("Type a name");
    if (roles().isEmpty())
        return tr("Choose at least one role");
    return m_passphrase->obstacle();
}

QWidget *PersonForm::firstField() const
{
    return m_name;
}

QString PersonForm::name() const
{
    return m_name->text().simplified();
}

QList<facts::Role> PersonForm::roles() const
{
    QList<facts::Role> roles;
    if (m_operator->isChecked())
        roles.append(facts::Role::SecurityOperator);
    if (m_auditor->isChecked())
        roles.append(facts::Role::Auditor);
    return roles;
}

crypto::SecretBytes PersonForm::takePassphrase()
{
    return m_passphrase->take();
}

}
