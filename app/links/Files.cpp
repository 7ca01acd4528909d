// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/Files.h"

#include <QFile>
#include <QSaveFile>
#include <QThreadPool>

namespace countersign::app::files {

namespace {

template <typename T, typename Work>
FutureResult<T> inPool(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

Result<QByteArray> readBounded(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotOpen, path);
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotRead, path);
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, path);
    return bytes;
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Result<void>() : fail(ErrorCode::CannotWrite, path);
}

}

FutureResult<QByteArray> read(QThreadPool &pool, const QString &path, qint64 maxBytes)
{
    return inPool<QByteArray>(pool, [path, maxBytes] { return readBounded(path, maxBytes); });
}

FutureResult<void> write(QThreadPool &pool, const QString &path, const QByteArray &bytes)
{
    return inPool<void>(pool, [path, bytes] { return writeWhole(path, bytes); });
}

FutureResult<void> remove(QThreadPool &pool, const QString &path)
{
    return inPool<void>(pool, [path] { return !QFile::exists(path) || QFile::remove(path) ? Result<void>() : fail(ErrorCode::CannotWrite, path); });
}

}
