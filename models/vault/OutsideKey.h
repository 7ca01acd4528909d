// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"

#include <functional>

/// A key that lies in a file outside the profile (a team's recovery key): the same form as a vote key's. Blocks for a scrypt (0.3 s);
/// for the vault's own thread.
namespace countersign::vault::outsidekey {

/// A key just made, with its own signature over what its maker asked it to prove.
struct Made {
    crypto::PublicKey key;
    QByteArray proof;
};

/// Mode 0600, never over a file that is there: CannotWrite. `cost` 0: tuned on this machine.
[[nodiscard]] Result<Made> create(const QString &path, const crypto::SecretBytes &passphrase, int cost,
                                  const std::function<QByteArray(const crypto::PublicKey &)> &proofText);
/// The key for one use. NotFound, CannotRead, WrongPassphrase, Malformed.
[[nodiscard]] Result<crypto::SigningKey> open(const QString &path, const crypto::SecretBytes &passphrase);

}
