// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QString>

/// Files that hold keys: mode 0600 in a folder of mode 0700, written whole or not at all.
namespace countersign::vault::privatefile {

/// Enough for any key file; a larger one is not ours.
inline constexpr qint64 maxBytes = 64 * 1024;

/// NotFound, CannotRead, TooLarge. A file that others could read is closed to them first.
[[nodiscard]] Result<QByteArray> read(const QString &path);
/// Makes the folder where it is missing; on disk when it returns. CannotWrite.
[[nodiscard]] Result<void> write(const QString &path, QByteArrayView bytes);

}
