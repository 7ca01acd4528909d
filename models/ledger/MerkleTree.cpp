// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/MerkleTree.h"

#include <bit>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using crypto::Digest;

namespace {

Digest hashAt(QByteArrayView hashes, qsizetype position)
{
    Digest digest;
    const QByteArrayView bytes = hashes.sliced(position * Tile::hashSize, Tile::hashSize);
    std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

/// The root over 2^n hashes that stand beside each other.
Digest foldPerfect(QByteArrayView hashes, TreeHasher &hasher)
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

Digest TreeHasher::leaf(QByteArrayView leaf)
{
    m_hash->add(QByteArrayView("\0", 1));
    m_hash->add(leaf);
    return m_hash->finish();
}

Digest TreeHasher::node(const Digest &left, const Digest &right)
{
    std::array<unsigned char, 1 + 2 * Tile::hashSize> bytes;
    bytes.front() = 1;
    std::ranges::copy(left.bytes, bytes.begin() + 1);
    std::ranges::copy(right.bytes, bytes.begin() + 1 + Tile::hashSize);
    m_hash->add({ bytes.data(), qsizetype(bytes.size()) });
    return m_hash->finish();
}

Digest TreeHasher::empty()
{
    return m_hash->finish();
}

void Frontier::append(const Digest &leafHash, TreeHasher &hasher)
{
    appendSubtree(leafHash, 0, hasher);
}

void Frontier::appendSubtree(const Digest &root, int height, TreeHasher &hasher)
{
    Q_ASSERT((m_size & ((quint64(1) << height) - 1)) == 0);
    Digest merged = root;
    // As in counting: each 1 bit from the height upwards is a subtree that is now complete with its right half.
    for (quint64 carry = m_size >> height; carry & 1; carry >>= 1) {
        merged = hasher.node(m_subtrees.back(), merged);
        m_subtrees.pop_back();
    }
    m_subtrees.push_back(merged);
    m_size += quint64(1) << height;
}

Digest Frontier::root(TreeHasher &hasher) const
{
    if (m_subtrees.empty()) {
        return hasher.empty();
    }
    Digest root = m_subtrees.back();
    for (std::size_t i = m_subtrees.size() - 1; i-- > 0;) {
        root = hasher.node(m_subtrees[i], root);
    }
    return root;
}

int tileWidth(TileId id, quint64 treeSize)
{
    const int shift = Tile::height * id.level;
    const quint64 hashes = shift >= 64 ? 0 : treeSize >> shift;
    const quint64 first = id.index * Tile::width;
    return hashes <= first ? 0 : static_cast<int>(std::min<quint64>(hashes - first, Tile::width));
}

Digest tileRoot(QByteArrayView hashes, TreeHasher &hasher)
{
    Q_ASSERT(hashes.size() == Tile::fullBytes);
    return foldPerfect(hashes, hasher);
}

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
    appendToLevel(level + 1, tileRoot(full, hasher), hasher);
}

QList<Tile> GrowingTree::takeChanged()
{
    QList<Tile> changed = std::exchange(m_full, {});
    for (std::size_t level = 0; level < m_edges.size(); ++level) {
        Edge &edge = m_edges[level];
        if (std::exchange(edge.changed, false)) {
            const int shift = Tile::height * (static_cast<int>(level) + 1);
            changed.append({ { static_cast<int>(level), m_frontier.size() >> shift }, edge.hashes });
        }
    }
    return changed;
}

TreeProver::TreeProver(quint64 size, std::function<Result<QByteArray>(TileId)> tile) : m_size(size), m_tile(std::move(tile)) { }

Result<QList<Digest>> TreeProver::inclusion(quint64 leaf)
{
    if (leaf >= m_size) {
        return fail(ErrorCode::NotFound, u"entry %1 of %2"_s.arg(leaf).arg(m_size));
    }
    QList<Digest> proof;
    // From the root down: what is not on the way to the leaf is a sibling.
    for (quint64 from = 0, to = m_size; to - from > 1;) {
        const quint64 middle = from + std::bit_floor(to - from - 1);
        const auto sibling = leaf < middle ? range(middle, to) : range(from, middle);
        if (!sibling) {
            return std::unexpected(sibling.error());
        }
        proof.prepend(*sibling);
        (leaf < middle ? to : from) = middle;
    }
    return proof;
}

Result<QList<Digest>> TreeProver::consistency(quint64 earlier)
{
    if (earlier == 0 || earlier > m_size) {
        return fail(ErrorCode::NotFound, u"tree of %1 in one of %2"_s.arg(earlier).arg(m_size));
    }
    QList<Digest> proof;
    quint64 from = 0;
    quint64 to = m_size;
    // RFC 9162, 2.1.4.1: SUBPROOF(m, D, b), from the root down; `whole` is its b.
    bool whole = true;
    while (earlier != to) {
        const quint64 middle = from + std::bit_floor(to - from - 1);
        const bool left = earlier <= middle;
        const auto sibling = left ? range(middle, to) : range(from, middle);
        if (!sibling) {
            return std::unexpected(sibling.error());
        }
        proof.prepend(*sibling);
        if (left) {
            to = middle;
        } else {
            from = middle;
            whole = false;
        }
    }
    if (!whole) {
        const auto last = range(from, to);
        if (!last) {
            return std::unexpected(last.error());
        }
        proof.prepend(*last);
    }
    return proof;
}

Result<Digest> TreeProver::rootAt(quint64 size)
{
    if (size > m_size) {
        return fail(ErrorCode::NotFound, u"tree of %1 in one of %2"_s.arg(size).arg(m_size));
    }
    return size == 0 ? Result<Digest>(m_hasher.empty()) : range(0, size);
}

Result<Digest> TreeProver::range(quint64 from, quint64 to)
{
    const quint64 count = to - from;
    if (std::has_single_bit(count)) {
        return perfect(from, std::countr_zero(count));
    }
    const quint64 middle = from + std::bit_floor(count);
    const auto left = range(from, middle);
    if (!left) {
        return left;
    }
    const auto right = range(middle, to);
    if (!right) {
        return right;
    }
    return m_hasher.node(*left, *right);
}

Result<Digest> TreeProver::perfect(quint64 from, int height)
{
    const int level = height / Tile::height;
    const quint64 first = from >> (Tile::height * level);
    const qsizetype count = qsizetype(1) << (height % Tile::height);
    const TileId id { level, first / Tile::width };
    const auto hashes = tileOf(id);
    if (!hashes) {
        return std::unexpected(hashes.error());
    }
    const qsizetype offset = static_cast<qsizetype>(first % Tile::width) * Tile::hashSize;
    if (hashes->size() < offset + count * Tile::hashSize) {
        return fail(ErrorCode::Tampered, u"tile %1/%2 is too short"_s.arg(level).arg(id.index));
    }
    return foldPerfect(QByteArrayView(*hashes).sliced(offset, count * Tile::hashSize), m_hasher);
}

Result<QByteArray> TreeProver::tileOf(TileId id)
{
    if (const auto known = m_read.constFind(id); known != m_read.cend()) {
        return *known;
    }
    ++m_tilesRead;
    auto read = m_tile(id);
    if (read) {
        m_read.insert(id, *read);
    }
    return read;
}

Result<void> verifyInclusion(quint64 leaf, const Digest &leafHash, quint64 size, const Digest &root, const QList<Digest> &proof)
{
    if (leaf >= size) {
        return fail(ErrorCode::Tampered, u"entry %1 of %2"_s.arg(leaf).arg(size));
    }
    TreeHasher hasher;
    quint64 node = leaf;
    quint64 last = size - 1;
    Digest hash = leafHash;
    for (const Digest &sibling : proof) {
        if (last == 0) {
            return fail(ErrorCode::Tampered, u"proof is too long"_s);
        }
        if ((node & 1) || node == last) {
            hash = hasher.node(sibling, hash);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = hasher.node(hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root ? Result<void>() : fail(ErrorCode::Tampered, u"entry is not under the root"_s);
}

Result<void> verifyConsistency(quint64 earlier, const Digest &earlierRoot, quint64 size, const Digest &root,
                               const QList<Digest> &proof)
{
    const auto broken = [] { return fail(ErrorCode::Tampered, u"the earlier tree is not contained"_s); };
    TreeHasher hasher;
    if (earlier > size) {
        return broken();
    }
    if (earlier == size || earlier == 0) {
        const bool same = earlier == 0 ? earlierRoot == hasher.empty() : earlierRoot == root;
        return same && proof.isEmpty() ? Result<void>() : broken();
    }
    QList<Digest> path = proof;
    if (std::has_single_bit(earlier)) {
        path.prepend(earlierRoot);
    }
    if (path.isEmpty()) {
        return broken();
    }
    quint64 node = earlier - 1;
    quint64 last = size - 1;
    while (node & 1) {
        node >>= 1;
        last >>= 1;
    }
    Digest before = path.first();
    Digest now = path.first();
    for (const Digest &hash : std::as_const(path).sliced(1)) {
        if (last == 0) {
            return broken();
        }
        if ((node & 1) || node == last) {
            before = hasher.node(hash, before);
            now = hasher.node(hash, now);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            now = hasher.node(now, hash);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && before == earlierRoot && now == root ? Result<void>() : broken();
}

}
