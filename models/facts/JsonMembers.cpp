// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/JsonMembers.h"

#include "models/core/CanonicalJson.h"

#include <QSet>

#include <simdjson.h>

#include <utility>

namespace countersign::facts {

namespace ondemand = simdjson::ondemand;

namespace {

simdjson::padded_string padded(QByteArrayView json)
{
    return simdjson::padded_string(json.data(), static_cast<std::size_t>(json.size()));
}

QByteArray bytes(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

/// simdjson hands out lone surrogates as WTF-8; QString keeps them, QString::fromUtf8 alone would replace them.
QString fromWtf8(std::string_view text)
{
    QString result;
    qsizetype done = 0;
    const QByteArrayView all(text.data(), static_cast<qsizetype>(text.size()));
    for (qsizetype i = 0; i + 2 < all.size(); ++i) {
        const auto unit = [&](qsizetype at) { return static_cast<unsigned char>(all[at]); };
        if (unit(i) != 0xED || unit(i + 1) < 0xA0)
            continue;
        result += QString::fromUtf8(all.sliced(done, i - done));
        result += QChar(static_cast<char16_t>(0xD000 | ((unit(i + 1) & 0x3F) << 6) | (unit(i + 2) & 0x3F)));
        done = i + 3;
        i += 2;
    }
    return result + QString::fromUtf8(all.sliced(done));
}

bool isPlainValue(ondemand::value value, int depth);

bool isPlainObject(ondemand::object object, int depth)
{
    QSet<QByteArray> names;
    for (auto next : object) {
        ondemand::field field;
        std::string_view name;
        if (std::move(next).get(field) || field.unescaped_key().get(name))
            return false;
        const QByteArray key = bytes(name);
        if (names.contains(key) || !isPlainValue(field.value(), depth))
            return false;
        names.insert(key);
    }
    return true;
}

bool isPlainValue(ondemand::value value, int depth)
{
    if (depth >= canonical::maxDepth)
        return false;
    ondemand::json_type type {};
    if (value.type().get(type))
        return false;
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object object;
        return !value.get_object().get(object) && isPlainObject(object, depth + 1);
    }
    case ondemand::json_type::array: {
        ondemand::array array;
        if (value.get_array().get(array))
            return false;
        for (auto next : array) {
            ondemand::value element;
            if (std::move(next).get(element) || !isPlainValue(element, depth + 1))
                return false;
        }
        return true;
    }
    case ondemand::json_type::string: {
        std::string_view text;
        return !value.get_wobbly_string().get(text);
    }
    case ondemand::json_type::number: {
        double number = 0; // the gateway's own numbers: what is finite here is finite there
        return !value.get_double().get(number);
    }
    case ondemand::json_type::boolean: {
        bool truth = false;
        return !value.get_bool().get(truth);
    }
    case ondemand::json_type::null: {
        bool null = false;
        return !value.is_null().get(null) && null;
    }
    }
    return false;
}

}

Result<JsonMembers> JsonMembers::parse(QByteArrayView json)
{
    const auto text = padded(json);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(text).get(document) || document.get_object().get(object))
        return fail(ErrorCode::Malformed, QStringLiteral("not a JSON object"));
    JsonMembers result;
    for (auto next : object) {
        ondemand::field field;
        std::string_view name;
        std::string_view raw;
        if (std::move(next).get(field) || field.unescaped_key(true).get(name))
            return fail(ErrorCode::Malformed, QStringLiteral("not a JSON member"));
        const QByteArray key = bytes(name);
        if (field.value().raw_json().get(raw))
            return fail(ErrorCode::Malformed, QStringLiteral("not a JSON value"));
        result.m_members.insert(key, bytes(raw).trimmed());
    }
    if (!document.at_end())
        return fail(ErrorCode::Malformed, QStringLiteral("more than one JSON value"));
    return result;
}

bool JsonMembers::isPlain(QByteArrayView json)
{
    const auto text = padded(json);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    return !parser.iterate(text).get(document) && !document.get_object().get(object) && isPlainObject(object, 1) && document.at_end();
}

QByteArray JsonMembers::raw(QByteArrayView name) const
{
    return m_members.value(name.toByteArray());
}

std::optional<QString> JsonMembers::text(QByteArrayView name) const
{
    const auto json = padded(raw(name));
    ondemand::parser parser;
    ondemand::document document;
    std::string_view value;
    if (json.size() == 0 || parser.iterate(json).get(document) || document.get_wobbly_string().get(value))
        return std::nullopt;
    return fromWtf8(value);
}

std::optional<QStringList> JsonMembers::texts(QByteArrayView name) const
{
    const auto json = padded(raw(name));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::array array;
    if (json.size() == 0 || parser.iterate(json).get(document) || document.get_array().get(array))
        return std::nullopt;
    QStringList result;
    for (auto next : array) {
        ondemand::value element;
        std::string_view value;
        if (std::move(next).get(element) || element.get_wobbly_string().get(value))
            return std::nullopt;
        result.append(fromWtf8(value));
    }
    return result;
}

std::optional<qint64> JsonMembers::integer(QByteArrayView name) const
{
    const auto json = padded(raw(name));
    ondemand::parser parser;
    ondemand::document document;
    int64_t value = 0;
    if (json.size() == 0 || parser.iterate(json).get(document) || document.get_int64().get(value))
        return std::nullopt;
    return value;
}

}
