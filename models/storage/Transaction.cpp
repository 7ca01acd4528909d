// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Transaction.h"

#include "models/storage/Database.h"

#include <utility>

namespace countersign::storage {

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (const auto done = database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !done) {
        return std::unexpected(done.error());
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Transaction::~Transaction()
{
    if (m_database) {
        // SQLite may have rolled back by itself (disk full); then there is nothing left to undo.
        static_cast<void>(m_database->execute("ROLLBACK"));
    }
}

Result<void> Transaction::commit()
{
    const auto done = m_database->execute("COMMIT");
    if (done) {
        m_database = nullptr;
    }
    return done;
}

}
