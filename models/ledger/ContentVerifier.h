// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "models/facts/Entry.h"
#include "models/ledger/Verification.h"
#include "models/storage/Statement.h"

#include <QMap>

namespace countersign::storage {
class Database;
}

namespace countersign::ledger {

/// Compares the content store with what the entries say of it: every content there and unchanged, or deleted under an entry
/// that says so, and none besides. Goes through the store once, beside the entries.
class ContentVerifier
{
public:
    /// `key` may be nullptr: then the encrypted bytes are compared, and nothing is opened. It outlives this.
    [[nodiscard]] static Result<ContentVerifier> begin(storage::Database &database, const crypto::SecretBytes *key);

    /// The next entry. An error: the store could not be read.
    [[nodiscard]] Result<void> add(quint64 index, const facts::Entry &entry, Verification &verification);
    /// After the last entry.
    [[nodiscard]] Result<void> finish(Verification &verification);

private:
    ContentVerifier(storage::Statement rows, const crypto::SecretBytes *key) : m_rows(std::move(rows)), m_key(key) { }
    [[nodiscard]] Result<void> advance();
    void addExtra(Verification &verification) const; ///< the row the cursor stands on
    void compare(quint64 index, const facts::Entry &entry, const facts::ContentDigest &digest, Verification &verification) const;

    storage::Statement m_rows; ///< (id, sealed) by id
    std::optional<qint64> m_id; ///< of the row the cursor stands on; nullopt: at the end
    const crypto::SecretBytes *m_key;
    QMap<std::pair<quint64, QString>, bool> m_missing; ///< (entry, name) without a row; true once a later entry has deleted it
};

}
