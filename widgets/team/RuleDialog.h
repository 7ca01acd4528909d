// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterDraft.h"
#include "models/team/RuleReplay.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace countersign::ui {

class Button;
class Label;
class RoleChoice;

/// One rule of a draft: what it is for, how many people it needs, and what it would have done with last week's requests.
class RuleDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `rule`: to change; without an id a new one. `now`: the charter in force, which last week is compared with. The ledger outlives it.
    RuleDialog(ledger::Ledger &ledger, facts::Charter now, team::CharterDraft draft, const facts::Rule &rule, qint64 nowMs, QWidget *parent = nullptr);

    [[nodiscard]] facts::Rule rule() const;
    /// Why the rule cannot be; empty where it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QLineEdit &id() const { return *m_id; }
    [[nodiscard]] QSpinBox &approvals() const { return *m_approvals; }
    [[nodiscard]] QSpinBox &seats() const { return *m_seats; }
    [[nodiscard]] QPlainTextEdit &commands() const { return *m_commands; }
    [[nodiscard]] Button &accepting() const { return *m_accept; }
    [[nodiscard]] Button &lastWeek() const { return *m_replayButton; }
    [[nodiscard]] QString lastWeekSays() const;

private:
    [[nodiscard]] QWidget *makeForm(const facts::Rule &rule);
    [[nodiscard]] QWidget *makeChoices(QList<QCheckBox *> &boxes, const QStringList &words, const QStringList &values, const QStringList &chosen);
    void refresh();
    void replay();

    facts::Charter m_now;
    team::CharterDraft m_draft;
    team::RuleReplay m_replay;
    qint64 m_nowMs;
    bool m_isNew;
    QLineEdit *m_id;
    QList<QCheckBox *> m_kinds;
    QList<QCheckBox *> m_environments;
    QPlainTextEdit *m_commands;
    QPlainTextEdit *m_agents;
    QSpinBox *m_approvals;
    RoleChoice *m_roles;
    QSpinBox *m_seats;
    QComboBox *m_requester;
    QSpinBox *m_minutes;
    QCheckBox *m_selfApproval;
    Button *m_replayButton;
    Label *m_replayed;
    Label *m_obstacle;
    Button *m_accept;
};

}
