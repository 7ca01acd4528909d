// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/core/Id.h"
#include "models/crypto/Ed25519.h"
#include "models/crypto/SecretBytes.h"
#include "models/crypto/SignedNote.h"

#include <memory>

namespace countersign::vault {
class Vault;
}

/// The practice gateway's own people: two security operators with throw-away vote keys in a vault of their own and a charter
/// marked `practice`, which no real request accepts.
namespace countersign::drill::practice {

[[nodiscard]] PersonId first();
[[nodiscard]] PersonId second();
/// Of both practice people: shown on screen, since it protects nothing.
[[nodiscard]] crypto::SecretBytes passphrase();
[[nodiscard]] QString shownPassphrase();

/// Makes both keys in `vault` (which must be empty and outlive the future) and a charter for the seat, signed by the first person.
[[nodiscard]] FutureResult<std::shared_ptr<crypto::SignedNote>> makeTeam(vault::Vault &vault, crypto::PublicKey seatKey, qint64 nowMs);

}
