// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Surface.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/TeamPlace.h"

#include <QPointer>

class QStackedWidget;
class QTabBar;

namespace countersign::ui {

class AdmitDialog;
class Banner;
class Button;
class CharterGatewaysPane;
class CharterSignDialog;
class DraftBar;
class JoinDialog;
class PageHeader;
class PeoplePane;
class RolesPane;
class RulesPane;
class VersionsPane;

/// The team of this seat: its people, rules, roles and versions, and the way from a draft over signatures and files to a charter in
/// force.
class TeamPage final : public Surface
{
    Q_OBJECT
public:
    enum class Part { People, Rules, Gateways, Roles, Versions };

    explicit TeamPage(TeamPlace place, QWidget *parent = nullptr);

    void open(Part part);
    [[nodiscard]] Part part() const;
    /// Somebody signed in or out, the charter or the desk changed.
    void lookAgain();
    [[nodiscard]] PeoplePane &people() const { return *m_people; }
    [[nodiscard]] RulesPane &rules() const { return *m_rules; }
    [[nodiscard]] CharterGatewaysPane &gateways() const { return *m_gateways; }
    [[nodiscard]] VersionsPane &versions() const { return *m_versions; }
    [[nodiscard]] DraftBar &draftBar() const { return *m_bar; }
    [[nodiscard]] DraftEdit &edit() { return m_edit; }
    [[nodiscard]] Banner &banner() const { return *m_banner; }
    [[nodiscard]] PageHeader &header() const { return *m_header; }
    [[nodiscard]] Button &change() const { return *m_change; }
    [[nodiscard]] Button &admit() const { return *m_admit; }
    [[nodiscard]] Button &join() const { return *m_join; }
    [[nodiscard]] Button &importing() const { return *m_import; }
    [[nodiscard]] Button &exporting() const { return *m_export; }

private:
    void addKeys();
    void beginChange();
    void askJoinFile();
    void openJoinFile(const QByteArray &file);
    void askImport();
    void askExport();
    void askSignature();
    void adopt();
    void askJoin();
    void readFile(const QString &title, const QString &filter, const std::function<void(const QByteArray &file)> &then);
    void showBanner();
    void showActions();
    void tell(const QString &sentence, bool isBad);

    TeamPlace m_place;
    DraftEdit m_edit;
    PageHeader *m_header;
    Banner *m_banner;
    Banner *m_problem;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    PeoplePane *m_people;
    RulesPane *m_rules;
    CharterGatewaysPane *m_gateways;
    RolesPane *m_roles;
    VersionsPane *m_versions;
    DraftBar *m_bar;
    Button *m_change;
    Button *m_admit;
    Button *m_join;
    Button *m_import;
    Button *m_export;
};

}
