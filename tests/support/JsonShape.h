// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>

namespace countersign::test {

/// Every path in JSON values with the types seen there; the elements of an array share "[]": "resolver.kind" → string.
using JsonShape = QMap<QString, QSet<QString>>;

inline void addShape(JsonShape &shape, const QJsonValue &value, const QString &path)
{
    static const QMap<QJsonValue::Type, QString> names { { QJsonValue::Null, QStringLiteral("null") }, { QJsonValue::Bool, QStringLiteral("bool") },
        { QJsonValue::Double, QStringLiteral("number") }, { QJsonValue::String, QStringLiteral("string") }, { QJsonValue::Array, QStringLiteral("array") },
        { QJsonValue::Object, QStringLiteral("object") } };
    shape[path].insert(names.value(value.type()));
    const auto array = value.toArray();
    for (const auto &element : array)
        addShape(shape, element, path + QStringLiteral("[]"));
    const auto object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addShape(shape, member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key());
}

}
