// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/GrowingTree.h"

#include <utility>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using crypto::Digest;

Result<GrowingTree> GrowingTree::fromTiles(quint64 size, const std::function<Result<QByteArray>(TileId)> &tile)
{
    GrowingTree tree;
    TreeHasher hasher;
    int levels = 0;
    for (quint64 rest = size; rest > 0; rest >>= Tile::height) {
        ++levels;
    }
    tree.m_edges.resize(static_cast<std::size_t>(levels));
    for (int level = levels - 1; level >= 0; --level) {
        const quint64 hashes = size >> (Tile::height * level);
        const TileId id { level, hashes / Tile::width };
        const int width = static_cast<int>(hashes % Tile::width);
        if (width == 0) {
            continue;
        }
        const auto read = tile(id);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (read->size() != width * Tile::hashSize) {
            return fail(ErrorCode::Tampered, u"tile %1/%2 holds %3 bytes"_s.arg(level).arg(id.index).arg(read->size()));
        }
        tree.m_edges[static_cast<std::size_t>(level)].hashes = *read;
        for (int i = 0; i < width; ++i) {
            tree.m_frontier.appendSubtree(hashAt(*read, i), Tile::height * level, hasher);
        }
    }
    return tree;
}

void GrowingTree::append(const Digest &leafHash, TreeHasher &hasher)
{
    m_frontier.append(leafHash, hasher);
    appendToLevel(0, leafHash, hasher);
}

void GrowingTree::appendToLevel(int level, const Digest &hash, TreeHasher &hasher)
{
    const auto slot = static_cast<std::size_t>(level);
    if (m_edges.size() <= slot) {
        m_edges.resize(slot + 1);
    }
    m_edges[slot].hashes.append(hash.view());
    m_edges[slot].changed = true;
    if (m_edges[slot].hashes.size() < Tile::fullBytes) {
        return;
    }
    const QByteArray full = std::exchange(m_edges[slot], {}).hashes;
    m_full.append({ { level, (m_frontier.size() >> (Tile::height * (level + 1))) - 1 }, full });
    appendToLevel(level + 1, rootOver(full, hasher), hasher);
}

TileId GrowingTree::edgeId(std::size_t level) const
{
    const int number = static_cast<int>(level);
    return { number, m_frontier.size() >> (Tile::height * (number + 1)) };
}

QList<Tile> GrowingTree::takeChanged()
{
    QList<Tile> changed = std::exchange(m_full, {});
    for (std::size_t level = 0; level < m_edges.size(); ++level) {
        if (std::exchange(m_edges[level].changed, false)) {
            changed.append({ edgeId(level), m_edges[level].hashes });
        }
    }
    return changed;
}

QList<Tile> GrowingTree::edge() const
{
    QList<Tile> partial;
    for (std::size_t level = 0; level < m_edges.size(); ++level) {
        if (!m_edges[level].hashes.isEmpty()) {
            partial.append({ edgeId(level), m_edges[level].hashes });
        }
    }
    return partial;
}

}
