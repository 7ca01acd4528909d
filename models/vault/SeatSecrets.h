// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/crypto/Ed25519.h"

#include <memory>

namespace countersign::vault {

class Keychain;

/// The seat key (signs checkpoints) and the content key (encrypts what people and gateways wrote).
struct SeatSecrets {
    crypto::SigningKey seatKey;
    crypto::SecretBytes contentKey;
};

/// Where a seat's own secrets lie: in the keychain; without one, in `seat.keys` in the profile under a seat passphrase that is
/// asked for at start; never silently in the clear.
namespace seat {
enum class Place { None, Keychain, File };
[[nodiscard]] FutureResult<Place> find(Keychain &keychain, const QString &profileFolder);
[[nodiscard]] FutureResult<std::shared_ptr<SeatSecrets>> load(Keychain &keychain, const QString &profileFolder, std::shared_ptr<crypto::SecretBytes> passphrase);
/// Makes both keys. `passphrase` null: in the keychain (KeychainMissing where there is none), else in the file.
[[nodiscard]] FutureResult<std::shared_ptr<SeatSecrets>> create(Keychain &keychain, const QString &profileFolder, std::shared_ptr<crypto::SecretBytes> passphrase);
}

}
