// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/CaseBook.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"
#include "models/facts/Vote.h"

#include <QHash>

namespace countersign::ledger { class Ledger; }
namespace countersign::team { class Team; }
namespace countersign::vault { class Vault; }

namespace countersign::approvals {

class DecisionSender;

/// What a person wants signed. `revision` and `action` are those of the row that was drawn: anything newer refuses it.
struct Ballot {
    CaseKey key;
    quint64 revision = 0;
    std::optional<crypto::Digest> action;  ///< empty where what was asked has no action and can only be denied
    PersonId person;
    facts::Decision decision = facts::Decision::Deny;
    QString reason;
    bool seenToEnd = false;                ///< Allow is NotFullyShown without it
};

/// Takes votes: checks the ballot against what is true now, proves the ledger consistent with the root this person signed last,
/// signs, verifies, and has the vote on disk before it counts. A vote that completes its quorum goes on disk in one commit with
/// the entry of the decision, so that nothing has to be written between the last signature and the wire.
class Voting final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype saltBytes = 32; ///< in front of a reason in the content store
    Voting(CaseBook &book, DecisionSender &sender, ledger::Ledger &ledger, team::Team &team, vault::Vault &vault, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Result<void> mayVote(const CaseKey &key, const PersonId &person, facts::Decision decision) const;
    [[nodiscard]] FutureResult<void> vote(Ballot ballot, crypto::SecretBytes passphrase);
    /// The tree head that a person's newest vote names, read back from the ledger.
    void rememberHead(const PersonId &person, const facts::TreeHeadSeen &head);

Q_SIGNALS:
    /// The vote is on disk and counts; it did not complete a quorum, or the decision could not go out with it.
    void voted(const countersign::approvals::CaseKey &key);

private:
    struct Course;
    [[nodiscard]] Result<void> check(const Ballot &ballot) const;
    void prove(const std::shared_ptr<Course> &course);
    void sign(const std::shared_ptr<Course> &course, const facts::TreeHeadSeen &head);
    void record(const std::shared_ptr<Course> &course, const crypto::SignedNote &note);

    CaseBook &m_book;
    DecisionSender &m_sender;
    ledger::Ledger &m_ledger;
    team::Team &m_team;
    vault::Vault &m_vault;
    const Clock &m_clock;
    QHash<PersonId, facts::TreeHeadSeen> m_heads;
};

}
