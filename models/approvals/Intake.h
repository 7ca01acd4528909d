// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/CaseBook.h"

#include <QSet>

namespace countersign::ledger { class Ledger; }
namespace countersign::team { class Team; }

namespace countersign::approvals {

class DecisionSender;

/// Makes cases of what gateways ask: from events, and from the three lists after each hello and gap. The request.seen entry is
/// on disk before a case is announced.
class Intake final : public QObject
{
    Q_OBJECT
public:
    Intake(CaseBook &book, DecisionSender &sender, ledger::Ledger &ledger, team::Team &team, QObject *parent = nullptr);

    void watch(gateway::Connection &connection);
    void unwatch(gateway::Connection &connection);
    /// A request as it looks under the charter in force.
    [[nodiscard]] Case judge(facts::Request request) const;
    /// Whether everything in a gateway's lists was announced since it said hello: an empty queue means nothing before that.
    [[nodiscard]] bool hasListed(const GatewayId &gateway) const { return m_listed.contains(gateway); }
    /// How many pending rows of a gateway could not be read when its lists were read last; 0 while not connected.
    [[nodiscard]] int unreadable(const GatewayId &gateway) const { return m_unreadable.value(gateway); }
    /// Under a new charter rules differ and earlier votes do not count.
    void judgeAgain();

Q_SIGNALS:
    void listed(const countersign::GatewayId &gateway);

private:
    void reload(gateway::Connection &connection);
    void reconcile(const GatewayId &gateway, const QList<CaseKey> &known, const QList<facts::Request> &rows);
    void finishListing(const GatewayId &gateway);
    void take(gateway::Connection &connection, const gateway::Event &event);
    void arrive(const facts::Request &request);
    void replace(const facts::Request &request);
    void judgeOne(const CaseKey &key);
    void reloadLater(const GatewayId &gateway);
    void notWhole(const GatewayId &gateway);
    void noteUnreadable(const GatewayId &gateway, int rows);
    void appendSeen(const Case &item, std::function<void(Result<void>)> next);

    CaseBook &m_book;
    DecisionSender &m_sender;
    ledger::Ledger &m_ledger;
    team::Team &m_team;
    QHash<CaseKey, facts::Request> m_arriving; ///< newest version of what is being recorded
    QSet<CaseKey> m_resolvedEarly;             ///< resolved while it was being recorded
    QSet<GatewayId> m_listing;                 ///< lists read, not all of it on disk
    QSet<GatewayId> m_listed;
    QHash<GatewayId, int> m_unreadable;
    QSet<GatewayId> m_toReload;                ///< read again soon
};

}
