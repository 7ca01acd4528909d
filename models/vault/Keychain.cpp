// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Keychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

Error errorOf(const QKeychain::Job &job, ErrorCode otherwise)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { ErrorCode::NotFound, job.errorString() };
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return { ErrorCode::KeychainLocked, job.errorString() };
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // its word for a bus or a service that cannot be reached
        return { ErrorCode::KeychainMissing, job.errorString() };
    default:
        return { otherwise, job.errorString() };
    }
}

/// Overwrites the bytes that the job holds too: a QByteArray's copies share them until somebody writes.
void wipeShared(const QByteArray &bytes)
{
    crypto::wipe(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
}

/// Starts a job and gives what `read` makes of it; `held` is wiped when it is done. The job belongs to nobody and
/// deletes itself: the desktop's library answers it even when whoever asked is gone.
template <typename T, typename Job, typename Read>
FutureResult<T> start(Job *job, const QString &key, QByteArray held, Read read)
{
    job->setInsecureFallback(false);
    job->setKey(key);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, held = std::move(held), read] {
        Result<T> result = read(*job);
        wipeShared(held);
        promise->addResult(std::move(result));
        promise->finish();
    });
    QFuture<Result<T>> future = promise->future();
    job->start();
    return future;
}

Result<void> written(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return std::unexpected(errorOf(job, ErrorCode::CannotWrite));
}

}

Keychain::Keychain(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
}

FutureResult<void> Keychain::find()
{
    // There is no call that asks: an entry that nobody has is looked for.
    return load(u"nothing"_s)
        .then(this, [](const Result<std::shared_ptr<crypto::SecretBytes>> &loaded) -> Result<void> {
            if (loaded || loaded.error().code != ErrorCode::KeychainMissing)
                return {};
            return std::unexpected(loaded.error());
        });
}

FutureResult<std::shared_ptr<crypto::SecretBytes>> Keychain::load(const QString &key)
{
    using Secret = std::shared_ptr<crypto::SecretBytes>;
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return start<Secret>(job, key, {},
        [](const QKeychain::ReadPasswordJob &done) -> Result<Secret> {
            if (done.error() != QKeychain::NoError)
                return std::unexpected(errorOf(done, ErrorCode::CannotRead));
            const QByteArray bytes = done.binaryData();
            Secret secret = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::copyOf(bytes));
            wipeShared(bytes);
            return secret;
        })
        .then(this,
            [this](const Result<Secret> &loaded) -> FutureResult<Secret> {
                if (loaded || loaded.error().code != ErrorCode::NotFound)
                    return ready(loaded);
                return checkUnlocked().then(this, [loaded](const Result<void> &unlocked) {
                    return unlocked ? loaded : Result<Secret>(std::unexpected(unlocked.error()));
                });
            })
        .unwrap();
}

/// A locked keychain says of everything that it is not there; who believed that would make new keys in place of the
/// old.
FutureResult<void> Keychain::checkUnlocked()
{
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    connect(answer, &QDBusPendingCallWatcher::finished, this, [promise, answer] {
        const QDBusPendingReply<QDBusVariant> locked = *answer;
        // Other keychains have no such word; they say themselves that they are locked.
        const bool isLocked = !locked.isError() && locked.value().variant().toBool();
        promise->addResult(isLocked ? fail(ErrorCode::KeychainLocked) : Result<void>());
        promise->finish();
        answer->deleteLater();
    });
    return promise->future();
}

FutureResult<void> Keychain::store(const QString &key, const crypto::SecretBytes &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    const QByteArray bytes = secret.view().toByteArray();
    job->setBinaryData(bytes);
    return start<void>(job, key, bytes, [](const QKeychain::WritePasswordJob &done) { return written(done); });
}

FutureResult<void> Keychain::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    return start<void>(job, key, {}, [](const QKeychain::DeletePasswordJob &done) -> Result<void> {
        return done.error() == QKeychain::EntryNotFound ? Result<void>() : written(done);
    });
}

}
