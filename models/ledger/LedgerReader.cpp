// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerReader.h"

#include "models/ledger/Checkpoint.h"
#include "models/ledger/ContentSeal.h"
#include "models/ledger/LedgerSchema.h"
#include "models/ledger/TreeProof.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

namespace countersign::ledger {

using namespace Qt::StringLiterals;

namespace {

/// Collects rows of (seq, leaf).
Result<QList<StoredEntry>> entriesOf(storage::Statement &statement)
{
    QList<StoredEntry> entries;
    for (;;) {
        const auto row = statement.step();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return entries;
        }
        StoredEntry stored { static_cast<quint64>(statement.integer(0)), statement.blob(1), {} };
        auto entry = facts::Entry::parse(stored.leaf);
        if (!entry) {
            return fail(ErrorCode::Tampered, u"entry %1: %2"_s.arg(stored.index).arg(entry.error().detail));
        }
        stored.entry = std::move(*entry);
        entries.append(std::move(stored));
    }
}

/// The WHERE clause of a query; every value is bound.
QByteArray conditions(const EntryQuery &query)
{
    QByteArray sql = " WHERE i.at BETWEEN ? AND ?";
    if (!query.subject.isEmpty()) {
        // The second half lets SQLite see that the index, which leaves empty subjects out, has all of them.
        sql += " AND i.subject = ? AND i.subject <> ''";
    }
    if (!query.kinds.isEmpty()) {
        sql += " AND i.kind IN (?" + QByteArray(",?").repeated(query.kinds.size() - 1) + ")";
    }
    return sql;
}

/// One value of one row, or NotFound.
Result<QByteArray> onlyBlob(storage::Statement &statement, const QString &what)
{
    const auto row = statement.step();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? Result<QByteArray>(statement.blob(0)) : fail(ErrorCode::NotFound, what);
}

}

Result<std::optional<StoredCheckpoint>> LedgerReader::newestCheckpoint()
{
    auto statement = m_database.prepare("SELECT number, size, note FROM checkpoint ORDER BY number DESC LIMIT 1");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return std::optional<StoredCheckpoint>();
    }
    return StoredCheckpoint { statement->integer(0), static_cast<quint64>(statement->integer(1)), statement->blob(2) };
}

Result<StoredCheckpoint> LedgerReader::checkpointOver(quint64 index)
{
    // Numbers and sizes grow together, so that the first row in key order is the earliest checkpoint.
    auto statement = m_database.prepare("SELECT number, size, note FROM checkpoint WHERE size > ? ORDER BY number LIMIT 1");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, static_cast<qint64>(index));
    const auto row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return fail(ErrorCode::NotFound, u"no checkpoint over entry %1"_s.arg(index));
    }
    return StoredCheckpoint { statement->integer(0), static_cast<quint64>(statement->integer(1)), statement->blob(2) };
}

Result<QByteArray> LedgerReader::tile(TileId id)
{
    auto statement = m_database.prepare("SELECT hashes FROM tile WHERE level = ? AND idx = ?");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, qint64(id.level)).bind(2, static_cast<qint64>(id.index));
    return onlyBlob(*statement, u"tile %1/%2"_s.arg(id.level).arg(id.index));
}

Result<QByteArray> LedgerReader::leaf(quint64 index)
{
    auto statement = m_database.prepare("SELECT leaf FROM entry WHERE seq = ?");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, static_cast<qint64>(index));
    return onlyBlob(*statement, u"entry %1"_s.arg(index));
}

Result<QList<StoredEntry>> LedgerReader::read(quint64 from, quint64 count)
{
    auto statement = m_database.prepare("SELECT seq, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, static_cast<qint64>(from)).bind(2, static_cast<qint64>(count));
    return entriesOf(*statement);
}

QByteArray LedgerReader::searchSql(const EntryQuery &query)
{
    return "SELECT e.seq, e.leaf FROM entry_index i JOIN entry e ON e.seq = i.seq" + conditions(query)
        + (query.newestFirst ? " ORDER BY i.seq DESC" : " ORDER BY i.seq") + " LIMIT ?";
}

Result<QList<StoredEntry>> LedgerReader::find(const EntryQuery &query)
{
    auto statement = m_database.prepare(searchSql(query));
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, query.fromMs).bind(2, query.toMs);
    int position = 2;
    if (!query.subject.isEmpty()) {
        statement->bind(++position, query.subject);
    }
    for (const facts::EntryKind kind : query.kinds) {
        statement->bind(++position, facts::word(kind));
    }
    statement->bind(++position, qint64(query.limit));
    auto entries = entriesOf(*statement);
    if (entries) {
        // The index is derived: what it points at must say the same.
        for (const StoredEntry &stored : std::as_const(*entries)) {
            const bool kindFits = query.kinds.isEmpty() || query.kinds.contains(stored.entry.kind);
            const bool subjectFits = query.subject.isEmpty() || stored.entry.fields["subject"_L1] == query.subject;
            if (!kindFits || !subjectFits || stored.entry.atMs < query.fromMs || stored.entry.atMs > query.toMs) {
                return fail(ErrorCode::Tampered, u"the index of entry %1 was changed"_s.arg(stored.index));
            }
        }
    }
    return entries;
}

