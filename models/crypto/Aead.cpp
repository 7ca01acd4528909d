// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Aead.h"

#include "models/crypto/OpenSsl.h"
#include "models/crypto/Random.h"

#include <openssl/evp.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace countersign::crypto::aead {

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;

using CipherContext = openssl::Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const EVP_CIPHER *algorithm()
{
    static const openssl::Owned<EVP_CIPHER, EVP_CIPHER_free> fetched(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return fetched.get();
}

const unsigned char *unsignedBytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

bool fits(QByteArrayView view)
{
    return view.size() <= std::numeric_limits<int>::max() - nonceSize - tagSize;
}

}

Result<QByteArray> seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView context)
{
    if (key.size() != keySize)
        return fail(ErrorCode::BadKey, u"a content key has 32 bytes"_s);
    if (!fits(plain) || !fits(context))
        return fail(ErrorCode::TooLarge);
    QByteArray sealed = randomBytes(nonceSize);
    sealed.resize(nonceSize + plain.size() + tagSize);
    auto *const out = reinterpret_cast<unsigned char *>(sealed.data());

    const CipherContext cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    int last = 0;
    const bool done = cipher && EVP_EncryptInit_ex2(cipher.get(), algorithm(), key.span().data(), out, nullptr) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, unsignedBytes(context), int(context.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), out + nonceSize, &written, unsignedBytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), out + nonceSize + written, &last) == 1 && written + last == plain.size()
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, out + nonceSize + plain.size()) == 1;
    if (!done)
        return openssl::failure();
    return sealed;
}

Result<QByteArray> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    if (key.size() != keySize)
        return fail(ErrorCode::BadKey, u"a content key has 32 bytes"_s);
    if (sealed.size() < nonceSize + tagSize)
        return fail(ErrorCode::Malformed, u"shorter than its nonce and tag"_s);
    if (!fits(sealed) || !fits(context))
        return fail(ErrorCode::TooLarge);
    const QByteArrayView hidden = sealed.sliced(nonceSize, sealed.size() - nonceSize - tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray(); // OpenSSL wants it writable
    QByteArray plain(hidden.size(), Qt::Uninitialized);
    auto *const out = reinterpret_cast<unsigned char *>(plain.data());

    const CipherContext cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    int last = 0;
    const bool ready = cipher && EVP_DecryptInit_ex2(cipher.get(), algorithm(), key.span().data(), unsignedBytes(sealed), nullptr) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, unsignedBytes(context), int(context.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), out, &written, unsignedBytes(hidden), int(hidden.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1;
    const bool genuine = ready && EVP_DecryptFinal_ex(cipher.get(), out + written, &last) == 1;
    if (genuine)
        return plain;
    wipe(plain.data(), static_cast<std::size_t>(plain.size())); // not authentic: nobody may see it
    return openssl::failure(ready ? ErrorCode::BadSignature : ErrorCode::CryptoFailed);
}

}
