// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/RecordModel.h"
#include "widgets/team/TeamPlace.h"

#include <QWidget>

class QComboBox;

namespace countersign::ui {

class Button;
class DraftEdit;
class Label;
class Table;

/// The gateways that a charter names, with environment and certificate; in a draft they can be added, moved and taken out.
class CharterGatewaysPane final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    CharterGatewaysPane(const TeamPlace &place, DraftEdit &edit, QWidget *parent = nullptr);

    void lookAgain();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] const team::RecordModel<facts::GatewayRecord> &rows() const { return m_rows; }
    [[nodiscard]] QComboBox &known() const { return *m_known; }
    [[nodiscard]] QComboBox &environment() const { return *m_environment; }
    [[nodiscard]] Button &add() const { return *m_add; }
    [[nodiscard]] Button &moveButton() const { return *m_move; }
    [[nodiscard]] Button &removeButton() const { return *m_remove; }

private:
    void set(facts::GatewayRecord gateway);
    void tell(const Result<void> &done);
    [[nodiscard]] const facts::Charter &shown() const;
    [[nodiscard]] facts::GatewayRecord current() const;

    const TeamPlace &m_place;
    DraftEdit &m_edit;
    team::RecordModel<facts::GatewayRecord> m_rows;
    QList<facts::GatewayRecord> m_unnamed; ///< gateways of this seat that the charter does not name
    Table *m_table;
    QComboBox *m_known;
    QComboBox *m_environment;
    Button *m_add;
    Button *m_move;
    Button *m_remove;
    Label *m_problem;
};

}
