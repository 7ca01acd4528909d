// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"
#include "models/facts/Charter.h"
#include "models/facts/Entry.h"
#include "models/ledger/SignatureChecks.h"

#include <QHash>

namespace countersign::ledger {

/// Who wrote it: the seat key of the first entry, the chain of charters, and every vote by a key that its charter lists. Uses
/// nothing but what the ledger itself holds.
class AuthorshipVerifier
{
public:
    explicit AuthorshipVerifier(SignatureChecks &checks) : m_checks(checks) { }

    /// The next entry, in order.
    void add(quint64 index, const facts::Entry &entry, Verification &verification);
    /// After the last entry: whether the newest charter knows this seat.
    void finish(Verification &verification);

    /// From the first entry; nullopt where it names none.
    [[nodiscard]] const std::optional<crypto::PublicKey> &seatKey() const { return m_seatKey; }
    /// The heads of this ledger that voters had seen when signing, with the entry of the vote: the tree must contain them.
    [[nodiscard]] const QList<std::pair<quint64, facts::TreeHeadSeen>> &headsSeen() const { return m_headsSeen; }

private:
    void addBeginning(quint64 index, const facts::Entry &entry, Verification &verification);
    void addCharter(quint64 index, const facts::Entry &entry, Verification &verification);
    void addVote(quint64 index, const facts::Entry &entry, Verification &verification);
    void checkVote(quint64 index, crypto::SignedNote note, const facts::Vote &vote, Verification &verification);

    SignatureChecks &m_checks;
    std::optional<crypto::PublicKey> m_seatKey;
    QString m_origin;
    QHash<crypto::Digest, facts::Charter> m_charters;
    std::optional<crypto::Digest> m_newest;
    quint64 m_newestEntry = 0;
    QList<std::pair<quint64, facts::TreeHeadSeen>> m_headsSeen;
};

}
