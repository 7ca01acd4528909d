// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/GrowingTree.h"
#include "models/ledger/Tile.h"
#include "models/ledger/TreeHasher.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::test {

/// The recursive definition of RFC 6962, 2.1, written down again and slowly.
inline crypto::Digest slowRoot(const QList<crypto::Digest> &leaves)
{
    if (leaves.isEmpty())
        return crypto::sha256({});
    if (leaves.size() == 1)
        return leaves.first();
    qsizetype half = 1;
    while (half * 2 < leaves.size())
        half *= 2;
    const QByteArray node = QByteArray(1, '\1') + slowRoot(leaves.first(half)).view().toByteArray()
        + slowRoot(leaves.sliced(half)).view().toByteArray();
    return crypto::sha256(node);
}

/// A tree of numbered leaves with its tiles kept in memory.
struct NumberedTree {
    explicit NumberedTree(quint64 size, quint64 keepEvery = 1)
    {
        for (quint64 i = 0; i < size; ++i) {
            leaves.append(hasher.leaf(QByteArray::number(i)));
            tree.append(leaves.last(), hasher);
            if (i % keepEvery == 0 || i + 1 == size)
                keep();
        }
    }
    void keep()
    {
        const QList<ledger::Tile> changed = tree.takeChanged();
        for (const ledger::Tile &tile : changed)
            tiles.insert(tile.id, tile.hashes);
    }
    [[nodiscard]] std::function<Result<QByteArray>(ledger::TileId)> source() const
    {
        return [this](ledger::TileId id) -> Result<QByteArray> {
            return tiles.contains(id) ? Result<QByteArray>(tiles.value(id)) : fail(ErrorCode::NotFound);
        };
    }
    [[nodiscard]] crypto::Digest root() { return tree.root(hasher); }

    ledger::TreeHasher hasher;
    ledger::GrowingTree tree;
    QList<crypto::Digest> leaves;
    QHash<ledger::TileId, QByteArray> tiles;
};

/// tests/data/merkle/proofs.json: leaves, roots and proofs of others, with what they think of them.
inline QJsonObject merkleVectors()
{
    QFile file(QStringLiteral(TEST_DATA "/merkle/proofs.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no merkle vectors");
    return QJsonDocument::fromJson(file.readAll()).object();
}

}