Result<facts::Entry> LedgerReader::entry(quint64 index)
{
    const auto bytes = leaf(index);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    auto parsed = facts::Entry::parse(*bytes);
    return parsed ? std::move(parsed) : fail(ErrorCode::Tampered, u"entry %1: %2"_s.arg(index).arg(parsed.error().detail));
}

Result<QByteArray> LedgerReader::sealed(quint64 index, qsizetype position)
{
    auto statement = m_database.prepare("SELECT sealed FROM content WHERE id = ?");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    statement->bind(1, contentId(index, position));
    return onlyBlob(*statement, u"content of entry %1"_s.arg(index));
}

Result<qsizetype> LedgerReader::contentPosition(quint64 index, const QString &name)
{
    const auto holder = entry(index);
    if (!holder) {
        return std::unexpected(holder.error());
    }
    const auto digest = std::ranges::find(holder->contents, name, &facts::ContentDigest::name);
    if (digest == holder->contents.cend()) {
        return fail(ErrorCode::NotFound, u"entry %1 has no such content"_s.arg(index));
    }
    const qsizetype position = std::distance(holder->contents.cbegin(), digest);
    const auto there = sealed(index, position);
    return there ? Result<qsizetype>(position) : std::unexpected(there.error());
}

Result<QByteArray> LedgerReader::content(quint64 index, const QString &name, const crypto::SecretBytes &key)
{
    const auto position = contentPosition(index, name);
    if (!position) {
        return std::unexpected(position.error());
    }
    const auto holder = entry(index);
    const auto bytes = sealed(index, *position);
    if (!holder || !bytes) {
        return std::unexpected(holder ? bytes.error() : holder.error());
    }
    return content::open(*bytes, holder->contents.at(*position), index, key);
}

Result<TreeHead> LedgerReader::head(const crypto::PublicKey &key)
{
    const auto newest = newestCheckpoint();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    if (!*newest) {
        return fail(ErrorCode::Tampered, u"no checkpoint"_s);
    }
    auto head = checkpoint::verified((*newest)->note, key);
    if (!head || head->size != (*newest)->size || head->origin != checkpoint::originOf(key)) {
        return fail(ErrorCode::Tampered, u"the newest checkpoint was changed"_s);
    }
    return head;
}

Result<TreeHead> LedgerReader::proveContains(const TreeHead &earlier, const crypto::PublicKey &key)
{
    const auto view = storage::Transaction::begin(m_database, storage::Transaction::Kind::Read);
    if (!view) {
        return std::unexpected(view.error());
    }
    auto now = head(key);
    if (!now) {
        return now;
    }
    if (earlier.origin != now->origin || earlier.size > now->size) {
        return fail(ErrorCode::Tampered, u"tree of %1 entries of %2"_s.arg(earlier.size).arg(earlier.origin));
    }
    QList<crypto::Digest> proof;
    if (earlier.size > 0 && earlier.size < now->size) {
        const auto made = TreeProver(now->size, tiles()).consistency(earlier.size);
        if (!made) {
            return fail(made.error().code == ErrorCode::NotFound ? ErrorCode::Tampered : made.error().code, made.error().detail);
        }
        proof = *made;
    }
    const auto holds = verifyConsistency(earlier.size, earlier.root, now->size, now->root, proof);
    return holds ? now : std::unexpected(holds.error());
}

Result<QList<crypto::Digest>> LedgerReader::inclusionProof(quint64 index, const crypto::PublicKey &key)
{
    const auto view = storage::Transaction::begin(m_database, storage::Transaction::Kind::Read);
    if (!view) {
        return std::unexpected(view.error());
    }
    const auto now = head(key);
    if (!now) {
        return std::unexpected(now.error());
    }
    const auto bytes = leaf(index);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    auto proof = TreeProver(now->size, tiles()).inclusion(index);
    if (!proof) {
        return proof;
    }
    // A proof that is handed out holds.
    const auto holds = verifyInclusion(index, TreeHasher().leaf(*bytes), now->size, now->root, *proof);
    return holds ? proof : std::unexpected(holds.error());
}

std::function<Result<QByteArray>(TileId)> LedgerReader::tiles()
{
    return [this](TileId id) { return tile(id); };
}

}
