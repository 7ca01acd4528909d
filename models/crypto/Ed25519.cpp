// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Ed25519.h"

#include "models/core/Encoding.h"
#include "models/crypto/Digest.h"
#include "models/crypto/OpenSsl.h"
#include "models/crypto/Random.h"

#include <openssl/bn.h>
#include <openssl/evp.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::crypto {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;

using Encoding = std::array<unsigned char, keySize>;
using Key = openssl::Owned<EVP_PKEY, EVP_PKEY_free>;
using Number = openssl::Owned<BIGNUM, BN_free>;
using NumberContext = openssl::Owned<BN_CTX, BN_CTX_free>;
using DigestContext = openssl::Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

/// RFC 8032 5.1.3: y stands little-endian in the lower 255 bits and must be below p = 2^255 - 19.
bool isCanonical(const Encoding &raw)
{
    const bool allOnes = std::all_of(raw.begin() + 1, raw.end() - 1, [](unsigned char byte) { return byte == 0xff; });
    return !(allOnes && (raw[31] & 0x7f) == 0x7f && raw[0] >= 0xed);
}

/// The y coordinates of the eight points whose order divides the cofactor, with both signs of x, so that the encodings
/// with x = 0 and a sign bit (which RFC 8032 forbids) are covered too. Listed in "Taming the many EdDSAs" (Chalkias,
/// Garillot, Nikolaenko, 2020), table 6; what stands above p there is refused as not canonical.
bool isSmallOrder(const Encoding &raw)
{
    static constexpr Encoding zero {};
    static constexpr Encoding one { 0x01 };
    static constexpr Encoding minusOne { 0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f };
    static constexpr Encoding orderEight { 0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
        0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05 };
    static constexpr Encoding otherOrderEight { 0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d,
        0x10, 0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a };
    Encoding y = raw;
    y[31] &= 0x7f;
    return std::ranges::contains(std::array { zero, one, minusOne, orderEight, otherOrderEight }, y);
}

/// RFC 8032 5.1.3: x^2 = (y^2 - 1) / (d y^2 + 1) must have a root; a quotient has one where the product has. OpenSSL takes any
/// 32 bytes, its public check included, and would only never verify: better to refuse the key when it is brought.
bool isOnCurve(const Encoding &raw)
{
    static constexpr auto primeHex = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed";
    static constexpr auto dHex = "52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3";
    const NumberContext context(BN_CTX_new());
    Encoding withoutSign = raw;
    withoutSign[31] &= 0x7f;
    const Number square(BN_lebin2bn(withoutSign.data(), int(withoutSign.size()), nullptr));
    BIGNUM *prime = nullptr;
    BIGNUM *denominator = nullptr;
    const bool isRead = BN_hex2bn(&prime, primeHex) > 0 && BN_hex2bn(&denominator, dHex) > 0;
    const Number ownedPrime(prime);
    const Number ownedDenominator(denominator);
    const Number numerator(BN_new());
    return context && square && isRead && numerator && BN_mod_sqr(square.get(), square.get(), prime, context.get()) == 1
        && BN_mod_mul(denominator, denominator, square.get(), prime, context.get()) == 1 && BN_add_word(denominator, 1) == 1
        && BN_mod_sub(numerator.get(), square.get(), BN_value_one(), prime, context.get()) == 1
        && BN_mod_mul(numerator.get(), numerator.get(), denominator, prime, context.get()) == 1
        && BN_kronecker(numerator.get(), prime, context.get()) == 1;
}

Key publicHandle(const Encoding &raw)
{
    return Key(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, raw.data(), raw.size()));
}

Key privateHandle(const SecretBytes &seed)
{
    return Key(EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, seed.span().data(), seed.span().size()));
}

const unsigned char *unsignedBytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

}

Result<PublicKey> PublicKey::fromBytes(QByteArrayView raw)
{
    PublicKey key;
    if (raw.size() != keySize)
        return fail(ErrorCode::BadKey, u"a public key has 32 bytes"_s);
    std::ranges::copy(raw, key.m_raw.begin());
    if (!isCanonical(key.m_raw))
        return fail(ErrorCode::BadKey, u"not the canonical encoding"_s);
    if (isSmallOrder(key.m_raw))
        return fail(ErrorCode::BadKey, u"small order"_s);
    if (!isOnCurve(key.m_raw))
        return fail(ErrorCode::BadKey, u"not a point of the curve"_s);
    return key;
}

Result<PublicKey> PublicKey::fromBase64Url(QStringView text)
{
    const auto raw = encoding::fromBase64Url(text);
    if (!raw)
        return std::unexpected(raw.error());
    return fromBytes(*raw);
}

QByteArray PublicKey::bytes() const
{
    return QByteArrayView(m_raw.data(), keySize).toByteArray();
}

QString PublicKey::base64Url() const
{
    return encoding::base64Url(QByteArrayView(m_raw.data(), keySize));
}

QString PublicKey::fingerprint() const
{
    return sha256(QByteArrayView(m_raw.data(), keySize)).hex();
}

bool PublicKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    if (signature.size() != signatureSize)
        return false;
    const Key handle = publicHandle(m_raw);
    const DigestContext context(EVP_MD_CTX_new());
    const bool genuine = handle && context
        && EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, handle.get(), nullptr) == 1
        && EVP_DigestVerify(context.get(), unsignedBytes(signature), std::size_t(signature.size()), unsignedBytes(message),
               std::size_t(message.size()))
            == 1;
    ERR_clear_error();
    return genuine;
}

Result<SigningKey> SigningKey::generate()
{
    return fromSeed(randomSecret(keySize));
}

Result<SigningKey> SigningKey::fromSeed(SecretBytes seed)
{
    if (seed.size() != keySize)
        return fail(ErrorCode::BadKey, u"a seed has 32 bytes"_s);
    const Key handle = privateHandle(seed);
    Encoding raw {};
    std::size_t size = raw.size();
    if (!handle || EVP_PKEY_get_raw_public_key(handle.get(), raw.data(), &size) != 1 || size != raw.size())
        return openssl::failure();
    auto key = PublicKey::fromBytes(QByteArrayView(raw.data(), keySize));
    if (!key)
        return std::unexpected(key.error());
    return SigningKey(std::move(seed), *key);
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    const Key handle = privateHandle(m_seed);
    const DigestContext context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, Qt::Uninitialized);
    std::size_t size = signatureSize;
    const bool done = handle && context
        && EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, handle.get(), nullptr) == 1
        && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, unsignedBytes(message),
               std::size_t(message.size()))
            == 1
        && size == signatureSize;
    if (!done)
        return openssl::failure();
    return signature;
}

}
