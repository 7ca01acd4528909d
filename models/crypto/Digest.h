// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <memory>

namespace countersign::crypto {

/// A SHA-256 value.
struct Digest {
    std::array<unsigned char, 32> bytes {};

    [[nodiscard]] QByteArrayView view() const { return { bytes.data(), qsizetype(bytes.size()) }; }
    [[nodiscard]] QString hex() const;
    [[nodiscard]] static Result<Digest> fromHex(QStringView hex);
    [[nodiscard]] static Result<Digest> fromBytes(QByteArrayView bytes);
    friend bool operator==(const Digest &, const Digest &) = default;
    friend size_t qHash(const Digest &digest, size_t seed = 0) { return qHashBits(digest.bytes.data(), digest.bytes.size(), seed); }
};

[[nodiscard]] Digest sha256(QByteArrayView bytes);

/// Streaming SHA-256 over a context that is made once (fetching the algorithm per hash costs twice the hash).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    [[nodiscard]] Digest finish(); ///< and starts anew

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

}
