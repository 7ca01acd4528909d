// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/Ed25519.h"
#include "models/seat/SeatPlace.h"

#include <QObject>

#include <memory>

namespace countersign::vault {

class Keychain;

/// The seat key (signs checkpoints) and the content key (encrypts what people and gateways wrote; 32 bytes).
struct SeatSecrets {
    crypto::SigningKey seatKey;
    crypto::SecretBytes contentKey;
};

/// Where a seat's own secrets lie: in the keychain; without one, in `seat.keys` in the profile under a seat passphrase that is
/// asked for at start; never silently in the clear. `seat.place` in the profile names the keychain's entry.
class SeatSafe final : public QObject
{
    Q_OBJECT
public:
    using Place = SeatPlace;

    /// `keychain` and `clock` outlive the safe. `scryptCost` 0 = tuned on this machine.
    SeatSafe(Keychain &keychain, QString profileFolder, const Clock &clock, int scryptCost = 0, QObject *parent = nullptr);
    ~SeatSafe() override;

    [[nodiscard]] FutureResult<Place> find();
    /// NotFound: no secrets yet, or the keychain lost them; WrongPassphrase, SlowedDown; KeychainMissing, KeychainLocked. `passphrase` is for
    /// Place::File alone and may be empty otherwise.
    [[nodiscard]] FutureResult<std::shared_ptr<SeatSecrets>> load(crypto::SecretBytes passphrase);
    /// Makes both keys. Empty passphrase: in the keychain (KeychainMissing where there is none), else in the file. CannotWrite where
    /// secrets are there already: they are never overwritten.
    [[nodiscard]] FutureResult<std::shared_ptr<SeatSecrets>> create(crypto::SecretBytes passphrase);

private:
    class Files;
    Keychain &m_keychain;
    const Clock &m_clock;
    std::unique_ptr<Files> m_files;
};

}
