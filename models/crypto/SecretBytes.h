// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>
#include <span>

namespace countersign::crypto {

/// Bytes that wipe themselves: passphrases, seeds, content keys, tokens. Move-only, allocated on OpenSSL's secure heap
/// where there is one, never implicitly shared, never printable.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); ///< zero-filled
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<unsigned char> span() { return { m_bytes, static_cast<std::size_t>(m_size) }; }
    [[nodiscard]] std::span<const unsigned char> span() const { return { m_bytes, static_cast<std::size_t>(m_size) }; }
    [[nodiscard]] QByteArrayView view() const { return { m_bytes, m_size }; }
    void wipe(); ///< overwrites and frees; empty afterwards

private:
    unsigned char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites memory that a library handed to us (a QString's characters, a QByteArray we own alone) before it is freed.
void wipe(void *bytes, std::size_t size);

}
