// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"
#include "models/crypto/SecretBytes.h"

namespace countersign::gateway {

/// What a connection is for. One that collects answers no approvals and is sent none.
enum class Purpose { Approving, Collecting };

/// What this seat proves itself with at one gateway; the connection key signs only handshakes, and
/// that it is held here.
struct Credentials {
    crypto::SigningKey connectionKey;
    crypto::SecretBytes deviceToken;  ///< empty before pairing
    crypto::SecretBytes sharedToken;  ///< for pairing only: wiped as soon as a device token arrives, never stored
    Purpose purpose = Purpose::Approving;
};

}
