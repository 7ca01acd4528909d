// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/Database.h"

namespace countersign::storage {

/// Says that one program, and in it one object, owns a file: an exclusive SQLite lock on an empty file beside it. The operating
/// system drops it when the process ends, however it ends; the empty file stays and means nothing.
class FileLock
{
public:
    /// Busy at once, without waiting, where somebody else holds it.
    [[nodiscard]] static Result<FileLock> take(const QString &path);
    /// Whether somebody holds it now; a file that does not exist is held by nobody.
    [[nodiscard]] static bool isHeld(const QString &path);

private:
    explicit FileLock(Database database) : m_database(std::move(database)) { }
    Database m_database;
};

}
