// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/Digest.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <vector>

/// The Merkle tree of RFC 6962, section 2.1 (the same as RFC 9162, 2.1), over SHA-256, kept in tiles of 256 hashes
/// (c2sp.org/tlog-tiles). Arithmetic only: where tiles lie is the caller's business.
namespace countersign::ledger {

/// Hashes leaves as SHA-256(0x00 || leaf) and nodes as SHA-256(0x01 || left || right), with one context for all.
class TreeHasher
{
public:
    [[nodiscard]] crypto::Digest leaf(QByteArrayView leaf);
    [[nodiscard]] crypto::Digest node(const crypto::Digest &left, const crypto::Digest &right);
    [[nodiscard]] crypto::Digest empty(); ///< the root of a tree without leaves: SHA-256 of nothing

private:
    std::unique_ptr<crypto::Sha256> m_hash = std::make_unique<crypto::Sha256>();
};

/// The roots of the perfect subtrees that make up a tree of `size` leaves, largest first: all that is needed to append to it
/// and to know its root.
class Frontier
{
public:
    [[nodiscard]] quint64 size() const { return m_size; }
    void append(const crypto::Digest &leafHash, TreeHasher &hasher);
    /// Appends the root of a perfect subtree of 2^height leaves; `size` must be a multiple of it.
    void appendSubtree(const crypto::Digest &root, int height, TreeHasher &hasher);
    [[nodiscard]] crypto::Digest root(TreeHasher &hasher) const;

private:
    quint64 m_size = 0;
    std::vector<crypto::Digest> m_subtrees;
};

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
/// The root over the hashes of a full tile.
[[nodiscard]] crypto::Digest tileRoot(QByteArrayView hashes, TreeHasher &hasher);

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

private:
    void appendToLevel(int level, const crypto::Digest &hash, TreeHasher &hasher);
    struct Edge {
        QByteArray hashes;
        bool changed = false;
    };
    Frontier m_frontier;
    std::vector<Edge> m_edges; ///< one a level
    QList<Tile> m_full;
};

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

/// RFC 9162, 2.1.3.2. BadSignature is never meant here: a proof that does not hold is Tampered.
[[nodiscard]] Result<void> verifyInclusion(quint64 leaf, const crypto::Digest &leafHash, quint64 size, const crypto::Digest &root,
                                           const QList<crypto::Digest> &proof);
/// RFC 9162, 2.1.4.2; a tree of 0 leaves is contained in every tree and needs no proof.
[[nodiscard]] Result<void> verifyConsistency(quint64 earlier, const crypto::Digest &earlierRoot, quint64 size,
                                             const crypto::Digest &root, const QList<crypto::Digest> &proof);

}
