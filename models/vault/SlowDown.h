// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QString>

namespace countersign::vault {

/// Slows down whoever tries passphrases: 1 s after the first wrong one, doubling to 60 s, per key file and kept on disk, so that
/// restarting the program does not help. Against people at the console; whoever can copy the key file has only scrypt before them.
class SlowDown
{
public:
    static constexpr qint64 firstMs = 1000;
    static constexpr qint64 longestMs = 60'000;

    /// `path`: the file that holds the count; beside the key file.
    explicit SlowDown(QString path) : m_path(std::move(path)) { }

    /// To be called before a passphrase is tried: counts the try as wrong on disk, so that killing the program does not undo it.
    /// SlowedDown (detail: the milliseconds to wait), CannotWrite.
    [[nodiscard]] Result<void> begin(qint64 nowMs) const;
    /// The passphrase was right: the count begins anew.
    [[nodiscard]] Result<void> succeeded() const;

private:
    QString m_path;
};

}
