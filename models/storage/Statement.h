// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace SQLite {
class Database;
class Statement;
}

struct sqlite3;

namespace countersign::storage {

/// A prepared statement: bind by position from 1, step, read columns from 0. Lives no longer than its Database.
class Statement
{
public:
    ~Statement();
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;

    /// Integers, blobs and text; a failed bind is reported by the next step.
    Statement &bind(int position, qint64 value);
    Statement &bind(int position, QByteArrayView blob);
    Statement &bind(int position, const QByteArray &blob) { return bind(position, QByteArrayView(blob)); }
    Statement &bind(int position, const QString &text);

    /// True: a row is there; false: done.
    [[nodiscard]] Result<bool> step();
    /// For statements without rows: one step, then ready for the next binding.
    [[nodiscard]] Result<void> run();
    void reset();

    // A column that the statement does not have is a fault of the program and ends it.
    [[nodiscard]] qint64 integer(int column) const noexcept;
    [[nodiscard]] QByteArray blob(int column) const noexcept;
    /// Points into SQLite's memory until the next step.
    [[nodiscard]] QByteArrayView blobView(int column) const noexcept;
    [[nodiscard]] QString text(int column) const noexcept;

private:
    friend class Database;
    Statement(SQLite::Database &database, const QByteArray &sql); ///< throws SQLite::Exception
    std::unique_ptr<SQLite::Statement> m_statement;
    sqlite3 *m_connection;
    int m_bindError = 0;
};

}
