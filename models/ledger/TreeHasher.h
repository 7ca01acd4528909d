// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Digest.h"

#include <memory>

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

}
