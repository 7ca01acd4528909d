// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeVerifier.h"

#include <algorithm>

namespace countersign::ledger {

namespace {

/// The position of the first hash that differs; where one is the beginning of the other, the end of the shorter.
qsizetype firstDifference(const QByteArray &made, const QByteArray &stored)
{
    const auto [here, there] = std::ranges::mismatch(made, stored);
    return std::distance(made.begin(), here) / Tile::hashSize;
}

}

Result<void> TreeVerifier::add(QByteArrayView leaf)
{
    m_tree.append(m_hasher.leaf(leaf), m_hasher);
    if (m_tree.size() % Tile::width != 0) {
        return {};
    }
    for (const Tile &tile : m_tree.takeChanged()) {
        if (tile.hashes.size() == Tile::fullBytes) {
            if (const auto done = compare(tile); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<void> TreeVerifier::finish()
{
    for (const Tile &tile : m_tree.edge()) {
        if (const auto done = compare(tile); !done) {
            return done;
        }
    }
    return {};
}

Result<void> TreeVerifier::compare(const Tile &made)
{
    ++m_compared;
    const auto stored = m_stored(made.id);
    const bool missing = !stored && stored.error().code == ErrorCode::NotFound;
    if (!stored && !missing) {
        return std::unexpected(stored.error());
    }
    if (missing || *stored != made.hashes) {
        const auto position = static_cast<quint64>(missing ? 0 : firstDifference(made.hashes, *stored));
        const quint64 hash = made.id.index * Tile::width + position;
        m_mismatches.append({ made.id, hash << (Tile::height * made.id.level), missing });
    }
    return {};
}

}
