// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerWriter.h"

#include "models/ledger/Checkpoint.h"
#include "models/ledger/ContentSeal.h"
#include "models/ledger/LedgerReader.h"
#include "models/ledger/LedgerSchema.h"
#include "models/storage/Transaction.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace countersign::ledger {

using namespace Qt::StringLiterals;

struct LedgerWriter::Prepared {
    const facts::Entry *entry;
    QByteArray leaf;
    QList<QByteArray> sealed;
    std::optional<qint64> deleted; ///< id of the content that goes
};

LedgerWriter::LedgerWriter(storage::Database database, const LedgerKeys &keys)
    : m_database(std::move(database))
    , m_keys(&keys)
    , m_head { checkpoint::originOf(keys.seatKey.publicKey()), 0, m_hasher.empty() }
{
}

QString LedgerWriter::lockPath(const QString &path)
{
    return path + u".lock"_s;
}

Result<LedgerWriter> LedgerWriter::open(const QString &path, const LedgerKeys &keys, const Clock &clock)
{
    auto lock = storage::FileLock::take(lockPath(path));
    if (!lock) {
        return std::unexpected(lock.error());
    }
    if (!QFile::exists(path)) {
        if (const auto made = create(path, keys, clock); !made) {
            return std::unexpected(made.error());
        }
    }
    auto database = storage::Database::open(path, storage::OpenMode::ReadWrite);
    if (!database) {
        return std::unexpected(database.error());
    }
    if (const auto migrated = storage::migrate(*database, ledgerSchema()); !migrated) {
        return std::unexpected(migrated.error());
    }
    LedgerWriter writer(std::move(*database), keys);
    writer.m_lock = std::move(*lock);
    if (const auto resumed = writer.resume(); !resumed) {
        return std::unexpected(resumed.error());
    }
    return writer;
}

/// Under another name first, so that a ledger is there with its first entry or not at all. The first commit to the new file
/// syncs the folder (SQLite does so for a new log file), and the renaming with it.
Result<void> LedgerWriter::create(const QString &path, const LedgerKeys &keys, const Clock &clock)
{
    const QString unfinished = path + u".new"_s;
    for (const QString &ending : { QString(), u"-wal"_s, u"-shm"_s }) {
        const QString left = unfinished + ending;
        if (QFile::exists(left) && !QFile::remove(left)) {
            return fail(ErrorCode::CannotWrite, u"cannot remove %1"_s.arg(left));
        }
    }
    {
        auto database = storage::Database::open(unfinished, storage::OpenMode::ReadWrite);
        if (!database) {
            return std::unexpected(database.error());
        }
        if (const auto migrated = storage::migrate(*database, ledgerSchema()); !migrated) {
            return migrated;
        }
        LedgerWriter writer(std::move(*database), keys);
        if (const auto prepared = writer.prepareStatements(); !prepared) {
            return prepared;
        }
        const QString seatKey = keys.seatKey.publicKey().base64Url();
        const Pending began { { facts::EntryKind::LedgerBegan, clock.nowMs(),
                                { { u"origin"_s, writer.m_head.origin }, { u"seatKey"_s, seatKey } }, {} }, {} };
        const auto written = writer.commit({ &began, 1 });
        if (!written) {
            return std::unexpected(written.error());
        }
        if (!written->first()) {
            return std::unexpected(written->first().error());
        }
    }
    return QFile::rename(unfinished, path) ? Result<void>() : fail(ErrorCode::CannotWrite, u"cannot rename %1"_s.arg(unfinished));
}

