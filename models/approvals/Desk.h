// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/approvals/Voting.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"
#include "models/gateway/Connection.h"

#include <QObject>

#include <memory>

namespace countersign::ledger { class Ledger; }
namespace countersign::team { class Team; }
namespace countersign::vault { class Vault; }

namespace countersign::approvals {

/// Runs every request from arrival to outcome, in the order of truth: ledger first, then act, then record (design.md 3).
/// What it puts together: Intake (gateway to case), Voting (signatures), DecisionSender (case to gateway and back),
/// DeskRestore (after a crash), around one CaseBook. Lives in the GUI thread.
class Desk final : public QObject
{
    Q_OBJECT
public:
    Desk(ledger::Ledger &ledger, team::Team &team, vault::Vault &vault, const Clock &clock, QObject *parent = nullptr);
    ~Desk() override;

    /// Takes part in a gateway's approvals; reloads at each hello and gap. The connection may go away without unwatch.
    void watch(gateway::Connection &connection);
    void unwatch(gateway::Connection &connection);
    /// Reads back open cases and votes from the ledger, so that nothing is sent twice after a restart. Call once, before watch.
    /// Ready with the number of open cases.
    [[nodiscard]] FutureResult<int> restore();

    [[nodiscard]] QList<CaseKey> keys() const;          ///< in order of arrival
    [[nodiscard]] const Case *find(const CaseKey &key) const;
    /// Whether this gateway's pending lists were read since it said hello: an empty queue means nothing before that.
    [[nodiscard]] bool hasListed(const GatewayId &gateway) const;
    /// How many of its pending requests could not be read and are not among the cases; 0 while not connected.
    [[nodiscard]] int unreadable(const GatewayId &gateway) const;
    /// Whether this person could vote on this case now, and if not why.
    [[nodiscard]] Result<void> mayVote(const CaseKey &key, const PersonId &person, facts::Decision decision) const;

    /// Proves the ledger consistent with the root this person signed last, signs, appends, and at quorum sends the one decision.
    /// Ready when the vote is on disk (the decision's fate arrives with caseChanged). ActionChanged, AlreadyDecided, Expired,
    /// NotFullyShown, ReasonMissing, NotConnected, PracticeOnly, Team::mayVote's and Vault::sign's codes: nothing was written.
    [[nodiscard]] FutureResult<void> vote(Ballot ballot, crypto::SecretBytes passphrase);

Q_SIGNALS:
    void caseAdded(const countersign::approvals::CaseKey &key);   ///< after its request.seen entry is on disk
    void caseChanged(const countersign::approvals::CaseKey &key);
    void caseClosed(const countersign::approvals::CaseKey &key);
    void listed(const countersign::GatewayId &gateway);           ///< hasListed or unreadable changed
    /// An answer that was not ours; the link in app/ hands it to alerts.
    void resolvedElsewhere(const countersign::approvals::CaseKey &key, const countersign::gateway::ApprovalRecord &record);
    /// What went wrong without anybody having asked; the key's request is empty where it concerns a whole gateway.
    void failed(const countersign::approvals::CaseKey &key, const countersign::Error &error);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}
