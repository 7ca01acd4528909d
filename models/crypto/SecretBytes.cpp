// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretBytes.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace countersign::crypto {

namespace {

/// OpenSSL's secure heap is locked into memory, left out of core dumps and fenced by guard pages. It serves OpenSSL's own
/// private keys too, so that it is made once for the process, at the first secret.
void prepareSecureHeap()
{
    static constexpr std::size_t heapBytes = std::size_t(1) << 18;
    static constexpr std::size_t smallestBlock = 32;
    static const int outcome = CRYPTO_secure_malloc_init(heapBytes, smallestBlock);
    static_cast<void>(outcome); // where it cannot be had, OpenSSL serves the ordinary heap under the same calls
}

unsigned char *allocate(qsizetype size)
{
    prepareSecureHeap();
    const auto count = static_cast<std::size_t>(size);
    void *bytes = OPENSSL_secure_zalloc(count);
    if (!bytes) // the secure heap is full: the ordinary one, still wiped when freed
        bytes = OPENSSL_zalloc(count);
    if (!bytes)
        throw std::bad_alloc();
    return static_cast<unsigned char *>(bytes);
}

}

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(size > 0 ? allocate(size) : nullptr)
    , m_size(std::max<qsizetype>(size, 0))
{
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(copy.m_bytes, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

void SecretBytes::wipe()
{
    // Knows by the address which heap it came from, and overwrites on both.
    OPENSSL_secure_clear_free(m_bytes, static_cast<std::size_t>(m_size));
    m_bytes = nullptr;
    m_size = 0;
}

void wipe(void *bytes, std::size_t size)
{
    OPENSSL_cleanse(bytes, size);
}

}
