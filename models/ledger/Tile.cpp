// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Tile.h"

#include <algorithm>
#include <vector>

namespace countersign::ledger {

using crypto::Digest;

int tileWidth(TileId id, quint64 treeSize)
{
    const int shift = Tile::height * id.level;
    const quint64 hashes = shift >= 64 ? 0 : treeSize >> shift;
    const quint64 first = id.index * Tile::width;
    return hashes <= first ? 0 : static_cast<int>(std::min<quint64>(hashes - first, Tile::width));
}

Digest hashAt(QByteArrayView hashes, qsizetype position)
{
    Digest digest;
    const QByteArrayView bytes = hashes.sliced(position * Tile::hashSize, Tile::hashSize);
    std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

Digest rootOver(QByteArrayView hashes, TreeHasher &hasher)
{
    std::vector<Digest> row;
    for (qsizetype i = 0; i < hashes.size() / Tile::hashSize; ++i) {
        row.push_back(hashAt(hashes, i));
    }
    for (; row.size() > 1; row.resize(row.size() / 2)) {
        for (std::size_t i = 0; i < row.size() / 2; ++i) {
            row[i] = hasher.node(row[2 * i], row[2 * i + 1]);
        }
    }
    return row.front();
}

}
