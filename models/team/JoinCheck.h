// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/JoinRequest.h"

namespace countersign::team {

/// A join request that holds in itself; whether its person is who they say is compared by voice.
struct OpenedJoin {
    facts::JoinRequest request;
    crypto::Digest fingerprint; ///< SHA-256 of the signed text: what both read aloud
};

/// Opens a join request file. TooLarge, Malformed, NotCanonical, Unsupported; BadKey (seat id and key), PracticeOnly (a connection to the practice gateway), BadSignature (a proof, or a
/// signature of vote key or seat key), Expired (older than 30 days, or from the future).
[[nodiscard]] Result<OpenedJoin> openJoin(QByteArrayView file, qint64 nowMs);

}
