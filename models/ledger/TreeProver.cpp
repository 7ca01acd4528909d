// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeProver.h"

#include <bit>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using crypto::Digest;

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
    return rootOver(QByteArrayView(*hashes).sliced(offset, count * Tile::hashSize), m_hasher);
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

}
