// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/DeviceStore.h"

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

QString keyName(const GatewayId &id, Purpose purpose)
{
    return u"gateway/"_s + id.text() + (purpose == Purpose::Collecting ? u"/collector-key"_s : u"/connection-key"_s);
}

QString tokenName(const GatewayId &id, Purpose purpose)
{
    return u"gateway/"_s + id.text() + (purpose == Purpose::Collecting ? u"/collector-token"_s : u"/device-token"_s);
}

using Stored = Result<std::shared_ptr<crypto::SecretBytes>>;

/// Whether it was read, is known not to be there, or can only be had for this session. A store that failed says nothing of what it holds.
bool mayBeReplaced(const Stored &stored)
{
    return stored || stored.error().code == ErrorCode::NotFound || stored.error().code == ErrorCode::KeychainMissing
        || stored.error().code == ErrorCode::KeychainLocked;
}

}

DeviceStore::DeviceStore(TokenStore &store, QObject *parent)
    : QObject(parent), m_store(store)
{
}

FutureResult<std::shared_ptr<Device>> DeviceStore::load(const GatewayId &id, Purpose purpose)
{
    QList<FutureResult<std::shared_ptr<crypto::SecretBytes>>> loads { m_store.load(keyName(id, purpose)), m_store.load(tokenName(id, purpose)) };
    return QtFuture::whenAll(loads.begin(), loads.end())
        .then(this, [this, name = keyName(id, purpose)](const QList<QFuture<Stored>> &loaded) -> Result<std::shared_ptr<Device>> {
            const Stored seed = loaded.at(0).result();
            const Stored token = loaded.at(1).result();
            const bool isReadable = mayBeReplaced(seed) && mayBeReplaced(token);
            if (!seed && isReadable)
                note(seed.error());
            auto key = seed ? crypto::SigningKey::fromSeed((*seed)->clone()) : crypto::SigningKey::generate();
            if (!key)
                return std::unexpected(key.error());
            // A token belongs to the key it was issued for.
            auto device = std::make_shared<Device>(std::move(*key), seed && token ? (*token)->clone() : crypto::SecretBytes());
            device->isNew = !seed;
            if (seed)
                m_kept.insert(name);
            // Where the key may still lie and only could not be read, the one made now is for this session alone.
            device->isKept = isReadable && (seed || seed.error().code == ErrorCode::NotFound);
            if (!isReadable)
                device->unreadable = (mayBeReplaced(seed) ? token : seed).error();
            return device;
        });
}

void DeviceStore::keepKey(const GatewayId &id, Purpose purpose, const crypto::SigningKey &key)
{
    const QString name = keyName(id, purpose);
    m_store.store(name, key.seed()).then(this, [this, name](const Result<void> &kept) {
        if (kept)
            m_kept.insert(name);
        else
            note(kept.error());
    });
}

void DeviceStore::keepToken(const GatewayId &id, Purpose purpose, const QByteArray &token)
{
    m_store.store(tokenName(id, purpose), crypto::SecretBytes::copyOf(token)).then(this, [this](const Result<void> &kept) {
        if (!kept)
            note(kept.error());
    });
}

bool DeviceStore::hasKey(const GatewayId &id, Purpose purpose) const
{
    return m_kept.contains(keyName(id, purpose));
}

void DeviceStore::forget(const GatewayId &id, Purpose purpose)
{
    m_kept.remove(keyName(id, purpose));
    m_store.remove(keyName(id, purpose)).then(this, [](const Result<void> &) {}); // a store without them is what was asked for
    m_store.remove(tokenName(id, purpose)).then(this, [](const Result<void> &) {});
}

void DeviceStore::note(const Error &error)
{
    if (error.code == ErrorCode::NotFound || !m_keepsSecrets)
        return;
    m_keepsSecrets = false;
    Q_EMIT keepsSecretsChanged();
}

}
