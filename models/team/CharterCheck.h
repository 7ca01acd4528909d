// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// A charter as it was read from its note, with the digest of the very bytes.
struct SignedCharter {
    facts::Charter charter;
    crypto::SignedNote note;
    crypto::Digest digest;
};

/// Parses and checks what a charter says by itself, signatures aside: ids, names that differ in their UTS 39 skeleton, keys each
/// for one purpose and one person, possession proofs, same-seat marks, threshold, validity of at most 90 days, rules. Malformed,
/// BadKey, BadSignature, SamePerson, RuleUnmeetable; the detail says where.
[[nodiscard]] Result<SignedCharter> readCharter(const crypto::SignedNote &note);

/// Whether `next` may follow `current`: same team and kind, version plus one, names its digest, signed by the threshold of its
/// charter admins and by everybody who is new. NotInForce (version or predecessor), BadSignature.
[[nodiscard]] Result<void> checkSuccession(const SignedCharter &current, const SignedCharter &next);

/// Whether this is a first version: signed by the threshold of its own charter admins. NotInForce, BadSignature.
[[nodiscard]] Result<void> checkFounding(const SignedCharter &first);

}
