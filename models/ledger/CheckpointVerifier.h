// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"
#include "models/ledger/Anchor.h"
#include "models/ledger/SignatureChecks.h"
#include "models/storage/Statement.h"

#include <functional>

namespace countersign::storage {
class Database;
}

namespace countersign::ledger {

/// Compares every checkpoint in the file, and every anchor outside it, with the roots that the entries make, and has their
/// signatures checked. Goes through the checkpoints once, beside the entries.
class CheckpointVerifier
{
public:
    [[nodiscard]] static Result<CheckpointVerifier> begin(storage::Database &database, SignatureChecks &checks, Verification &verification);

    /// After the first entry. Anchors of other ledgers, and files that are none, are listed as ignored.
    void useAnchors(const QList<anchor::Found> &files, const crypto::PublicKey &seatKey, Verification &verification);
    /// After each entry: `size` entries have been hashed; `root` is called only where something claims to know the answer.
    [[nodiscard]] Result<void> reached(quint64 size, const std::function<crypto::Digest()> &root,
                                       const std::optional<crypto::PublicKey> &seatKey, Verification &verification);
    /// After the last of `size` entries.
    void finish(quint64 size, Verification &verification);

    /// The first entry that a stored checkpoint contradicts: entries from here to that checkpoint's size are not what was signed.
    [[nodiscard]] const std::optional<quint64> &firstContradicted() const { return m_firstContradicted; }

private:
    struct Row {
        qint64 number = 0;
        quint64 size = 0;
        QByteArray note;
    };
    struct Claim {
        facts::TreeHeadSeen head;
        QString file;
    };
    CheckpointVerifier(storage::Statement rows, SignatureChecks &checks) : m_rows(std::move(rows)), m_checks(&checks) { }
    [[nodiscard]] Result<void> advance(Verification &verification);
    void compare(const Row &row, const crypto::Digest &root, const std::optional<crypto::PublicKey> &seatKey, Verification &verification);

    storage::Statement m_rows;
    SignatureChecks *m_checks;
    std::optional<Row> m_row; ///< where the cursor stands; nullopt: at the end
    qint64 m_next = 0;
    quint64 m_lastSize = 0;   ///< of the checkpoint before
    quint64 m_lastGood = 0;   ///< the size up to which checkpoints agree with the entries
    std::optional<quint64> m_firstContradicted;
    QList<Claim> m_anchors; ///< by size, the largest first
};

}
