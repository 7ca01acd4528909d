// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Migrations.h"

#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

namespace countersign::storage {

using namespace Qt::StringLiterals;

Result<qint64> schemaVersion(Database &database, const Schema &schema)
{
    const auto version = database.integer("PRAGMA user_version");
    if (!version) {
        return version;
    }
    const auto id = database.integer("PRAGMA application_id");
    if (!id) {
        return id;
    }
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return tables;
    }
    if (*version == 0 && *id == 0 && *tables == 0) {
        return 0;
    }
    if (*id != schema.applicationId) {
        return fail(ErrorCode::Unsupported, u"application id %1"_s.arg(*id));
    }
    if (*version > schema.steps.size()) {
        return fail(ErrorCode::NewerVersion, u"version %1, this program knows %2"_s.arg(*version).arg(schema.steps.size()));
    }
    if (*version < 1) {
        return fail(ErrorCode::Tampered, u"version %1 in a file with tables"_s.arg(*version));
    }
    return version;
}

Result<void> migrate(Database &database, const Schema &schema)
{
    const auto version = schemaVersion(database, schema);
    if (!version) {
        return std::unexpected(version.error());
    }
    for (qsizetype step = *version; step < schema.steps.size(); ++step) {
        auto transaction = Transaction::begin(database);
        if (!transaction) {
            return std::unexpected(transaction.error());
        }
        const QByteArray marks = "PRAGMA user_version=" + QByteArray::number(step + 1)
            + "; PRAGMA application_id=" + QByteArray::number(schema.applicationId) + ";";
        for (const QByteArray &sql : { schema.steps.at(step), marks }) {
            if (const auto done = database.execute(sql); !done) {
                return done;
            }
        }
        if (const auto done = transaction->commit(); !done) {
            return done;
        }
    }
    return {};
}

}
