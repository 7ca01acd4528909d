// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Frontier.h"

namespace countersign::ledger {

using crypto::Digest;

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

}
