// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

namespace countersign::storage {

class Database;

/// BEGIN IMMEDIATE … COMMIT; rolled back when it ends without a commit that succeeded.
class Transaction
{
public:
    enum class Kind { Write, Read }; ///< Read: one unmoving view of the file over several statements

    [[nodiscard]] static Result<Transaction> begin(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// What was done is on disk when this returns without an error.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    Database *m_database; ///< nullptr: over
};

}
