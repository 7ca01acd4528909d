// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>

namespace countersign::crypto {

/// A 32-byte Ed25519 public key (RFC 8032): a point of the curve, canonical and not of small order; there is no other way to
/// make one.
class PublicKey
{
public:
    [[nodiscard]] static Result<PublicKey> fromBytes(QByteArrayView raw);
    [[nodiscard]] static Result<PublicKey> fromBase64Url(QStringView text);
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QString base64Url() const;
    /// SHA-256 of the key, hex: what people compare by voice, in groups of four.
    [[nodiscard]] QString fingerprint() const;
    /// False for any flipped bit, wrong length and non-canonical S.
    [[nodiscard]] bool verifies(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;
    friend size_t qHash(const PublicKey &key, size_t seed = 0) { return qHashBits(key.m_raw.data(), key.m_raw.size(), seed); }

private:
    PublicKey() = default;
    std::array<unsigned char, 32> m_raw {};
};

/// An Ed25519 key that can sign; its seed wipes itself.
class SigningKey
{
public:
    [[nodiscard]] static Result<SigningKey> generate();
    /// `seed`: 32 bytes.
    [[nodiscard]] static Result<SigningKey> fromSeed(SecretBytes seed);
    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const SecretBytes &seed() const { return m_seed; }
    /// 64 bytes, deterministic.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const;

private:
    SigningKey(SecretBytes seed, PublicKey key) : m_seed(std::move(seed)), m_public(key) { }
    SecretBytes m_seed;
    PublicKey m_public;
};

}
