// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeProof.h"

#include "models/ledger/TreeHasher.h"

#include <bit>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using crypto::Digest;

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
        const bool right = earlier == 0 ? earlierRoot == hasher.empty() : true;
        const bool same = earlier == size ? earlierRoot == root : true;
        return right && same && proof.isEmpty() ? Result<void>() : broken();
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
