// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerSchema.h"

#include "models/storage/Database.h"
#include "models/storage/Statement.h"

namespace countersign::ledger {

using namespace Qt::StringLiterals;

namespace {

// "CSLG" in ASCII.
constexpr qint32 applicationId = 0x43534c47;

// Triggers stop accidents, not attackers: those are found by verification. Only contents can be deleted.
constexpr auto version1 = R"(
CREATE TABLE entry (seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL CHECK(length(leaf) BETWEEN 1 AND 65535)) STRICT;
CREATE TABLE tile (level INTEGER NOT NULL, idx INTEGER NOT NULL,
  hashes BLOB NOT NULL CHECK(length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192),
  PRIMARY KEY(level, idx)) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoint (number INTEGER PRIMARY KEY, size INTEGER NOT NULL, note BLOB NOT NULL) STRICT;
CREATE TABLE content (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
CREATE TABLE entry_index (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL, subject TEXT NOT NULL) STRICT;
CREATE INDEX entry_index_kind ON entry_index(kind);
CREATE INDEX entry_index_subject ON entry_index(subject) WHERE subject <> '';
CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_fixed BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER tile_kept BEFORE DELETE ON tile BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER tile_fixed BEFORE UPDATE ON tile WHEN length(OLD.hashes) = 8192 BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER content_fixed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'append-only'); END;
)";

Result<QStringList> objectsOf(storage::Database &database)
{
    auto statement = database.prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    QStringList objects;
    for (;;) {
        const auto row = statement->step();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return objects;
        }
        objects.append(statement->text(0));
    }
}

}

storage::Schema ledgerSchema()
{
    return { applicationId, { version1 } };
}

Result<void> checkSchema(storage::Database &database)
{
    auto fresh = storage::Database::inMemory();
    if (!fresh) {
        return std::unexpected(fresh.error());
    }
    if (const auto made = storage::migrate(*fresh, ledgerSchema()); !made) {
        return made;
    }
    const auto expected = objectsOf(*fresh);
    if (!expected) {
        return std::unexpected(expected.error());
    }
    const auto found = objectsOf(database);
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found == *expected ? Result<void>() : fail(ErrorCode::Tampered, u"tables, indexes or triggers were changed"_s);
}

}
