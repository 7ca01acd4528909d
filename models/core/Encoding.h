// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QString>

/// Base64url without padding and lower-case hex, strict when read: one value has one spelling.
namespace countersign::encoding {

[[nodiscard]] QString base64Url(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromBase64Url(QStringView text);
[[nodiscard]] QString hex(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromHex(QStringView text);

}