/// Rebuilds the right edge from its tiles and accepts it only where the newest signed head says the same.
Result<void> LedgerWriter::resume()
{
    if (const auto same = checkSchema(m_database); !same) {
        return same;
    }
    LedgerReader reader(m_database);
    const auto first = reader.leaf(0);
    if (!first) {
        return fail(first.error().code == ErrorCode::NotFound ? ErrorCode::Tampered : first.error().code, u"no first entry"_s);
    }
    const auto began = facts::Entry::parse(*first);
    if (!began || began->kind != facts::EntryKind::LedgerBegan) {
        return fail(ErrorCode::Tampered, u"the first entry is not ledger.began"_s);
    }
    const crypto::PublicKey &seatKey = m_keys->seatKey.publicKey();
    if (began->fields["seatKey"_L1].toString() != seatKey.base64Url()) {
        return fail(ErrorCode::BadKey, u"the ledger of another seat"_s);
    }
    const auto head = reader.head(seatKey);
    if (!head) {
        return std::unexpected(head.error());
    }
    const auto newest = reader.newestCheckpoint();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    auto tree = GrowingTree::fromTiles(head->size, [&reader](TileId id) { return reader.tile(id); });
    if (!tree) {
        return fail(tree.error().code == ErrorCode::NotFound ? ErrorCode::Tampered : tree.error().code, tree.error().detail);
    }
    const auto last = m_database.integer("SELECT max(seq) FROM entry");
    if (!last) {
        return std::unexpected(last.error());
    }
    if (tree->root(m_hasher) != head->root || static_cast<quint64>(*last) + 1 != head->size) {
        return fail(ErrorCode::Tampered, u"the right edge is not what the newest checkpoint says"_s);
    }
    m_tree = std::move(*tree);
    m_head = *head;
    m_nextCheckpoint = (*newest)->number + 1;
    return prepareStatements();
}

Result<void> LedgerWriter::prepareStatements()
{
    auto entry = m_database.prepare("INSERT INTO entry(seq, leaf) VALUES(?, ?)");
    auto content = m_database.prepare("INSERT INTO content(id, sealed) VALUES(?, ?)");
    auto deletion = m_database.prepare("DELETE FROM content WHERE id = ?");
    auto index = m_database.prepare("INSERT INTO entry_index(seq, kind, at, subject) VALUES(?, ?, ?, ?)");
    auto tile = m_database.prepare("INSERT INTO tile(level, idx, hashes) VALUES(?, ?, ?) "
                                   "ON CONFLICT DO UPDATE SET hashes = excluded.hashes");
    auto checkpoint = m_database.prepare("INSERT INTO checkpoint(number, size, note) VALUES(?, ?, ?)");
    auto size = m_database.prepare("SELECT coalesce(max(seq) + 1, 0) FROM entry");
    for (auto *statement : { &entry, &content, &deletion, &index, &tile, &checkpoint, &size }) {
        if (!*statement) {
            return std::unexpected(statement->error());
        }
    }
    m_statements.emplace(Statements { std::move(*entry), std::move(*content), std::move(*deletion), std::move(*index),
                                      std::move(*tile), std::move(*checkpoint), std::move(*size) });
    return {};
}

Result<LedgerWriter::Prepared> LedgerWriter::encode(const Pending &pending, quint64 index)
{
    facts::Entry entry = pending.entry;
    if (!pending.namesPrevious.isEmpty()) {
        QJsonArray named = entry.fields[pending.namesPrevious].toArray();
        named.append(static_cast<qint64>(index) - 1);
        entry.fields[pending.namesPrevious] = named;
    }
    Prepared prepared { &pending.entry, {}, {}, {} };
    if (entry.kind == facts::EntryKind::ContentDeleted) {
        const auto deleted = deletedContent(entry);
        if (!deleted) {
            return std::unexpected(deleted.error());
        }
        prepared.deleted = *deleted;
    }
    for (const facts::Content &content : pending.contents) {
        auto sealed = content::seal(content, index, m_keys->contentKey);
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        entry.contents.append(sealed->digest);
        prepared.sealed.append(std::move(sealed->bytes));
    }
    auto leaf = entry.bytes();
    if (!leaf) {
        return std::unexpected(leaf.error());
    }
    prepared.leaf = std::move(*leaf);
    return prepared;
}

/// All of them, or why not: the first refusal refuses the rest.
Result<QList<LedgerWriter::Prepared>> LedgerWriter::encodeJoined(std::span<const Pending> joined, quint64 first)
{
    QList<Prepared> all;
    for (const Pending &pending : joined) {
        auto prepared = encode(pending, first + static_cast<quint64>(all.size()));
        if (!prepared) {
            return std::unexpected(prepared.error());
        }
        all.append(std::move(*prepared));
    }
    return all;
}

