// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Encoding.h"
#include "models/core/Error.h"
#include "models/crypto/Digest.h"
#include "models/crypto/Ed25519.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace countersign::facts {

/// Takes the members of one JSON object, each exactly once and of its type; remembers the first thing that was wrong, so that
/// a record can be read whole and judged at the end.
class StrictMembers
{
public:
    /// `where` stands before a member's name in the detail of an error: "charter member people.".
    StrictMembers(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) { }

    QString text(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isString(), name);
        return value.toString();
    }
    bool boolean(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isBool(), name);
        return value.toBool();
    }
    qint64 number(const QString &name, qint64 least, qint64 most)
    {
        const QJsonValue value = take(name);
        const qint64 number = value.toInteger(-1);
        require(value.isDouble() && number >= least && number <= most, name);
        return number;
    }
    qint64 time(const QString &name) { return number(name, 0, (qint64(1) << 53) - 1); }
    std::optional<qint64> timeOrNull(const QString &name)
    {
        return m_object.value(name).isNull() ? take(name), std::nullopt : std::optional(time(name));
    }
    std::optional<QString> textOrNull(const QString &name)
    {
        return m_object.value(name).isNull() ? take(name), std::nullopt : std::optional(text(name));
    }
    std::optional<crypto::Digest> digestOrNull(const QString &name)
    {
        if (m_object.value(name).isNull())
            return take(name), std::nullopt;
        const auto digest = crypto::Digest::fromHex(text(name));
        require(digest.has_value(), name);
        return digest ? std::optional(*digest) : std::nullopt;
    }
    std::optional<QJsonObject> objectOrNull(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isObject() || value.isNull(), name);
        return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
    }
    QJsonArray array(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isArray(), name);
        return value.toArray();
    }
    QStringList texts(const QString &name)
    {
        QStringList list;
        for (const QJsonValue &value : array(name)) {
            require(value.isString(), name);
            list.append(value.toString());
        }
        return list;
    }
    template <typename Value>
    QList<Value> words(const QString &name, std::optional<Value> (*read)(QStringView))
    {
        QList<Value> list;
        for (const QString &word : texts(name)) {
            const auto value = read(word);
            require(value.has_value() && !list.contains(*value), name);
            if (value)
                list.append(*value);
        }
        return list;
    }
    std::optional<crypto::PublicKey> key(const QString &name)
    {
        const auto key = crypto::PublicKey::fromBase64Url(text(name));
        require(key.has_value(), name);
        return key ? std::optional(*key) : std::nullopt;
    }
    QByteArray bytes(const QString &name)
    {
        const auto bytes = encoding::fromBase64Url(text(name));
        require(bytes.has_value(), name);
        return bytes.value_or(QByteArray());
    }
    /// A list of objects, each read by `read`; the first that is wrong is the answer.
    template <typename Record>
    [[nodiscard]] Result<QList<Record>> records(const QString &name, Result<Record> (*read)(StrictMembers))
    {
        QList<Record> list;
        for (const QJsonValue &value : array(name)) {
            if (!value.isObject())
                return fail(ErrorCode::Malformed, m_where + name);
            auto record = read(StrictMembers(value.toObject(), m_where + name + u'.'));
            if (!record)
                return std::unexpected(record.error());
            list.append(std::move(*record));
        }
        return list;
    }
    void require(bool holds, const QString &name)
    {
        if (!holds && !m_error)
            m_error = Error { ErrorCode::Malformed, m_where + name };
    }
    /// To be asked last: nothing may be left over.
    [[nodiscard]] Result<void> verdict()
    {
        if (!m_object.isEmpty())
            require(false, m_object.begin().key());
        return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
    }

private:
    QJsonValue take(const QString &name)
    {
        require(m_object.contains(name), name);
        return m_object.take(name);
    }
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> m_error;
};

}
