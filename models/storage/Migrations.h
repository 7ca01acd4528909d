// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QList>

namespace countersign::storage {

class Database;

/// What kind of file this is, and the steps that make it: step n leads from version n to n + 1. A step that was published
/// is never changed.
struct Schema {
    qint32 applicationId = 0; ///< SQLite's application_id: a file of another kind is refused
    QList<QByteArray> steps;
};

/// Brings a file to the newest version, each step in its own transaction. NewerVersion: a newer program wrote it;
/// Unsupported: a database of another kind.
[[nodiscard]] Result<void> migrate(Database &database, const Schema &schema);

/// What migrate would find, for readers who may not write: the version, with the same refusals. 0: empty.
[[nodiscard]] Result<qint64> schemaVersion(Database &database, const Schema &schema);

}
