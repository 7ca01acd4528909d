// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign::canonical {

namespace {

constexpr qint64 largestInteger = (qint64(1) << 53) - 1;

/// RFC 8785 3.2.3: by UTF-16 code units.
bool isBefore(QStringView a, QStringView b)
{
    return std::u16string_view(a.utf16(), std::size_t(a.size())) < std::u16string_view(b.utf16(), std::size_t(b.size()));
}

/// Appends one value after the other to the bytes; every function says whether the value has a canonical form.
class Writer
{
public:
    Result<void> object(const QJsonObject &value, int depth)
    {
        if (depth > maxDepth)
            return fail(ErrorCode::TooLarge, u"nested deeper than %1"_s.arg(maxDepth));
        // Walked, not looked up: QJsonObject sorts keys it parsed and keys it was given in two ways (UTF-8 and UTF-16), so
        // that it may hold one key twice or miss one it has.
        std::vector<std::pair<QString, QJsonValue>> members;
        members.reserve(std::size_t(value.size()));
        for (auto member = value.constBegin(); member != value.constEnd(); ++member)
            members.emplace_back(member.key(), member.value());
        std::ranges::sort(members, isBefore, &std::pair<QString, QJsonValue>::first);
        m_bytes += '{';
        for (const QString *previous = nullptr; const auto &[key, content] : members) {
            if (previous && *previous == key)
                return fail(ErrorCode::NotCanonical, u"duplicate key"_s);
            if (previous)
                m_bytes += ',';
            previous = &key;
            if (const auto done = string(key); !done)
                return done;
            m_bytes += ':';
            if (const auto done = any(content, depth); !done)
                return done;
        }
        m_bytes += '}';
        return {};
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    Result<void> any(const QJsonValue &value, int depth)
    {
        switch (value.type()) {
        case QJsonValue::Null: m_bytes += "null"; return {};
        case QJsonValue::Bool: m_bytes += value.toBool() ? "true" : "false"; return {};
        case QJsonValue::Double: return number(value);
        case QJsonValue::String: return string(value.toString());
        case QJsonValue::Array: return array(value.toArray(), depth + 1);
        case QJsonValue::Object: return object(value.toObject(), depth + 1);
        case QJsonValue::Undefined: break;
        }
        return fail(ErrorCode::Malformed, u"undefined value"_s);
    }

    Result<void> array(const QJsonArray &values, int depth)
    {
        if (depth > maxDepth)
            return fail(ErrorCode::TooLarge, u"nested deeper than %1"_s.arg(maxDepth));
        m_bytes += '[';
        for (bool first = true; const QJsonValue &value : values) {
            if (!std::exchange(first, false))
                m_bytes += ',';
            if (const auto done = any(value, depth); !done)
                return done;
        }
        m_bytes += ']';
        return {};
    }

    Result<void> number(const QJsonValue &value)
    {
        // toInteger gives its default for fractions and for what does not fit; the default is out of range itself.
        const qint64 integer = value.toInteger(largestInteger + 1);
        if (integer > largestInteger || integer < -largestInteger)
            return fail(ErrorCode::Malformed, u"not an integer within 2^53 - 1"_s);
        m_bytes += QByteArray::number(integer);
        return {};
    }

    Result<void> string(QStringView text)
    {
        if (!text.isValidUtf16())
            return fail(ErrorCode::Malformed, u"lone surrogate"_s);
        static constexpr char hexDigits[] = "0123456789abcdef";
        m_bytes += '"';
        for (const char c : text.toUtf8()) {
            // RFC 8785 3.2.2.2: these and no others are escaped.
            switch (c) {
            case '"': m_bytes += "\\\""; break;
            case '\\': m_bytes += "\\\\"; break;
            case '\b': m_bytes += "\\b"; break;
            case '\t': m_bytes += "\\t"; break;
            case '\n': m_bytes += "\\n"; break;
            case '\f': m_bytes += "\\f"; break;
            case '\r': m_bytes += "\\r"; break;
            default:
                if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
                    m_bytes += "\\u00";
                    m_bytes += hexDigits[byte >> 4];
                    m_bytes += hexDigits[byte & 0xf];
                } else {
                    m_bytes += c;
                }
            }
        }
        m_bytes += '"';
        return {};
    }

    QByteArray m_bytes;
};

}

Result<QByteArray> write(const QJsonObject &value)
{
    Writer writer;
    if (const auto done = writer.object(value, 1); !done)
        return std::unexpected(done.error());
    return writer.take();
}

Result<QJsonObject> parse(QByteArrayView bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error == QJsonParseError::DeepNesting)
        return fail(ErrorCode::TooLarge, error.errorString());
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, u"%1 at %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"not an object"_s);
    // What was read, written again, must be the very bytes: one test for key order, duplicate keys, spaces and spellings.
    const auto spelling = write(document.object());
    if (!spelling)
        return std::unexpected(spelling.error());
    if (*spelling != bytes)
        return fail(ErrorCode::NotCanonical, u"differs from its canonical form"_s);
    return document.object();
}

}
