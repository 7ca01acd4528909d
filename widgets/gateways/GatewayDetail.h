// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/gateway/Gateways.h"
#include "models/paths/HostPlan.h"
#include "models/paths/PathBook.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/Surface.h"

#include <map>

namespace countersign { class Clock; }
namespace countersign::team { class Team; }

namespace countersign::ui {

class Banner;
class Button;
class CollectorPanel;
class DetailHead;
class FactList;
class OutsideText;
class SectionTitle;
class SetUpPanel;

/// The environment that the charter gives a gateway; Unknown where it does not name it.
[[nodiscard]] Environment environmentMark(const team::Team &team, const GatewayId &id);

/// One gateway: why it is not connected and what to do, what each way of an action is worth, and the connection's facts.
class GatewayDetail : public Surface
{
    Q_OBJECT
public:
    /// All outlive it.
    GatewayDetail(gateway::Gateways &gateways, paths::PathBook &paths, const team::Team &team, const Clock &clock,
        QWidget *parent = nullptr);

    void setGateway(const GatewayId &id);
    [[nodiscard]] const GatewayId &shownGateway() const { return m_id; }
    [[nodiscard]] CollectorPanel &collector() { return *m_collector; }
    /// Reads everything anew; cheap enough for once a second.
    void refresh();

Q_SIGNALS:
    void pairAgainAsked(const countersign::GatewayId &id);
    void removeAsked(const countersign::GatewayId &id);
    /// Another gateway answers than before: confirmed to be the right one.
    void confirmAsked(const countersign::GatewayId &id);
    void moreRightsAsked(const countersign::GatewayId &id);
    /// To be named in the charter, or named with another environment.
    void namingAsked(const countersign::GatewayId &id);

private:
    [[nodiscard]] QWidget *makeMain();
    [[nodiscard]] QWidget *makeSide();
    void showState(const gateway::Connection &connection);
    void showSetUp(const gateway::Connection &connection);
    void showCharter();
    void showPaths();
    void showBypasses(const gateway::Connection &connection);
    void showFacts(const gateway::Connection &connection);

    gateway::Gateways &m_gateways;
    paths::PathBook &m_pathBook;
    const team::Team &m_team;
    const Clock &m_clock;
    GatewayId m_id;
    DetailHead *m_head;
    Banner *m_why;
    Banner *m_unnamed;
    Banner *m_stranger;
    OutsideText *m_said;
    SetUpPanel *m_setUp;
    SectionTitle *m_pathsTitle;
    FactList *m_paths;
    SectionTitle *m_bypassesTitle;
    FactList *m_bypasses;
    CollectorPanel *m_collector;
    FactList *m_facts;
    FactList *m_counters;
    Button *m_link;
    Button *m_pairAgain;
    Button *m_moreRights;
    Button *m_environment;
    Button *m_remove;
    std::map<GatewayId, paths::HostPlan> m_plans; ///< what was begun stays, with its ticks, while the page lives
    QList<paths::PathControl> m_shownPaths;
    std::optional<paths::Bypasses> m_shownBypasses;
};

}
