// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"

#include <QString>

class QThreadPool;

/// Files that a person chose, read and written away from the window. `pool` outlives the work.
namespace countersign::app::files {

/// Whole: TooLarge above `maxBytes`, of which not one byte more is read. CannotOpen, CannotRead.
[[nodiscard]] FutureResult<QByteArray> read(QThreadPool &pool, const QString &path, qint64 maxBytes);
/// Whole or not at all; CannotWrite.
[[nodiscard]] FutureResult<void> write(QThreadPool &pool, const QString &path, const QByteArray &bytes);
/// Done where it was not there.
[[nodiscard]] FutureResult<void> remove(QThreadPool &pool, const QString &path);

}
