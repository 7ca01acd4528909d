// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Gateways.h"

#include "models/gateway/TransportPolicy.h"

#include <QDir>
#include <QJsonArray>
#include <QTimer>
#include <QtConcurrent>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

QString keyName(const GatewayId &id)
{
    return u"gateway/"_s + id.text() + u"/connection-key"_s;
}

QString tokenName(const GatewayId &id)
{
    return u"gateway/"_s + id.text() + u"/device-token"_s;
}

constexpr int upgradeMs = 600'000; ///< for its owner to decide

using Stored = Result<std::shared_ptr<crypto::SecretBytes>>;

/// Whether it was read, is known not to be there, or can only be had for this session. A store that failed says nothing of what it holds.
bool mayBeReplaced(const Stored &stored)
{
    return stored || stored.error().code == ErrorCode::NotFound || stored.error().code == ErrorCode::KeychainMissing
        || stored.error().code == ErrorCode::KeychainLocked;
}

}

const QStringList Gateways::adminScopes { u"operator.read"_s, u"operator.approvals"_s, u"operator.pairing"_s, u"operator.admin"_s };

Gateways::Gateways(QString profileFolder, TokenStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_path(QDir(profileFolder).filePath(u"gateways.json"_s)), m_store(store), m_clock(clock)
{
    m_pool.setMaxThreadCount(1); // writes keep their order
}

Gateways::~Gateways()
{
    // A connection answers its open calls when it goes, and what hears of it looks here: they are gone from the list by then.
    auto gone = std::exchange(m_members, {});
    m_order.clear();
    gone.clear();
    m_pool.waitForDone();
}

FutureResult<void> Gateways::load()
{
    return QtConcurrent::run(&m_pool, [path = m_path] { return gatewayfile::load(path); })
        .then(this,
              [this](const Result<QList<KnownGateway>> &read) -> FutureResult<void> {
                  if (!read)
                      return ready<void>(std::unexpected(read.error()));
                  QList<FutureResult<void>> made;
                  for (const auto &known : *read)
                      made.append(connectTo(known, {}));
                  if (made.isEmpty())
                      return ready<void>({});
                  // Ready when all of them are here; a key that cannot be made shows as a missing gateway.
                  return QtFuture::whenAll(made.begin(), made.end()).then(this, [](const QList<FutureResult<void>> &) -> Result<void> { return {}; });
              })
        .unwrap();
}

FutureResult<void> Gateways::add(KnownGateway known, crypto::SecretBytes sharedToken)
{
    const auto &id = known.endpoint.id;
    if (!gatewayfile::isGoodId(id) || m_members.contains(id))
        return ready<void>(fail(ErrorCode::Malformed, u"gateway id"_s));
    if (const auto allowed = transport::check(known.endpoint); !allowed)
        return ready<void>(std::unexpected(allowed.error()));
    return connectTo(known, std::move(sharedToken))
        .then(this, [this](const Result<void> &made) { return made ? save() : ready<void>(made); })
        .unwrap();
}

FutureResult<void> Gateways::remove(const GatewayId &id)
{
    if (!isOwn(id))
        return ready<void>(fail(ErrorCode::NotFound));
    take(id);
    m_store.remove(keyName(id)).then(this, [](const Result<void> &) {}); // a store without them is what was asked for
    m_store.remove(tokenName(id)).then(this, [](const Result<void> &) {});
    return save();
}

void Gateways::include(Connection &connection)
{
    Member member;
    member.connection = &connection;
    insert(connection.endpoint().id, std::move(member));
}

void Gateways::forget(Connection &connection)
{
    const GatewayId id = connection.endpoint().id;
    if (find(id) == &connection && !isOwn(id))
        take(id);
}

QList<GatewayId> Gateways::ids() const
{
    return m_order;
}

Connection *Gateways::find(const GatewayId &id) const
{
    const auto it = m_members.find(id);
    return it == m_members.end() ? nullptr : it->second.connection;
}

bool Gateways::isOwn(const GatewayId &id) const
{
    const auto it = m_members.find(id);
    return it != m_members.end() && it->second.owned;
}

QList<facts::ConnectionKey> Gateways::possessions(const PersonId &person, const SeatId &seat) const
{
    QList<facts::ConnectionKey> keys;
    for (const GatewayId &id : m_order) {
        const Member &member = m_members.at(id);
        if (!member.owned || !member.keyIsKept)
            continue;
        if (auto key = member.connection->possession(person, seat))
            keys.append(std::move(*key));
    }
    return keys;
}

FutureResult<void> Gateways::connectTo(const KnownGateway &known, crypto::SecretBytes sharedToken)
{
    const GatewayId id = known.endpoint.id;
    auto shared = std::make_shared<crypto::SecretBytes>(std::move(sharedToken));
    QList<FutureResult<std::shared_ptr<crypto::SecretBytes>>> loads { m_store.load(keyName(id)), m_store.load(tokenName(id)) };
    return QtFuture::whenAll(loads.begin(), loads.end())
        .then(this, [this, id, known, shared](const QList<QFuture<Stored>> &loaded) -> Result<void> {
            const Stored seed = loaded.at(0).result();
            const Stored token = loaded.at(1).result();
            const bool isReadable = mayBeReplaced(seed) && mayBeReplaced(token);
            if (!seed && isReadable)
                noteStore(seed.error());
            if (m_members.contains(id))
                return fail(ErrorCode::Malformed, u"gateway id"_s);
            auto key = seed ? crypto::SigningKey::fromSeed((*seed)->clone()) : crypto::SigningKey::generate();
            if (!key)
                return std::unexpected(key.error());
            // Where the key may still lie and only could not be read, the one made now is for this session alone.
            const bool isKept = isReadable && (seed || seed.error().code == ErrorCode::NotFound);
            Member member;
            member.keyIsKept = bool(seed);
            const auto made = !seed && isKept ? std::make_shared<crypto::SecretBytes>(key->seed().clone()) : nullptr;
            member.scopes = known.scopes;
            // A token belongs to the key it was issued for.
            auto device = seed && token ? (*token)->clone() : crypto::SecretBytes();
            member.owned = std::make_unique<Connection>(
                known.endpoint, Credentials { std::move(*key), std::move(device), std::move(*shared) }, known.scopes, m_clock);
            member.connection = member.owned.get();
            if (isKept) {
                connect(member.connection, &Connection::deviceTokenIssued, this, [this, id](const QByteArray &issued) {
                    keep(tokenName(id), crypto::SecretBytes::copyOf(issued));
                });
            }
            insert(id, std::move(member));
            if (made)
                keepKey(id, *made);
            if (isReadable)
                find(id)->open();
            else // it stays in the list, or the next change would forget it
                find(id)->refuse(ConnectFailure::of(FailureCause::KeyUnreadable, (mayBeReplaced(seed) ? token : seed).error().detail));
            return {};
        });
}

void Gateways::insert(const GatewayId &id, Member member)
{
    Connection *connection = member.connection;
    m_members.insert_or_assign(id, std::move(member));
    m_order.append(id);
    connect(connection, &Connection::stateChanged, this, [this, id] { Q_EMIT changed(id); });
    connect(connection, &Connection::countersChanged, this, [this, id] { Q_EMIT changed(id); });
    connect(connection, &Connection::greeted, this, [this, id] {
        recognise(id);
        Q_EMIT changed(id);
    });
    Q_EMIT added(id);
}

void Gateways::take(const GatewayId &id)
{
    Q_EMIT aboutToRemove(id);
    auto node = m_members.extract(id);
    node.mapped().connection->disconnect(this);
    m_order.removeOne(id);
    Q_EMIT removed(id);
}

void Gateways::recognise(const GatewayId &id)
{
    const auto &endpoint = find(id)->endpoint();
    if (!isOwn(id) || endpoint.tlsPin || !endpoint.identity.isEmpty() || find(id)->hello().gatewayDeviceId.isEmpty())
        return;
    confirmIdentity(id);
}

void Gateways::confirmIdentity(const GatewayId &id)
{
    if (!isOwn(id) || find(id)->hello().gatewayDeviceId.isEmpty())
        return;
    find(id)->acceptIdentity();
    save().then(this, [](const Result<void> &) {}); // not written: the next start takes the first that answers, as this one did
    Q_EMIT changed(id);
}

FutureResult<void> Gateways::requestScopes(const GatewayId &id, const QStringList &scopes)
{
    if (!isOwn(id))
        return ready<void>(fail(ErrorCode::NotFound));
    if (!upgrade(id).requestId.isEmpty())
        return ready<void>(fail(ErrorCode::Busy));
    return find(id)
        ->call(u"device.scopes.requestUpgrade"_s, { { u"scopes"_s, QJsonArray::fromStringList(scopes) } })
        .then(this, [this, id, scopes](const Result<Answer> &answer) -> Result<void> {
            if (!answer)
                return std::unexpected(answer.error());
            const QString request = answer->payload.toObject().value("requestId"_L1).toString();
            const auto it = m_members.find(id);
            if (it == m_members.end() || request.isEmpty())
                return fail(ErrorCode::Malformed, u"no request id"_s);
            it->second.upgrade = Pairing::of(request, it->second.connection->deviceId(), scopes);
            Q_EMIT changed(id);
            awaitUpgrade(id, request);
            return {};
        });
}

Pairing Gateways::upgrade(const GatewayId &id) const
{
    const auto it = m_members.find(id);
    return it == m_members.end() ? Pairing() : it->second.upgrade;
}

void Gateways::awaitUpgrade(const GatewayId &id, const QString &requestId)
{
    find(id)->call(u"device.scopes.waitUpgrade"_s, { { u"requestId"_s, requestId } }, upgradeMs)
        .then(this, [this, id, requestId](const Result<Answer> &answer) { takeUpgrade(id, requestId, answer); });
}

void Gateways::takeUpgrade(const GatewayId &id, const QString &requestId, const Result<Answer> &answer)
{
    const auto it = m_members.find(id);
    if (it == m_members.end() || it->second.upgrade.requestId != requestId)
        return;
    const auto payload = answer ? answer->payload.toObject() : QJsonObject();
    const QString status = payload.value("status"_L1).toString();
    if (status == "pending"_L1) { // it waits for a while only
        QTimer::singleShot(1'000, this, [this, id, requestId] {
            if (upgrade(id).requestId == requestId)
                awaitUpgrade(id, requestId);
        });
        return;
    }
    const QStringList asked = it->second.upgrade.scopes;
    it->second.upgrade = {};
    const QByteArray token = payload.value("deviceToken"_L1).toString().toUtf8();
    if (status == "approved"_L1 && !token.isEmpty()) {
        it->second.scopes = asked;
        it->second.connection->takeToken(token, asked);
        save().then(this, [](const Result<void> &) {}); // not written: the next start asks for less
    }
    Q_EMIT changed(id);
}

void Gateways::keep(const QString &key, const crypto::SecretBytes &secret)
{
    m_store.store(key, secret).then(this, [this](const Result<void> &kept) {
        if (!kept)
            noteStore(kept.error());
    });
}

/// Kept from when the store says so, and not before.
void Gateways::keepKey(const GatewayId &id, const crypto::SecretBytes &seed)
{
    m_store.store(keyName(id), seed).then(this, [this, id](const Result<void> &kept) {
        if (!kept)
            return noteStore(kept.error());
        if (const auto it = m_members.find(id); it != m_members.end())
            it->second.keyIsKept = true;
    });
}

void Gateways::noteStore(const Error &error)
{
    if (error.code == ErrorCode::NotFound || !m_keepsSecrets)
        return;
    m_keepsSecrets = false;
    Q_EMIT keepsSecretsChanged();
}

FutureResult<void> Gateways::save()
{
    QList<KnownGateway> known;
    for (const auto &id : std::as_const(m_order)) {
        const Member &member = m_members.at(id);
        if (member.owned)
            known.append({ member.connection->endpoint(), member.scopes });
    }
    return QtConcurrent::run(&m_pool, [path = m_path, known] { return gatewayfile::save(path, known); });
}

}
