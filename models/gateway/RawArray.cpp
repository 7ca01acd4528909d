// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/RawArray.h"

#include <simdjson.h>

namespace countersign::gateway {

namespace ondemand = simdjson::ondemand;

Result<QList<QByteArray>> rawElements(QByteArrayView json)
{
    const simdjson::padded_string text(json.data(), static_cast<std::size_t>(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::array array;
    if (parser.iterate(text).get(document) || document.get_array().get(array))
        return fail(ErrorCode::Malformed, QStringLiteral("not a JSON array"));
    QList<QByteArray> result;
    for (auto next : array) {
        ondemand::value element;
        std::string_view raw;
        if (std::move(next).get(element) || element.raw_json().get(raw))
            return fail(ErrorCode::Malformed, QStringLiteral("not a JSON value"));
        result.append(QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).trimmed());
    }
    if (!document.at_end())
        return fail(ErrorCode::Malformed, QStringLiteral("more than one JSON value"));
    return result;
}

}
