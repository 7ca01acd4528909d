// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QJsonValue>

/// A gateway's configuration without its secrets: the only form in which one is ever written down. The gateway hides
/// what it knows to be secret; credentials that stand elsewhere (an address with a password, a header, an environment
/// value) are found here by the name they stand under and by their look. resources/docs/formats.md, "Masked
/// configuration".
namespace countersign::audits::masking {

inline constexpr QLatin1StringView schema{ "countersign.config/1" };
inline constexpr QLatin1StringView masked{ "masked:" }; ///< before 16 hex digits
inline constexpr QLatin1StringView hidden{ "hidden-by-gateway" };
inline constexpr qsizetype keyBytes = 32;

/// The page that stands for a config.get answer: {"schema","hash","settings"}, settings being its effective tree with
/// each credential replaced by "masked:" and the first 16 hex digits of its HMAC-SHA-256 under `key`. Two answers
/// masked under one key show where they hold the same credential; the key is forgotten after collecting, so that nobody
/// can guess at one. Fractions become text. Malformed: not an answer of config.get; TooLarge: deeper than 40.
[[nodiscard]] Result<QByteArray> maskedConfig(const QByteArray &answer, const QByteArray &key);

/// The same for one tree. `name` is what the value stands under.
[[nodiscard]] QJsonValue maskedTree(const QJsonValue &tree, const QString &name, const QByteArray &key);

/// Whether a member of this name holds a credential whatever it looks like.
[[nodiscard]] bool namesSecret(const QString &name);
/// Whether a text looks like a credential wherever it stands.
[[nodiscard]] bool looksSecret(const QString &text);

}
