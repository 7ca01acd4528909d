// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeHasher.h"

#include <algorithm>
#include <array>

namespace countersign::ledger {

using crypto::Digest;

Digest TreeHasher::leaf(QByteArrayView leaf)
{
    m_hash->add(QByteArrayView("\0", 1));
    m_hash->add(leaf);
    return m_hash->finish();
}

Digest TreeHasher::node(const Digest &left, const Digest &right)
{
    std::array<unsigned char, 1 + 2 * sizeof(left.bytes)> bytes;
    bytes.front() = 1;
    std::ranges::copy(left.bytes, bytes.begin() + 1);
    std::ranges::copy(right.bytes, bytes.begin() + 1 + sizeof(left.bytes));
    m_hash->add({ bytes.data(), qsizetype(bytes.size()) });
    return m_hash->finish();
}

Digest TreeHasher::empty()
{
    return m_hash->finish();
}

}
