// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace countersign::facts {

/// The members of one JSON object, each with its exact text: for records whose bytes must survive unchanged. Where a member
/// stands twice the last one counts, as in the gateway's own JSON.parse.
class JsonMembers
{
public:
    /// Malformed: not one JSON object in UTF-8.
    [[nodiscard]] static Result<JsonMembers> parse(QByteArrayView json);
    /// Whether every reader reads `json` alike: no member twice at any depth, nesting at most canonical::maxDepth, no number out of range.
    [[nodiscard]] static bool isPlain(QByteArrayView json);

    [[nodiscard]] QByteArray raw(QByteArrayView name) const; ///< exact text; empty where missing
    /// Lone surrogates survive; nullopt for missing, null and anything that is not a string.
    [[nodiscard]] std::optional<QString> text(QByteArrayView name) const;
    [[nodiscard]] std::optional<QStringList> texts(QByteArrayView name) const;
    [[nodiscard]] std::optional<qint64> integer(QByteArrayView name) const;

private:
    QHash<QByteArray, QByteArray> m_members;
};

}
