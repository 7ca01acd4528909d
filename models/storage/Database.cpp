// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"

#include "models/storage/SqliteError.h"

#include <QUrl>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace countersign::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int stepsBetweenLooks = 10'000; // of SQLite's virtual machine: well below a millisecond

// WAL with FULL makes COMMIT wait for the disk: what is acknowledged survives a power cut (performance.md 1.10).
// secure_delete: deleted content is overwritten, not only unlinked.
constexpr auto everyConnection = "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";
constexpr auto writer = "PRAGMA page_size=4096; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=1;"
                        "PRAGMA checkpoint_fullfsync=1; PRAGMA secure_delete=ON;";

QByteArray uriOf(const QString &path)
{
    return "file:" + QUrl::toPercentEncoding(path, "/") + "?immutable=1";
}

}

Database::Database() = default;
Database::Database(std::unique_ptr<SQLite::Database> database) : m_database(std::move(database)) { }
Database::~Database() = default;
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;

Result<Database> Database::open(const QString &path, OpenMode mode)
{
    const bool writes = mode == OpenMode::ReadWrite || mode == OpenMode::LockOnly;
    const int flags = (writes ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY)
        | (mode == OpenMode::ReadUnwritten ? SQLite::OPEN_URI : 0);
    const QByteArray name = mode == OpenMode::ReadUnwritten ? uriOf(path) : path.toUtf8();
    std::unique_ptr<SQLite::Database> connection;
    try {
        connection = std::make_unique<SQLite::Database>(name.constData(), flags, mode == OpenMode::LockOnly ? 0 : busyTimeoutMs);
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(sqliteError(nullptr, exception.getExtendedErrorCode()));
    }
    Database database(std::move(connection));
    if (mode == OpenMode::LockOnly) {
        return database; // reading anything would already meet the lock that is asked about
    }
    if (const auto done = database.execute(everyConnection); !done) {
        return std::unexpected(done.error());
    }
    if (mode == OpenMode::ReadWrite) {
        if (const auto done = database.execute(writer); !done) {
            return std::unexpected(done.error());
        }
    }
    // The first real read: whether this is a database at all, and whether it may be read.
    if (const auto version = database.integer("PRAGMA schema_version"); !version) {
        return std::unexpected(version.error());
    }
    return database;
}

Result<Database> Database::inMemory()
{
    return open(u":memory:"_s, OpenMode::LockOnly);
}

void Database::close()
{
    m_database.reset();
}

Result<void> Database::execute(const QByteArray &sql)
{
    if (!m_database) {
        return fail(ErrorCode::CannotOpen, u"no database is open"_s);
    }
    if (const int code = m_database->tryExec(sql.constData()); code != SQLITE_OK) {
        return std::unexpected(sqliteError(m_database->getHandle(), code));
    }
    return {};
}

Result<Statement> Database::prepare(const QByteArray &sql)
{
    if (!m_database) {
        return fail(ErrorCode::CannotOpen, u"no database is open"_s);
    }
    try {
        return Statement(*m_database, sql);
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(sqliteError(m_database->getHandle(), exception.getExtendedErrorCode()));
    }
}

void Database::stopWhen(std::shared_ptr<const std::atomic_bool> stop)
{
    if (!m_database) {
        return;
    }
    const auto look = [](void *flag) { return static_cast<const std::atomic_bool *>(flag)->load() ? 1 : 0; };
    auto *flag = const_cast<std::atomic_bool *>(stop.get()); // NOLINT: SQLite's pointer is not const, and it is only looked at
    sqlite3_progress_handler(m_database->getHandle(), stop ? stepsBetweenLooks : 0, stop ? +look : nullptr, flag);
    m_stop = std::move(stop);
}

Result<qint64> Database::integer(const QByteArray &sql)
{
    auto statement = prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return fail(ErrorCode::NotFound);
    }
    return statement->integer(0);
}

}
