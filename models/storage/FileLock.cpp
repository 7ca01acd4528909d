// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/FileLock.h"

#include <QFile>

namespace countersign::storage {

namespace {

Result<Database> locked(const QString &path, const QByteArray &how)
{
    auto database = Database::open(path, OpenMode::LockOnly);
    if (!database) {
        return database;
    }
    if (const auto done = database->execute(how); !done) {
        return std::unexpected(done.error());
    }
    return database;
}

}

Result<FileLock> FileLock::take(const QString &path)
{
    auto database = locked(path, "BEGIN EXCLUSIVE");
    if (!database) {
        return std::unexpected(database.error());
    }
    return FileLock(std::move(*database));
}

bool FileLock::isHeld(const QString &path)
{
    if (!QFile::exists(path)) {
        return false;
    }
    // Anything but a plain "free" counts as held: the caller then takes the careful way.
    return !locked(path, "BEGIN IMMEDIATE");
}

}
