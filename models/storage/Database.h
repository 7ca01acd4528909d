// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/storage/Statement.h"

#include <QString>

#include <atomic>
#include <memory>

namespace SQLite {
class Database;
}

namespace countersign::storage {

/// How a file is opened.
enum class OpenMode {
    ReadWrite,    ///< created where missing; write-ahead log, synchronous=FULL
    ReadOnly,     ///< beside a writer or alone
    LockOnly,     ///< created where missing, never written; does not wait for locks
    ReadUnwritten ///< read-only, and nobody writes meanwhile: neither locks nor side files are touched (SQLite's immutable=1)
};

/// One SQLite connection, used by one thread at a time. Nothing throws out of it. Every connection waits up to 5 s for
/// another one's lock, trusts nothing in the file's schema and checks cell sizes (performance.md 2.2).
class Database
{
public:
    Database(); ///< not open
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;

    /// CannotOpen, Busy, Tampered (not a database any more).
    [[nodiscard]] static Result<Database> open(const QString &path, OpenMode mode);

    /// An empty database that lives as long as the connection.
    [[nodiscard]] static Result<Database> inMemory();

    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    void close();
    /// One or more statements without results.
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql);
    /// The first column of the first row; NotFound where there is no row.
    [[nodiscard]] Result<qint64> integer(const QByteArray &sql);
    /// From now on every statement ends with Cancelled soon after `stop` became true; nullptr: none does. Another thread may set it.
    void stopWhen(std::shared_ptr<const std::atomic_bool> stop);

private:
    explicit Database(std::unique_ptr<SQLite::Database> database);
    std::shared_ptr<const std::atomic_bool> m_stop; ///< outlives the connection that looks at it
    std::unique_ptr<SQLite::Database> m_database;
};

}
