// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerWalk.h"

#include "models/ledger/LedgerSchema.h"
#include "models/storage/Database.h"

namespace countersign::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 progressEvery = 1024;

}

LedgerWalk::LedgerWalk(storage::Database &database, const VerifyOptions &options, const QList<anchor::Found> &anchors)
    : m_database(database)
    , m_options(options)
    , m_anchors(anchors)
    , m_reader(database)
    , m_tree([this](TileId id) { return m_reader.tile(id); })
    , m_authorship(m_checks)
{
}

Result<Verification> LedgerWalk::run()
{
    const auto done = begin().and_then([this] { return walk(); }).and_then([this] { return finish(); });
    if (!done && done.error().code != ErrorCode::Tampered) {
        return std::unexpected(done.error());
    }
    if (!done) {
        addFault(m_found.integrity, { m_tree.size(), u"unreadable"_s, done.error().detail });
    }
    m_found.entries = m_tree.size();
    m_found.head = { m_found.origin, m_tree.size(), m_tree.root() };
    nameMismatches();
    for (const Fault &fault : m_checks.finish()) {
        addFault(m_found.authorship, fault);
    }
    for (auto *faults : { &m_found.integrity, &m_found.authorship, &m_found.anchorFaults }) {
        sortFaults(*faults);
    }
    return m_found;
}

Result<void> LedgerWalk::begin()
{
    if (const auto same = checkSchema(m_database); !same) {
        if (same.error().code != ErrorCode::Tampered) {
            return same;
        }
        addFault(m_found.integrity, { std::nullopt, u"schema"_s, same.error().detail });
    }
    // Not count(*): that reads every page, and a broken one would end the walk before it could say at which entry.
    const auto all = m_database.integer("SELECT coalesce(max(seq), -1) + 1 FROM entry");
    if (!all) {
        return std::unexpected(all.error());
    }
    m_all = static_cast<quint64>(*all);
    auto entries = m_database.prepare("SELECT seq, leaf FROM entry ORDER BY seq");
    if (!entries) {
        return std::unexpected(entries.error());
    }
    m_entries = std::move(*entries);
    auto index = m_database.prepare("SELECT seq, kind, at, subject FROM entry_index ORDER BY seq");
    if (!index) {
        return std::unexpected(index.error());
    }
    m_index = std::move(*index);
    auto checkpoints = CheckpointVerifier::begin(m_database, m_checks, m_found);
    if (!checkpoints) {
        return std::unexpected(checkpoints.error());
    }
    m_checkpoints = std::move(*checkpoints);
    auto contents = ContentVerifier::begin(m_database, m_options.contentKey);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    m_contents = std::move(*contents);
    return {};
}

Result<void> LedgerWalk::walk()
{
    for (;;) {
        const auto row = m_entries->step();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return {};
        }
        const quint64 index = m_tree.size();
        if (m_entries->integer(0) != static_cast<qint64>(index)) {
            m_gap = true;
            addFault(m_found.integrity, { index, u"gap"_s, u"entry %1 stands where %2 is due"_s.arg(m_entries->integer(0)).arg(index) });
            return {};
        }
        if (const auto visited = visit(index, m_entries->blobView(1)); !visited) {
            return visited;
        }
        if (index % progressEvery == 0) {
            if (m_options.cancelled && m_options.cancelled->load()) {
                return fail(ErrorCode::Cancelled);
            }
            if (m_options.progress) {
                m_options.progress(index, m_all);
            }
        }
    }
}

Result<void> LedgerWalk::visit(quint64 index, QByteArrayView leaf)
{
    if (const auto added = m_tree.add(leaf); !added) {
        return added;
    }
    const auto entry = facts::Entry::parse(leaf);
    if (entry) {
        m_authorship.add(index, *entry, m_found);
        if (const auto compared = m_contents->add(index, *entry, m_found); !compared) {
            return compared;
        }
    } else {
        addFault(m_found.integrity, { index, u"entry-form"_s, entry.error().detail });
    }
    if (index == 0 && m_authorship.seatKey()) {
        m_checkpoints->useAnchors(m_anchors, *m_authorship.seatKey(), m_found);
    }
    if (const auto compared = compareIndex(index, entry.value_or(facts::Entry {})); !compared) {
        return compared;
    }
    return m_checkpoints->reached(index + 1, [this] { return m_tree.root(); }, m_authorship.seatKey(), m_found);
}

