// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/GrowingTree.h"

namespace countersign::ledger {

/// A stored tile that is not what the entries make.
struct TileMismatch {
    TileId tile;
    quint64 entry = 0; ///< the first one under the hash that differs
    bool missing = false;
};

/// Makes the tree anew from its leaves and compares every tile that is stored with it.
class TreeVerifier
{
public:
    /// `stored` answers NotFound for a tile that is not there.
    explicit TreeVerifier(std::function<Result<QByteArray>(TileId)> stored) : m_stored(std::move(stored)) { }

    /// The next leaf. An error: a tile could not be read.
    [[nodiscard]] Result<void> add(QByteArrayView leaf);
    /// After the last leaf: the partial tiles of the right edge.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] quint64 size() const { return m_tree.size(); }
    [[nodiscard]] crypto::Digest root() { return m_tree.root(m_hasher); }
    [[nodiscard]] quint64 tilesCompared() const { return m_compared; }
    [[nodiscard]] const QList<TileMismatch> &mismatches() const { return m_mismatches; }

private:
    [[nodiscard]] Result<void> compare(const Tile &made);
    std::function<Result<QByteArray>(TileId)> m_stored;
    TreeHasher m_hasher;
    GrowingTree m_tree;
    QList<TileMismatch> m_mismatches;
    quint64 m_compared = 0;
};

}
