// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace countersign::vault::privatefile {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerOnly | QFile::ExeOwner;

}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.setPermissions(ownerOnly) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path + u": " + file.errorString());
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotRead, path + u": " + file.errorString());
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, path);
    return bytes;
}

Result<void> write(const QString &path, QByteArrayView bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir(folder).exists() && !(QDir().mkpath(folder) && QFile::setPermissions(folder, ownerFolder)))
        return fail(ErrorCode::CannotWrite, folder);
    QSaveFile file(path);
    errno = 0; // Qt has no word of its own for a full disk
    // Before the first byte: the temporary file must never be readable by others.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(bytes.data(), bytes.size()) == bytes.size()
        && file.commit())
        return {};
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, path + u": " + file.errorString());
}

}
