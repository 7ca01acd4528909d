// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Digest.h"

#include "models/core/Encoding.h"
#include "models/crypto/OpenSsl.h"

#include <openssl/evp.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::crypto {

namespace {

/// Fetched once for the process: immutable and shared by all threads.
const EVP_MD *algorithm()
{
    static const openssl::Owned<EVP_MD, EVP_MD_free> fetched(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    if (!fetched)
        qFatal("no SHA-256");
    return fetched.get();
}

}

QString Digest::hex() const
{
    return encoding::hex(view());
}

Result<Digest> Digest::fromHex(QStringView hex)
{
    const auto bytes = encoding::fromHex(hex);
    if (!bytes)
        return std::unexpected(bytes.error());
    return fromBytes(*bytes);
}

Result<Digest> Digest::fromBytes(QByteArrayView bytes)
{
    Digest digest;
    if (bytes.size() != qsizetype(digest.bytes.size()))
        return fail(ErrorCode::Malformed, u"a digest has 32 bytes"_s);
    std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

struct Sha256::Context {
    openssl::Owned<EVP_MD_CTX, EVP_MD_CTX_free> evp { EVP_MD_CTX_new() };

    // Hashing cannot fail but for want of memory; a digest that was not computed must never be used.
    void start()
    {
        if (!evp || EVP_DigestInit_ex2(evp.get(), algorithm(), nullptr) != 1)
            qFatal("SHA-256 failed");
    }
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    m_context->start();
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    if (EVP_DigestUpdate(m_context->evp.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) != 1)
        qFatal("SHA-256 failed");
}

Digest Sha256::finish()
{
    Digest digest;
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(m_context->evp.get(), digest.bytes.data(), &size) != 1 || size != digest.bytes.size())
        qFatal("SHA-256 failed");
    m_context->start();
    return digest;
}

Digest sha256(QByteArrayView bytes)
{
    // One context a thread: making one costs more than a short hash.
    static thread_local Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

}
