// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SelfTest.h"

#include "models/crypto/Aead.h"
#include "models/crypto/Digest.h"
#include "models/crypto/Ed25519.h"

using namespace Qt::StringLiterals;

namespace countersign::crypto {

namespace {

QByteArray bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex);
}

/// FIPS 180-2, appendix B.1.
bool sha256Holds()
{
    return sha256("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_L1;
}

/// RFC 8032 7.1, TEST 3.
bool ed25519Holds()
{
    const auto key = SigningKey::fromSeed(
        SecretBytes::copyOf(bytesOf("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")));
    const QByteArray message = bytesOf("af82");
    const QByteArray expected = bytesOf("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    if (!key || key->publicKey().bytes() != bytesOf("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"))
        return false;
    QByteArray changed = expected;
    changed[63] ^= 1;
    return key->sign(message) == expected && key->publicKey().verifies(message, expected)
        && !key->publicKey().verifies(message, changed) && !key->publicKey().verifies("af83", expected);
}

/// "The Galois/Counter Mode of Operation" (McGrew, Viega), test case 16.
bool aes256GcmHolds()
{
    const SecretBytes key
        = SecretBytes::copyOf(bytesOf("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    const QByteArray context = bytesOf("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const QByteArray plain = bytesOf("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                     "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    QByteArray sealed = bytesOf("cafebabefacedbaddecaf888"
                                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                "76fc6ece0f4e1768cddf8853bb2d551b");
    if (aead::open(key, sealed, context) != plain)
        return false;
    sealed[20] ^= 1;
    return !aead::open(key, sealed, context);
}

}

Result<void> selfTest()
{
    if (!sha256Holds())
        return fail(ErrorCode::CryptoFailed, u"SHA-256 gives another answer"_s);
    if (!ed25519Holds())
        return fail(ErrorCode::CryptoFailed, u"Ed25519 gives another answer"_s);
    if (!aes256GcmHolds())
        return fail(ErrorCode::CryptoFailed, u"AES-256-GCM gives another answer"_s);
    return {};
}

}
