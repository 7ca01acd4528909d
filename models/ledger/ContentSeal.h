// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "models/facts/Entry.h"

/// How what a gateway or person wrote lies beside its entry: AES-256-GCM over salt || bytes, bound to the entry and the
/// content's name. Format: resources/docs/formats.md, "Content".
namespace countersign::ledger::content {

inline constexpr qsizetype saltSize = 32;

struct Sealed {
    facts::ContentDigest digest; ///< what stands in the leaf
    QByteArray bytes;            ///< what lies in the content store
};

[[nodiscard]] Result<Sealed> seal(const facts::Content &content, quint64 entry, const crypto::SecretBytes &key);
/// Tampered where the bytes are not what the leaf says.
[[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, const facts::ContentDigest &digest, quint64 entry,
                                      const crypto::SecretBytes &key);

}
