// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QStringList>

#include <optional>

/// The rule language's functions over values; undefined is Missing, null counts as Missing.
namespace countersign::audits::functions {

inline constexpr qint64 maxInteger = 9'007'199'254'740'991; ///< 2^53 - 1, as canonical JSON has it

[[nodiscard]] bool isMissing(const QJsonValue &value);
/// nullopt for anything but an integer within 2^53 - 1.
[[nodiscard]] std::optional<qint64> integer(const QJsonValue &value);

/// RFC 6901 tokens, already unescaped; Missing where the path leads nowhere.
[[nodiscard]] QJsonValue at(QJsonValue value, const QStringList &pointer);
/// Splits "/a/b~1c"; nullopt where it is not a JSON pointer.
[[nodiscard]] std::optional<QStringList> pointer(const QString &text);

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
/// Scalars of one type; order only for integers; else Missing.
[[nodiscard]] QJsonValue compare(Comparison comparison, const QJsonValue &a, const QJsonValue &b);

enum class Arithmetic { Add, Subtract, Multiply };
/// Missing on overflow.
[[nodiscard]] QJsonValue calculate(Arithmetic arithmetic, const QJsonValue &a, const QJsonValue &b);

/// Whether a scalar is an element of an array. An element of another type is simply not it.
[[nodiscard]] QJsonValue isIn(const QJsonValue &value, const QJsonValue &array);
/// Whether two arrays of scalars share no element.
[[nodiscard]] QJsonValue areDisjoint(const QJsonValue &a, const QJsonValue &b);
/// The number of elements of an array.
[[nodiscard]] QJsonValue count(const QJsonValue &array);
/// Whether an object has a member that is not null, by computed name.
[[nodiscard]] QJsonValue has(const QJsonValue &object, const QJsonValue &name);
/// An object's member, by computed name.
[[nodiscard]] QJsonValue member(const QJsonValue &object, const QJsonValue &name);

}
