// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"

/// Private keys at rest: PKCS#8 (RFC 5958) in PEM, AES-256-CBC under scrypt N=2^14, r=8, p tuned to at least 0.3 s.
/// `openssl pkey -in FILE` opens them. Parameters read from a file are bounded before they are used.
namespace countersign::crypto::keyfile {

/// Scrypt's p for about 0.3 s on this machine, measured once per call; 1 to 64.
[[nodiscard]] int tuneCost();

[[nodiscard]] Result<QByteArray> write(const SigningKey &key, const SecretBytes &passphrase, int cost);
/// WrongPassphrase, Malformed, Unsupported (another key type or cipher), TooLarge (cost above the bound), BadKey (not the key the file
/// was made for: its initialisation vector names that one). Nothing may stand around or behind the key.
[[nodiscard]] Result<SigningKey> read(QByteArrayView pem, const SecretBytes &passphrase);

/// For secrets that are not keys (the content key): scrypt + AES-256-GCM with the same costs, as canonical JSON text.
[[nodiscard]] Result<QByteArray> wrap(const SecretBytes &secret, const SecretBytes &passphrase, int cost);
[[nodiscard]] Result<SecretBytes> unwrap(QByteArrayView wrapped, const SecretBytes &passphrase);

}