Result<qint64> LedgerWriter::deletedContent(const facts::Entry &entry)
{
    const auto index = static_cast<quint64>(entry.fields["entry"_L1].toInteger(-1));
    const QString name = entry.fields["name"_L1].toString();
    LedgerReader reader(m_database);
    const auto position = reader.contentPosition(index, name);
    if (!position) {
        return std::unexpected(position.error());
    }
    return contentId(index, *position);
}

Result<void> LedgerWriter::write(const Prepared &prepared, quint64 index)
{
    const auto seq = static_cast<qint64>(index);
    if (const auto done = m_statements->entry.bind(1, seq).bind(2, prepared.leaf).run(); !done) {
        return done;
    }
    for (qsizetype i = 0; i < prepared.sealed.size(); ++i) {
        if (const auto done = m_statements->content.bind(1, contentId(index, i)).bind(2, prepared.sealed[i]).run(); !done) {
            return done;
        }
    }
    if (prepared.deleted) {
        if (const auto done = m_statements->deletion.bind(1, *prepared.deleted).run(); !done) {
            return done;
        }
    }
    const facts::Entry &entry = *prepared.entry;
    return m_statements->index.bind(1, seq).bind(2, facts::word(entry.kind)).bind(3, entry.atMs)
        .bind(4, entry.fields["subject"_L1].toString()).run();
}

Result<void> LedgerWriter::writeTree(GrowingTree &tree)
{
    for (const Tile &tile : tree.takeChanged()) {
        if (const auto done = m_statements->tile.bind(1, qint64(tile.id.level)).bind(2, static_cast<qint64>(tile.id.index))
                                  .bind(3, tile.hashes).run(); !done) {
            return done;
        }
    }
    const auto note = checkpoint::sign({ m_head.origin, tree.size(), tree.root(m_hasher) }, m_keys->seatKey);
    if (!note) {
        return std::unexpected(note.error());
    }
    return m_statements->checkpoint.bind(1, m_nextCheckpoint).bind(2, static_cast<qint64>(tree.size())).bind(3, note->bytes()).run();
}

Result<QList<Result<quint64>>> LedgerWriter::commit(std::span<const Pending> group)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    // Somebody else wrote past our lock: better no entry than a fork.
    const auto counted = m_statements->size.step();
    const qint64 size = counted && *counted ? m_statements->size.integer(0) : -1;
    m_statements->size.reset();
    if (!counted) {
        return std::unexpected(counted.error());
    }
    if (size != static_cast<qint64>(m_tree.size())) {
        return fail(ErrorCode::Tampered, u"%1 entries where %2 were written"_s.arg(size).arg(m_tree.size()));
    }
    GrowingTree tree = m_tree;
    QList<Result<quint64>> indexes;
    for (auto begin = group.begin(); begin != group.end();) {
        const auto end = std::ranges::find(begin + 1, group.end(), false, &Pending::joined);
        const auto joined = encodeJoined({ begin, end }, tree.size());
        if (!joined) {
            indexes.resize(indexes.size() + (end - begin), std::unexpected(joined.error()));
        }
        for (const Prepared &prepared : joined.value_or(QList<Prepared>())) {
            const quint64 index = tree.size();
            if (const auto done = write(prepared, index); !done) {
                return std::unexpected(done.error());
            }
            tree.append(m_hasher.leaf(prepared.leaf), m_hasher);
            indexes.append(index);
        }
        begin = end;
    }
    if (tree.size() == m_tree.size()) {
        return indexes; // nothing but refusals: nothing to sign
    }
    if (const auto done = writeTree(tree); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return std::unexpected(done.error());
    }
    m_head = { m_head.origin, tree.size(), tree.root(m_hasher) };
    m_tree = std::move(tree);
    ++m_nextCheckpoint;
    return indexes;
}

}
