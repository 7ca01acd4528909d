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
/// for one purpose and one person, possession proofs, same-seat marks, threshold, recovery key, validity of at most 90 days, rules. Malformed,
/// BadKey, BadSignature, SamePerson, RuleUnmeetable; the detail says where.
[[nodiscard]] Result<SignedCharter> readCharter(const crypto::SignedNote &note);

/// Whether `next` stands where it would follow `current` (null: a first version), signatures aside: same team and kind, version plus
/// one, names its digest. NotInForce.
[[nodiscard]] Result<void> checkPlace(const SignedCharter *current, const SignedCharter &next);

/// Whether `next` may follow `current`: same team and kind, version plus one, names its digest, signed by the threshold of its
/// charter admins and by everybody who is new. NotInForce (version or predecessor), BadSignature.
[[nodiscard]] Result<void> checkSuccession(const SignedCharter &current, const SignedCharter &next);

/// A charter made on another seat may carry the time of a clock that runs a little ahead.
inline constexpr qint64 clockToleranceMs = 5 * 60 * 1000;

/// Whether a new version may come into force at `nowMs`, after `current` (null: the first one): it begins no earlier than its
/// predecessor (of a trial that it replaces, see checkReplacement) and at most `clockToleranceMs` from now, has not run out, and its signers' keys are still in force: a date of the past does
/// not bring back a key that was revoked since. NotInForce, BadSignature.
[[nodiscard]] Result<void> checkTime(const SignedCharter *current, const SignedCharter &next, qint64 nowMs);

/// Whether the version that a seat takes on in place of its trial begins no earlier than that trial. Versions of the team before it may:
/// whoever joins later has a trial that is younger than the team. NotInForce ("before-trial").
[[nodiscard]] Result<void> checkReplacement(const facts::Charter &trial, const facts::Charter &next);

/// Whether this is a first version: signed by the threshold of its own charter admins. NotInForce, BadSignature.
[[nodiscard]] Result<void> checkFounding(const SignedCharter &first);

}
