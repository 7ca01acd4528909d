// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/facts/Vote.h"

#include <QStringList>

/// Anchors: checkpoints kept outside the ledger. They alone can show that a ledger was rolled back to an older, validly signed
/// state. One file a checkpoint, the note's bytes and nothing else. Both functions read or write files: not in the GUI thread.
namespace countersign::ledger::anchor {

/// Writes a checkpoint note into a folder (made where missing) as "<origin with '/' as '-'>.<size>.checkpoint"; the path.
/// CannotWrite. An equal file that is there already is success; another of that name is never overwritten.
[[nodiscard]] Result<QString> keep(const QString &folder, const QByteArray &checkpointNote);
/// The same under a name that a person chose, who was asked before anything is replaced.
[[nodiscard]] Result<void> write(const QString &path, const QByteArray &checkpointNote);
/// The name that `keep` gives.
[[nodiscard]] QString fileName(const facts::TreeHeadSeen &head);

struct Found {
    QString file;
    QByteArray note;
};

/// The files that may be anchors: the file itself, or a folder's "*.checkpoint"; none where there is no such folder.
[[nodiscard]] QList<Found> read(const QString &path);

/// Where anchors are looked for when nobody says: "anchors" beside the ledger.
[[nodiscard]] QString defaultFolder(const QString &ledgerPath);

}
