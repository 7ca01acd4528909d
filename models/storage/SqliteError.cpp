// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

#include <cerrno>

namespace countersign::storage {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(int sqlite, int system)
{
    switch (sqlite & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Tampered;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::CannotOpen;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_IOERR:
        // SQLite calls only ENOSPC "full"; quotas and file size limits are the same thing to a person.
        if (system == EFBIG || system == EDQUOT || system == ENOSPC) {
            return ErrorCode::DiskFull;
        }
        return sqlite == SQLITE_IOERR_READ || sqlite == SQLITE_IOERR_SHORT_READ ? ErrorCode::CannotRead
                                                                                 : ErrorCode::CannotWrite;
    default:
        return ErrorCode::CannotWrite;
    }
}

}

Error sqliteError(sqlite3 *connection, int code)
{
    const int extended = connection ? sqlite3_extended_errcode(connection) : code;
    const int system = connection ? sqlite3_system_errno(connection) : 0;
    const QString said = connection ? QString::fromUtf8(sqlite3_errmsg(connection)) : QString::fromUtf8(sqlite3_errstr(code));
    return { codeOf(extended, system), u"sqlite %1, system %2: %3"_s.arg(extended).arg(system).arg(said) };
}

}
