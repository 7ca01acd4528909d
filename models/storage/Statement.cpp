// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Statement.h"

#include "models/storage/SqliteError.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace countersign::storage {

Statement::Statement(SQLite::Database &database, const QByteArray &sql)
    : m_statement(std::make_unique<SQLite::Statement>(database, sql.constData()))
    , m_connection(database.getHandle())
{
}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;
Statement &Statement::operator=(Statement &&) noexcept = default;

Statement &Statement::bind(int position, qint64 value)
{
    try {
        m_statement->bind(position, static_cast<int64_t>(value));
    } catch (const SQLite::Exception &exception) {
        m_bindError = exception.getErrorCode();
    }
    return *this;
}

Statement &Statement::bind(int position, QByteArrayView blob)
{
    try {
        // A null pointer would bind NULL instead of an empty blob.
        m_statement->bind(position, static_cast<const void *>(blob.isNull() ? "" : blob.data()), static_cast<int>(blob.size()));
    } catch (const SQLite::Exception &exception) {
        m_bindError = exception.getErrorCode();
    }
    return *this;
}

Statement &Statement::bind(int position, const QString &text)
{
    try {
        m_statement->bind(position, text.toStdString());
    } catch (const SQLite::Exception &exception) {
        m_bindError = exception.getErrorCode();
    }
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bindError != 0) {
        return std::unexpected(sqliteError(nullptr, std::exchange(m_bindError, 0)));
    }
    switch (const int code = m_statement->tryExecuteStep()) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return std::unexpected(sqliteError(m_connection, code));
    }
}

Result<void> Statement::run()
{
    const Result<bool> done = step();
    reset();
    if (!done) {
        return std::unexpected(done.error());
    }
    return {};
}

void Statement::reset()
{
    m_statement->tryReset();
}

qint64 Statement::integer(int column) const noexcept
{
    return m_statement->getColumn(column).getInt64();
}

QByteArrayView Statement::blobView(int column) const noexcept
{
    const SQLite::Column value = m_statement->getColumn(column);
    return { static_cast<const char *>(value.getBlob()), value.getBytes() };
}

QByteArray Statement::blob(int column) const noexcept
{
    return blobView(column).toByteArray();
}

QString Statement::text(int column) const noexcept
{
    return QString::fromUtf8(m_statement->getColumn(column).getText());
}

}