Result<void> LedgerWalk::compareIndex(quint64 index, const facts::Entry &entry)
{
    if (!m_index) {
        return {}; // has come out of step: said once
    }
    const auto row = m_index->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    const bool same = *row && m_index->integer(0) == static_cast<qint64>(index);
    if (!same) {
        addFault(m_found.integrity, { index, u"index"_s, u"the index leaves this entry out or has another"_s });
        m_index.reset();
    } else if (m_index->text(1) != facts::word(entry.kind) || m_index->integer(2) != entry.atMs
               || m_index->text(3) != entry.fields["subject"_L1].toString()) {
        addFault(m_found.integrity, { index, u"index"_s, u"the index says something else than the entry"_s });
    }
    return {};
}

Result<void> LedgerWalk::finish()
{
    m_authorship.finish(m_found);
    if (m_gap) {
        return {};
    }
    if (m_tree.size() == 0) {
        addFault(m_found.integrity, { 0, u"missing"_s, u"a ledger has at least its first entry"_s });
    }
    m_checkpoints->finish(m_tree.size(), m_found);
    if (m_index) {
        const auto more = m_index->step();
        if (!more) {
            return std::unexpected(more.error());
        }
        if (*more) {
            addFault(m_found.integrity, { m_tree.size(), u"index"_s, u"the index has more entries than there are"_s });
        }
    }
    return m_contents->finish(m_found)
        .and_then([this] { return m_tree.finish(); })
        .and_then([this] { return checkTileCount(); })
        .and_then([this] { return checkHeadsSeen(); })
        .and_then([this] { return checkDatabase(); });
}

Result<void> LedgerWalk::checkTileCount()
{
    const auto stored = m_database.integer("SELECT count(*) FROM tile");
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto missing = std::ranges::count_if(m_tree.mismatches(), &TileMismatch::missing);
    if (static_cast<quint64>(*stored + missing) != m_tree.tilesCompared()) {
        addFault(m_found.integrity, { std::nullopt, u"tile"_s, u"%1 tiles are stored, the entries make %2"_s.arg(*stored).arg(m_tree.tilesCompared()) });
    }
    return {};
}

/// A voter signed the head they had seen. The tiles have been compared with the entries by now, so that they may answer.
Result<void> LedgerWalk::checkHeadsSeen()
{
    TreeProver prover(m_tree.size(), [this](TileId id) { return m_reader.tile(id); });
    for (const auto &[index, head] : m_authorship.headsSeen()) {
        const auto root = prover.rootAt(head.size);
        if (!root && root.error().code != ErrorCode::NotFound && root.error().code != ErrorCode::Tampered) {
            return std::unexpected(root.error());
        }
        if (root != head.root) {
            addFault(m_found.integrity, { index, u"vote-root"_s, u"its person signed over other entries before it"_s });
        }
    }
    return {};
}

/// SQLite's own view: pages, and indexes that would hide entries from a search.
Result<void> LedgerWalk::checkDatabase()
{
    auto check = m_database.prepare("PRAGMA integrity_check(5)");
    if (!check) {
        return std::unexpected(check.error());
    }
    for (;;) {
        const auto row = check->step();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return {};
        }
        if (const QString said = check->text(0); said != u"ok") {
            addFault(m_found.integrity, { std::nullopt, u"database"_s, said });
        }
    }
}

/// Where a stored hash and an entry differ, a signed root says which of the two was changed.
void LedgerWalk::nameMismatches()
{
    const std::optional<quint64> contradicted = m_checkpoints ? m_checkpoints->firstContradicted() : std::nullopt;
    const quint64 firstDoubted = contradicted.value_or(0);
    std::optional<quint64> changed;
    for (const TileMismatch &mismatch : m_tree.mismatches()) {
        const QString tile = u"tile %1/%2"_s.arg(mismatch.tile.level).arg(mismatch.tile.index);
        if (!contradicted || mismatch.missing) {
            addFault(m_found.integrity, { mismatch.entry, u"tile"_s, mismatch.missing ? tile + u" is missing"_s : tile + u" was changed"_s });
        } else if (mismatch.tile.level == 0 && mismatch.entry >= firstDoubted) {
            changed = std::min(changed.value_or(mismatch.entry), mismatch.entry);
            addFault(m_found.integrity, { mismatch.entry, u"leaf-hash"_s, u"the entry was changed: %1 holds another hash"_s.arg(tile) });
        }
    }
    for (Fault &fault : m_found.integrity) {
        // A checkpoint over many entries can only name the first of them; the tile names the one.
        if (changed && fault.code == u"checkpoint-root" && fault.entry < *changed) {
            fault.entry = *changed;
        }
    }
}

}
