// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Entry.h"
#include "models/storage/Migrations.h"

namespace countersign::ledger {

/// Tables of a ledger file. Format: resources/docs/formats.md, "Ledger file".
[[nodiscard]] storage::Schema ledgerSchema();

/// Tampered where the file's tables, indexes and triggers are not exactly those that the migrations make: a view in place of a
/// table, or a missing trigger, must not pass.
[[nodiscard]] Result<void> checkSchema(storage::Database &database);

/// The content store's key: contents are numbered within their entry, in the order of the leaf.
inline constexpr qint64 contentsPerEntry = facts::Entry::maxContents;
[[nodiscard]] constexpr qint64 contentId(quint64 entry, qsizetype position)
{
    return static_cast<qint64>(entry) * contentsPerEntry + position;
}

}
