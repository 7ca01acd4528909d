// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RoleChoice.h"

#include "models/team/Rights.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace countersign::ui {

RoleChoice::RoleChoice(QWidget *parent) : Form(parent)
{
    const QStringList words { tr("Viewer: reads"), tr("Operator: reads, takes alerts on"), tr("Security operator: allows and denies actions"),
                              tr("Auditor: works through checklists and writes reports"), tr("Charter admin: changes the charter, with others") };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &each : words) {
        auto *box = new QCheckBox(each);
        m_boxes.append(box);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &Form::changed);
    }
    setFocusProxy(m_boxes.first());
}

void RoleChoice::setRoles(const QList<facts::Role> &roles)
{
    for (const facts::Role role : team::allRoles)
        box(role).setChecked(roles.contains(role));
}

QList<facts::Role> RoleChoice::roles() const
{
    QList<facts::Role> roles;
    for (const facts::Role role : team::allRoles) {
        if (box(role).isChecked())
            roles.append(role);
    }
    return roles;
}

void RoleChoice::setAdminAllowed(bool allowed)
{
    box(facts::Role::Admin).setEnabled(allowed);
    if (!allowed)
        box(facts::Role::Admin).setChecked(false);
}

QString RoleChoice::obstacle() const { return roles().isEmpty() ? tr("Choose at least one role") : QString(); }
QWidget *RoleChoice::firstField() const { return m_boxes.first(); }
QCheckBox &RoleChoice::box(facts::Role role) const { return *m_boxes.at(static_cast<qsizetype>(role)); }

}
