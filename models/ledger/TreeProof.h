// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/Digest.h"

#include <QList>

namespace countersign::ledger {

/// RFC 9162, 2.1.3.2. BadSignature is never meant here: a proof that does not hold is Tampered.
[[nodiscard]] Result<void> verifyInclusion(quint64 leaf, const crypto::Digest &leafHash, quint64 size, const crypto::Digest &root,
                                           const QList<crypto::Digest> &proof);
/// RFC 9162, 2.1.4.2; a tree of 0 leaves is contained in every tree and needs no proof.
[[nodiscard]] Result<void> verifyConsistency(quint64 earlier, const crypto::Digest &earlierRoot, quint64 size,
                                             const crypto::Digest &root, const QList<crypto::Digest> &proof);

}
