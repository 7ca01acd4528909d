// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SignedNote.h"
#include "models/facts/Vote.h"

/// A tree head as signed text (c2sp.org/tlog-checkpoint): origin, size, base64 root, one line each, no extension lines; a
/// signed note under the key name that is the origin. Format: resources/docs/formats.md, "Checkpoint".
namespace countersign::ledger::checkpoint {

[[nodiscard]] QByteArray text(const facts::TreeHeadSeen &head);
/// Malformed where it is not the one spelling of a head.
[[nodiscard]] Result<facts::TreeHeadSeen> parse(QByteArrayView noteText);

/// Malformed where the origin cannot be a key name.
[[nodiscard]] Result<crypto::SignedNote> sign(const facts::TreeHeadSeen &head, const crypto::SigningKey &seatKey);
/// The head of a note that this key has signed under the head's origin; BadSignature where it has not.
[[nodiscard]] Result<facts::TreeHeadSeen> verified(QByteArrayView note, const crypto::PublicKey &seatKey);

/// The origin of a seat's ledger: "countersign/<seat id>".
[[nodiscard]] QString originOf(const crypto::PublicKey &seatKey);

}
