// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QJsonObject>

/// Canonical JSON: RFC 8785 restricted to integers within 2^53 - 1 and to well-formed Unicode, nesting at most 64.
/// Binary goes in as hex or base64url text. Bytes are made once and stored; nothing is hashed from a re-serialisation.
namespace countersign::canonical {

inline constexpr int maxDepth = 64;

/// The one spelling of `value`. Malformed: a fraction, an integer out of range, a lone surrogate, undefined;
/// NotCanonical: a key twice; TooLarge: nesting.
[[nodiscard]] Result<QByteArray> write(const QJsonObject &value);

/// Reads bytes that must already be canonical: duplicate keys, spaces, another key order or another spelling of the same
/// number or string are NotCanonical, everything else that is wrong is Malformed.
[[nodiscard]] Result<QJsonObject> parse(QByteArrayView bytes);

}
