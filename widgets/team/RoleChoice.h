// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "widgets/forms/Form.h"

class QCheckBox;

namespace countersign::ui {

/// The roles of a person, each with what it is for.
class RoleChoice final : public Form
{
    Q_OBJECT
public:
    explicit RoleChoice(QWidget *parent = nullptr);

    void setRoles(const QList<facts::Role> &roles);
    [[nodiscard]] QList<facts::Role> roles() const;
    /// A trial has one charter admin.
    void setAdminAllowed(bool allowed);
    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QCheckBox &box(facts::Role role) const;

private:
    QList<QCheckBox *> m_boxes; ///< in the order of team::allRoles
};

}
