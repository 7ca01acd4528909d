// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/CaseBook.h"
#include "models/approvals/CaseEntries.h"
#include "models/core/Clock.h"

namespace countersign::ledger { class Ledger; }

namespace countersign::approvals {

/// What a recorded end means for a case: whose answer it was, and the state it leaves. nullopt: not an end.
struct Ending {
    CaseState state = CaseState::Unknown;
    bool ours = false;
    [[nodiscard]] static std::optional<Ending> of(const Case &item, const gateway::ApprovalRecord &record, const QString &ourDevice);
    friend bool operator==(const Ending &, const Ending &) = default;
};

/// Sends the one decision of a case once its quorum is on disk, and finds out what became of it. Ledger first: a decision is
/// recorded as sent before it goes out, its answer as it came. A lost answer is unknown: nothing is sent again before the
/// gateway was read and said "pending".
class DecisionSender final : public QObject
{
    Q_OBJECT
public:
    DecisionSender(CaseBook &book, ledger::Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// A decision between the quorum and the wire; its entry is on disk before it goes out.
    struct Outgoing {
        facts::Decision decision = facts::Decision::Deny;
        std::optional<crypto::Digest> action;  ///< what was signed: anything newer stops it
        std::optional<facts::Decision> before; ///< what had been sent earlier
    };
    /// The decision that the case comes to with this vote, where it may go out now. From here on the case is deciding: its
    /// entry goes on disk in one commit with the vote, then `transmit` or `takeBack`, whatever else happens.
    [[nodiscard]] std::optional<Outgoing> decideWith(const CaseKey &key, const facts::Vote &vote);
    /// Vote and entry are on disk: sends, unless something moved meanwhile.
    void transmit(const CaseKey &key, const Outgoing &outgoing);
    /// They are not: what is not on disk was not sent.
    void takeBack(const CaseKey &key, const Outgoing &outgoing);

    /// Sends where the case waits, its votes suffice, time is left and the gateway that asked is there.
    void consider(const CaseKey &key);
    /// Reads the gateway's record of the case and acts on it; not while our own decision is on its way, whose answer will tell.
    void read(const CaseKey &key);
    /// Reads every case whose time is up by its gateway's clock. Called once a second: a case that still pends there is read again
    /// after 1, 2, 4 … and at most 32 calls.
    void readExpired();

Q_SIGNALS:
    /// While the case is still open: whoever records an alert for it does so before the case is closed on disk.
    void resolvedElsewhere(const countersign::approvals::CaseKey &key, const countersign::gateway::ApprovalRecord &record);
    /// A case whose decision did not go out waits for votes again; under another charter its votes do not count any more.
    void waitsAgain(const countersign::approvals::CaseKey &key);

private:
    [[nodiscard]] std::optional<facts::Decision> ripe(const CaseKey &key, const Case &item) const;
    [[nodiscard]] Outgoing decide(const CaseKey &key, facts::Decision decision);
    void lose(const CaseKey &key, const Error &error);
    void readLater(const CaseKey &key);
    void readHistory(const CaseKey &key);
    void settle(const CaseKey &key, const gateway::ApprovalRecord &record);
    void stillPending(const CaseKey &key, const gateway::ApprovalRecord &record);
    void close(const CaseKey &key, CaseState state, std::optional<gateway::ApprovalRecord> record, QList<entries::Draft> with = {});
    void append(QList<entries::Draft> drafts, const CaseKey &key, std::function<void(Result<void>)> next);

    CaseBook &m_book;
    ledger::Ledger &m_ledger;
    const Clock &m_clock;
};

}
