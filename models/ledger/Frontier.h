// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/TreeHasher.h"

#include <vector>

namespace countersign::ledger {

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

}
