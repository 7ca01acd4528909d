// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/ledger/Tile.h"

#include <QHash>
#include <QList>

#include <functional>

namespace countersign::ledger {

/// Makes proofs from tiles, each read once.
class TreeProver
{
public:
    /// `tile` gives at least the hashes that the tile has in a tree of `size` leaves.
    TreeProver(quint64 size, std::function<Result<QByteArray>(TileId)> tile);

    /// RFC 9162, 2.1.3.1: from the leaf's sibling upwards. NotFound: no such leaf.
    [[nodiscard]] Result<QList<crypto::Digest>> inclusion(quint64 leaf);
    /// RFC 9162, 2.1.4.1, between the tree of `earlier` leaves and this one. NotFound: larger than this tree, or 0.
    [[nodiscard]] Result<QList<crypto::Digest>> consistency(quint64 earlier);
    /// The root of the tree of the first `size` leaves.
    [[nodiscard]] Result<crypto::Digest> rootAt(quint64 size);
    [[nodiscard]] int tilesRead() const { return m_tilesRead; }

private:
    [[nodiscard]] Result<crypto::Digest> range(quint64 from, quint64 to);
    [[nodiscard]] Result<crypto::Digest> perfect(quint64 from, int height);
    [[nodiscard]] Result<QByteArray> tileOf(TileId id);
    quint64 m_size;
    std::function<Result<QByteArray>(TileId)> m_tile;
    QHash<TileId, QByteArray> m_read;
    TreeHasher m_hasher;
    int m_tilesRead = 0;
};

}
