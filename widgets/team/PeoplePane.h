// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/RecordModel.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/TeamPlace.h"

class QStackedWidget;

namespace countersign::ui {

class Button;
class DetailHead;
class DigestBlock;
class DraftEdit;
class FactList;
class Label;
class RoleChoice;
class Table;

/// The people of a charter, with roles, keys and marks; in a draft they can be changed.
class PeoplePane final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    PeoplePane(const TeamPlace &place, DraftEdit &edit, QWidget *parent = nullptr);

    /// The charter or draft changed, somebody signed in or out.
    void lookAgain();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] const team::RecordModel<facts::Person> &rows() const { return m_rows; }
    [[nodiscard]] RoleChoice &roles() const { return *m_roles; }
    [[nodiscard]] Button &aliases() const { return *m_aliases; }
    [[nodiscard]] Button &revoke() const { return *m_revoke; }
    [[nodiscard]] Button &removeButton() const { return *m_remove; }

private:
    [[nodiscard]] QWidget *makeDetail();
    [[nodiscard]] const facts::Charter &shown() const;
    [[nodiscard]] facts::Person current() const;
    void showCurrent();
    void showConnection(const facts::ConnectionKey &link);
    void showKeys(const facts::Person &person);
    void setRoles();
    void askAliases();
    void askRevocation();
    void remove();
    void tell(const Result<void> &done);

    const TeamPlace &m_place;
    DraftEdit &m_edit;
    team::RecordModel<facts::Person> m_rows;
    bool m_showing = false;
    Table *m_table;
    DetailHead *m_head;
    FactList *m_facts;
    DigestBlock *m_fingerprint;
    RoleChoice *m_roles;
    Button *m_aliases;
    Button *m_revoke;
    Button *m_remove;
    Label *m_problem;
};

}
