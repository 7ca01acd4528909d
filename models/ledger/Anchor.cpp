// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Anchor.h"

#include "models/crypto/SignedNote.h"
#include "models/ledger/Checkpoint.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace countersign::ledger::anchor {

using namespace Qt::StringLiterals;

Result<QString> keep(const QString &folder, const QByteArray &checkpointNote)
{
    const auto note = crypto::SignedNote::parse(checkpointNote);
    if (!note) {
        return std::unexpected(note.error());
    }
    const auto head = checkpoint::parse(note->text());
    if (!head) {
        return std::unexpected(head.error());
    }
    const QString path = QDir(folder).filePath(fileName(*head));
    QFile present(path);
    if (present.open(QIODevice::ReadOnly)) {
        const bool same = present.readAll() == checkpointNote;
        return same ? Result<QString>(path) : fail(ErrorCode::CannotWrite, u"%1 holds something else"_s.arg(path));
    }
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::CannotWrite, u"no folder %1"_s.arg(folder));
    }
    const auto written = write(path, checkpointNote);
    return written ? Result<QString>(path) : std::unexpected(written.error());
}

Result<void> write(const QString &path, const QByteArray &checkpointNote)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(checkpointNote) != checkpointNote.size() || !file.commit()) {
        return fail(ErrorCode::CannotWrite, u"%1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

QString fileName(const facts::TreeHeadSeen &head)
{
    return QString(head.origin).replace(u'/', u'-') + u".%1.checkpoint"_s.arg(head.size);
}

QList<Found> read(const QString &path)
{
    QStringList files;
    if (QFileInfo(path).isFile()) {
        files.append(path);
    } else {
        const QStringList names = QDir(path).entryList({ u"*.checkpoint"_s }, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            files.append(QDir(path).filePath(name));
        }
    }
    QList<Found> found;
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        // What cannot be read stays in the list without a note: it is reported, not passed over.
        const QByteArray note = file.open(QIODevice::ReadOnly) ? file.read(crypto::SignedNote::maxBytes + 1) : QByteArray();
        found.append({ name, note });
    }
    return found;
}

QString defaultFolder(const QString &ledgerPath)
{
    return QFileInfo(ledgerPath).absoluteDir().filePath(u"anchors"_s);
}

}
