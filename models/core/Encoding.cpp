// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Encoding.h"

using namespace Qt::StringLiterals;

namespace countersign::encoding {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}

QString base64Url(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(urlSafe));
}

Result<QByteArray> fromBase64Url(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    // Writing it again is the whole of strictness: padding, left-over bits and letters outside Latin-1 all differ then.
    if (!decoded || base64Url(*decoded) != text)
        return fail(ErrorCode::Malformed, u"not base64url"_s);
    return *decoded;
}

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex());
}

Result<QByteArray> fromHex(QStringView text)
{
    QByteArray decoded = QByteArray::fromHex(text.toLatin1());
    if (hex(decoded) != text)
        return fail(ErrorCode::Malformed, u"not lower-case hex"_s);
    return decoded;
}

}
