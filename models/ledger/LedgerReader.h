// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "models/ledger/TreeProver.h"

namespace countersign::storage {
class Database;
}

namespace countersign::ledger {

/// A checkpoint as it lies in the file.
struct StoredCheckpoint {
    qint64 number = 0; ///< counts from 0 without gaps
    quint64 size = 0;
    QByteArray note;
};

/// What can be asked of a ledger file over one connection, in that connection's thread. Believes nothing it can check
/// against what is at hand.
class LedgerReader
{
public:
    explicit LedgerReader(storage::Database &database) : m_database(database) { }

    [[nodiscard]] Result<std::optional<StoredCheckpoint>> newestCheckpoint();
    /// The first checkpoint that covers this entry. NotFound: none does.
    [[nodiscard]] Result<StoredCheckpoint> checkpointOver(quint64 index);
    /// NotFound: no such tile.
    [[nodiscard]] Result<QByteArray> tile(TileId id);
    [[nodiscard]] Result<QByteArray> leaf(quint64 index);
    [[nodiscard]] Result<QList<StoredEntry>> read(quint64 from, quint64 count);
    [[nodiscard]] Result<QList<StoredEntry>> find(const EntryQuery &query);
    /// What `find` asks SQLite, so that tests can look at its plan.
    [[nodiscard]] static QByteArray searchSql(const EntryQuery &query);
    /// Where a content stands in its entry; NotFound where the entry has none of that name or it was deleted.
    [[nodiscard]] Result<qsizetype> contentPosition(quint64 index, const QString &name);
    [[nodiscard]] Result<QByteArray> content(quint64 index, const QString &name, const crypto::SecretBytes &key);

    /// The newest head, where `key` has signed it.
    [[nodiscard]] Result<TreeHead> head(const crypto::PublicKey &key);
    [[nodiscard]] Result<TreeHead> proveContains(const TreeHead &earlier, const crypto::PublicKey &key);
    [[nodiscard]] Result<QList<crypto::Digest>> inclusionProof(quint64 index, const crypto::PublicKey &key);

private:
    [[nodiscard]] Result<facts::Entry> entry(quint64 index);
    [[nodiscard]] Result<QByteArray> sealed(quint64 index, qsizetype position);
    [[nodiscard]] std::function<Result<QByteArray>(TileId)> tiles();
    storage::Database &m_database;
};

}
