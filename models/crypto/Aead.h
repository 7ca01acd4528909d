// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QByteArray>

/// AES-256-GCM for content at rest: nonce (12) || ciphertext || tag (16), a random nonce each time.
namespace countersign::crypto::aead {

inline constexpr qsizetype keySize = 32;

/// `context` is authenticated, not stored (the entry number and the content's name).
[[nodiscard]] Result<QByteArray> seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView context);
/// BadSignature where anything was changed.
[[nodiscard]] Result<QByteArray> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context);

}
