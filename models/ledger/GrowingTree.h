// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/ledger/Frontier.h"
#include "models/ledger/Tile.h"

#include <QList>

#include <functional>
#include <vector>

namespace countersign::ledger {

/// A growing tree: the frontier and the partial tiles at its right edge. A value; a copy is a state to return to.
class GrowingTree
{
public:
    /// From the partial tiles of a tree of this size (none where tileWidth is 0); Tampered where one has another width.
    [[nodiscard]] static Result<GrowingTree> fromTiles(quint64 size, const std::function<Result<QByteArray>(TileId)> &tile);

    [[nodiscard]] quint64 size() const { return m_frontier.size(); }
    [[nodiscard]] crypto::Digest root(TreeHasher &hasher) const { return m_frontier.root(hasher); }
    void append(const crypto::Digest &leafHash, TreeHasher &hasher);
    /// The tiles that have changed since the last call: the ones that became full, then the partial ones.
    [[nodiscard]] QList<Tile> takeChanged();
    /// The partial tiles as they stand now, lowest level first.
    [[nodiscard]] QList<Tile> edge() const;

private:
    [[nodiscard]] TileId edgeId(std::size_t level) const;
    void appendToLevel(int level, const crypto::Digest &hash, TreeHasher &hasher);
    struct Edge {
        QByteArray hashes;
        bool changed = false;
    };
    Frontier m_frontier;
    std::vector<Edge> m_edges; ///< one a level
    QList<Tile> m_full;
};

}
