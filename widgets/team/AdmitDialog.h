// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/JoinCheck.h"

#include <QDialog>

class QCheckBox;

namespace countersign::ui {

class Button;
class Label;
class RoleChoice;

/// A join request that was opened: who asks, from which seat, and the fingerprint that both compare by voice before the person is
/// taken into the draft.
class AdmitDialog final : public QDialog
{
    Q_OBJECT
public:
    AdmitDialog(team::OpenedJoin join, const facts::Charter &charter, QWidget *parent = nullptr);

    [[nodiscard]] QList<facts::Role> roles() const;
    [[nodiscard]] const team::OpenedJoin &join() const { return m_join; }
    /// It stands in the draft: closes. Or it does not: says why.
    void setOutcome(const Result<void> &outcome);
    [[nodiscard]] QCheckBox &compared() const { return *m_compared; }
    [[nodiscard]] Button &admitButton() const { return *m_admit; }

Q_SIGNALS:
    /// To be put into the draft, and answered with setOutcome.
    void admitted();

private:
    void refresh();

    team::OpenedJoin m_join;
    RoleChoice *m_roles;
    QCheckBox *m_compared;
    Label *m_problem;
    Button *m_admit;
};

}
