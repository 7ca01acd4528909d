// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/RecordModel.h"
#include "widgets/team/TeamPlace.h"

#include <QWidget>

namespace countersign::ui {

class Button;
class DraftEdit;
class Label;
class Table;

/// The rules of a charter in their order, the threshold and the recovery key; in a draft they can be changed.
class RulesPane final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    RulesPane(const TeamPlace &place, DraftEdit &edit, QWidget *parent = nullptr);

    void lookAgain();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] const team::RecordModel<facts::Rule> &rows() const { return m_rows; }
    [[nodiscard]] Button &newRule() const { return *m_new; }
    [[nodiscard]] Button &recovery() const { return *m_recovery; }
    [[nodiscard]] Button &moreSign() const { return *m_more; }
    [[nodiscard]] QString state() const;

private:
    void ask(const facts::Rule &rule);
    void move(int step);
    void remove();
    void setThreshold(int step);
    void askRecovery();
    void tell(const Result<void> &done);
    [[nodiscard]] const facts::Charter &shown() const;
    [[nodiscard]] facts::Rule current() const;

    const TeamPlace &m_place;
    DraftEdit &m_edit;
    team::RecordModel<facts::Rule> m_rows;
    Table *m_table;
    Button *m_new;
    Button *m_change;
    Button *m_up;
    Button *m_down;
    Button *m_remove;
    Button *m_fewer;
    Button *m_more;
    Button *m_recovery;
    Label *m_threshold;
    Label *m_problem;
};

}
