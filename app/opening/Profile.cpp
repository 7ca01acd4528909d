// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace countersign::app {

Result<Profile> Profile::at(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    const bool isNew = !QFileInfo::exists(path);
    if (isNew && !QDir().mkpath(path))
        return fail(ErrorCode::CannotWrite, path);
    if (isNew && !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::CannotWrite, path);
    const QFileInfo info(path);
    if (!info.isDir() || !info.isWritable())
        return fail(ErrorCode::CannotWrite, path);
    // Whoever can write here can swap the ledger for an older one and the gateways for others.
    if (info.permissions().testAnyFlags(QFile::WriteGroup | QFile::WriteOther))
        return fail(ErrorCode::CannotWrite, path + u" may be written by others");
    return Profile(path);
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/countersign";
}

bool Profile::isSetUp() const
{
    return QFileInfo::exists(ledgerPath());
}

}
