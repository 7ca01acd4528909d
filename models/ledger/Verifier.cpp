// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Verifier.h"

#include "models/ledger/Anchor.h"
#include "models/ledger/LedgerSchema.h"
#include "models/ledger/LedgerWalk.h"
#include "models/ledger/LedgerWriter.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

#include <QFileInfo>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using storage::Database;
using storage::OpenMode;

namespace {

/// What tells whether somebody wrote to a file that was read as if nobody did.
struct FileState {
    explicit FileState(const QString &path)
        : size(QFileInfo(path).size())
        , changed(QFileInfo(path).lastModified())
        , hasLog(QFileInfo(path + u"-wal"_s).size() > 0)
    {
    }
    friend bool operator==(const FileState &, const FileState &) = default;
    qint64 size;
    QDateTime changed;
    bool hasLog;
};

Result<Verification> verifyOpened(Database &database, const VerifyOptions &options, const QList<anchor::Found> &anchors)
{
    const auto view = storage::Transaction::begin(database, storage::Transaction::Kind::Read);
    if (!view) {
        return std::unexpected(view.error());
    }
    const auto version = storage::schemaVersion(database, ledgerSchema());
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version == 0) {
        return fail(ErrorCode::Unsupported, u"an empty database"_s);
    }
    return LedgerWalk(database, options, anchors).run();
}

/// A file that SQLite refuses as a whole is damaged or something else; it has no entry to name.
Error unreadable(const Error &error)
{
    return error.code == ErrorCode::Tampered ? Error { ErrorCode::CannotRead, error.detail } : error;
}

Result<Verification> verifyAs(OpenMode mode, const QString &path, const VerifyOptions &options, const QList<anchor::Found> &anchors)
{
    auto database = Database::open(path, mode);
    if (!database) {
        return std::unexpected(unreadable(database.error()));
    }
    auto verified = verifyOpened(*database, options, anchors);
    return verified ? std::move(verified) : std::unexpected(unreadable(verified.error()));
}

}

Result<Verification> verify(const QString &path, const VerifyOptions &options)
{
    if (!QFileInfo(path).isFile()) {
        return fail(ErrorCode::CannotOpen, u"no file %1"_s.arg(path));
    }
    const QString anchorPath = options.anchorPath.isEmpty() ? anchor::defaultFolder(path) : options.anchorPath;
    const QList<anchor::Found> anchors = anchor::read(anchorPath);
    // Evidence is not to be touched: where nobody writes and no log is waiting, the file is read without locks and side files,
    // also from a folder that cannot be written to.
    const FileState before(path);
    if (!before.hasLog && !storage::FileLock::isHeld(LedgerWriter::lockPath(path))) {
        auto verified = verifyAs(OpenMode::ReadUnwritten, path, options, anchors);
        if (before == FileState(path)) {
            return verified;
        }
    }
    auto verified = verifyAs(OpenMode::ReadOnly, path, options, anchors);
    if (!verified && verified.error().code == ErrorCode::CannotOpen && !before.hasLog) {
        return verifyAs(OpenMode::ReadUnwritten, path, options, anchors);
    }
    return verified;
}

}
