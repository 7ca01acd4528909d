// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/TreeHasher.h"

#include <QByteArray>
#include <QHashFunctions>

namespace countersign::ledger {

/// The place of a tile: level 0 holds leaf hashes, each hash of level n + 1 is the root of a full tile of level n.
struct TileId {
    int level = 0;
    quint64 index = 0;
    friend bool operator==(const TileId &, const TileId &) = default;
    friend size_t qHash(const TileId &id, size_t seed = 0) { return qHashMulti(seed, id.level, id.index); }
};

struct Tile {
    static constexpr int height = 8;
    static constexpr int width = 1 << height;
    static constexpr qsizetype hashSize = 32;
    static constexpr qsizetype fullBytes = width * hashSize;

    TileId id;
    QByteArray hashes; ///< 1 to 256 of them
};

/// How many hashes stand in a tile of a tree of this size; 0: there is no such tile.
[[nodiscard]] int tileWidth(TileId id, quint64 treeSize);
/// The hash at a position of a tile.
[[nodiscard]] crypto::Digest hashAt(QByteArrayView hashes, qsizetype position);
/// The root over 2^n hashes that stand beside each other; of a full tile's 256, what the level above holds.
[[nodiscard]] crypto::Digest rootOver(QByteArrayView hashes, TreeHasher &hasher);

}
