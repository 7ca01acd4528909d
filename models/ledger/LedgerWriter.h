// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "models/ledger/GrowingTree.h"
#include "models/storage/Database.h"
#include "models/storage/FileLock.h"

#include <span>

namespace countersign::ledger {

/// The one writer of a ledger file: entries, contents, tiles, index and a signed checkpoint in one transaction. Used in one
/// thread. Format: resources/docs/formats.md, "Ledger file".
class LedgerWriter
{
public:
    /// Creates the file (whole, with its first entry, or not at all) or opens it and checks its right edge against the newest
    /// checkpoint. Busy, NewerVersion, Tampered, BadKey (the ledger of another seat).
    [[nodiscard]] static Result<LedgerWriter> open(const QString &path, const LedgerKeys &keys, const Clock &clock);

    [[nodiscard]] const TreeHead &head() const { return m_head; }
    /// An entry content.deleted {entry, name} takes that content out in the same transaction; NotFound where there is none.
    /// What each entry became: its index, or why it cannot be an entry at all (then neither can those it is joined with).
    /// An error for the whole: nothing was recorded.
    /// After any but DiskFull and Busy the file must be opened anew (a failed sync is never tried again).
    [[nodiscard]] Result<QList<Result<quint64>>> commit(std::span<const Pending> group);

    /// The file to lock beside a ledger.
    [[nodiscard]] static QString lockPath(const QString &path);

private:
    LedgerWriter(storage::Database database, const LedgerKeys &keys);
    [[nodiscard]] static Result<void> create(const QString &path, const LedgerKeys &keys, const Clock &clock);
    [[nodiscard]] Result<void> resume();
    [[nodiscard]] Result<void> prepareStatements();
    [[nodiscard]] Result<void> writeTree(GrowingTree &tree);
    struct Prepared;
    [[nodiscard]] Result<Prepared> encode(const Pending &pending, quint64 index);
    [[nodiscard]] Result<QList<Prepared>> encodeJoined(std::span<const Pending> joined, quint64 first);
    [[nodiscard]] Result<qint64> deletedContent(const facts::Entry &entry);
    [[nodiscard]] Result<void> write(const Prepared &prepared, quint64 index);

    struct Statements {
        storage::Statement entry, content, deletion, index, tile, checkpoint, size;
    };
    storage::Database m_database;
    std::optional<storage::FileLock> m_lock;
    std::optional<Statements> m_statements; ///< after the database: they end before it
    const LedgerKeys *m_keys;
    TreeHasher m_hasher;
    GrowingTree m_tree;
    TreeHead m_head;
    qint64 m_nextCheckpoint = 0;
};

}
