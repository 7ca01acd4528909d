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

constexpr int upgradeMs = 600'000; ///< for its owner to decide

void openOrRefuse(Connection &connection, const std::optional<Error> &unreadable)
{
    if (unreadable) // it stays in the list, or the next change would forget it
        connection.refuse(ConnectFailure::of(FailureCause::KeyUnreadable, unreadable->detail));
    else
        connection.open();
}

}

const QStringList Gateways::adminScopes { u"operator.read"_s, u"operator.approvals"_s, u"operator.pairing"_s, u"operator.admin"_s };
const QStringList Gateways::approvingScopes { u"operator.read"_s, u"operator.approvals"_s, u"operator.admin"_s };

Gateways::Gateways(QString profileFolder, TokenStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_path(QDir(profileFolder).filePath(u"gateways.json"_s)), m_devices(store), m_clock(clock)
{
    connect(&m_devices, &DeviceStore::keepsSecretsChanged, this, &Gateways::keepsSecretsChanged);
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
    m_devices.forget(id, Purpose::Approving);
    m_devices.forget(id, Purpose::Collecting);
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
        if (!member.owned || !m_devices.hasKey(id, Purpose::Approving))
            continue;
        if (auto key = member.connection->possession(person, seat))
            keys.append(std::move(*key));
    }
    return keys;
}

std::unique_ptr<Connection> Gateways::connectionOf(
    Device device, const Endpoint &endpoint, Purpose purpose, const QStringList &scopes, crypto::SecretBytes sharedToken)
{
    if (device.isNew && device.isKept)
        m_devices.keepKey(endpoint.id, purpose, device.key);
    auto made = std::make_unique<Connection>(
        endpoint, Credentials { std::move(device.key), std::move(device.token), std::move(sharedToken), purpose }, scopes, m_clock);
    if (device.isKept) {
        connect(made.get(), &Connection::deviceTokenIssued, this,
            [this, id = endpoint.id, purpose](const QByteArray &issued) { m_devices.keepToken(id, purpose, issued); });
    }
    return made;
}

FutureResult<void> Gateways::connectTo(const KnownGateway &known, crypto::SecretBytes sharedToken)
{
    auto shared = std::make_shared<crypto::SecretBytes>(std::move(sharedToken));
    return m_devices.load(known.endpoint.id, Purpose::Approving)
        .then(this, [this, known, shared](const Result<std::shared_ptr<Device>> &device) -> FutureResult<void> {
            const GatewayId &id = known.endpoint.id;
            if (!device)
                return ready<void>(std::unexpected(device.error()));
            if (m_members.contains(id))
                return ready<void>(fail(ErrorCode::Malformed, u"gateway id"_s));
            const auto unreadable = (*device)->unreadable;
            Member member;
            member.scopes = known.scopes;
            member.apart = known.collector;
            const QStringList &asked = known.collector ? known.collector->approving : known.scopes;
            member.owned = connectionOf(std::move(**device), known.endpoint, Purpose::Approving, asked, std::move(*shared));
            member.connection = member.owned.get();
            insert(id, std::move(member));
            openOrRefuse(*find(id), unreadable);
            return known.collector ? connectCollector(id, {}) : ready<void>({});
        })
        .unwrap();
}

FutureResult<void> Gateways::connectCollector(const GatewayId &id, crypto::SecretBytes sharedToken)
{
    auto shared = std::make_shared<crypto::SecretBytes>(std::move(sharedToken));
    return m_devices.load(id, Purpose::Collecting).then(this, [this, id, shared](const Result<std::shared_ptr<Device>> &device) -> Result<void> {
        if (!device)
            return std::unexpected(device.error());
        const auto it = m_members.find(id);
        if (it == m_members.end() || !it->second.apart || it->second.collector)
            return fail(ErrorCode::Cancelled, u"removed or switched off meanwhile"_s);
        const auto unreadable = (*device)->unreadable;
        it->second.collector =
            connectionOf(std::move(**device), find(id)->endpoint(), Purpose::Collecting, it->second.apart->scopes, std::move(*shared));
        Connection &made = *it->second.collector;
        follow(id, made);
        connect(&made, &Connection::greeted, this, [this, id] {
            Q_EMIT evidenceMoved(id); // it may be a stranger, or no longer
            Q_EMIT changed(id);
        });
        openOrRefuse(made, unreadable);
        Q_EMIT evidenceMoved(id);
        Q_EMIT changed(id);
        return {};
    });
}

FutureResult<void> Gateways::collectApart(const GatewayId &id, const QStringList &approving, crypto::SecretBytes sharedToken)
{
    if (!isOwn(id))
        return ready<void>(fail(ErrorCode::NotFound));
    if (!upgrade(id).requestId.isEmpty())
        return ready<void>(fail(ErrorCode::Busy));
    if (collectsApart(id) || approving.isEmpty())
        return ready<void>(fail(ErrorCode::Malformed, u"collected apart already"_s));
    m_members.at(id).apart = KnownCollector { adminScopes, approving };
    Q_EMIT evidenceMoved(id); // the first connection is no longer asked for what it will not have a right to
    find(id)->askFor(approving);
    return connectCollector(id, std::move(sharedToken))
        .then(this, [this](const Result<void> &made) { return made ? save() : ready<void>(made); })
        .unwrap();
}

FutureResult<void> Gateways::collectTogether(const GatewayId &id)
{
    if (!collectsApart(id))
        return ready<void>(fail(ErrorCode::NotFound));
    Member &member = m_members.at(id);
    const auto gone = std::move(member.collector);
    if (gone)
        gone->disconnect(this);
    member.apart.reset();
    m_devices.forget(id, Purpose::Collecting);
    member.connection->askFor(member.scopes);
    Q_EMIT evidenceMoved(id);
    Q_EMIT changed(id);
    return save();
}

bool Gateways::collectsApart(const GatewayId &id) const
{
    const auto it = m_members.find(id);
    return it != m_members.end() && it->second.apart;
}

Connection *Gateways::collector(const GatewayId &id) const
{
    const auto it = m_members.find(id);
    return it == m_members.end() ? nullptr : it->second.collector.get();
}

Connection *Gateways::evidence(const GatewayId &id) const
{
    if (!collectsApart(id))
        return find(id);
    Connection *second = collector(id);
    const bool isStranger = second && second->state() == LinkState::Connected && !second->isRecognised();
    return isStranger ? nullptr : second;
}

void Gateways::follow(const GatewayId &id, Connection &connection)
{
    connect(&connection, &Connection::stateChanged, this, [this, id] { Q_EMIT changed(id); });
    connect(&connection, &Connection::countersChanged, this, [this, id] { Q_EMIT changed(id); });
}

void Gateways::insert(const GatewayId &id, Member member)
{
    Connection *connection = member.connection;
    m_members.insert_or_assign(id, std::move(member));
    m_order.append(id);
    follow(id, *connection);
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
    if (node.mapped().collector)
        node.mapped().collector->disconnect(this);
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
    if (Connection *second = collector(id)) { // votes go by what the first was told, and so does evidence
        second->expectIdentity(find(id)->endpoint().identity);
        Q_EMIT evidenceMoved(id);
    }
    save().then(this, [](const Result<void> &) {}); // not written: the next start takes the first that answers, as this one did
    Q_EMIT changed(id);
}

FutureResult<void> Gateways::requestScopes(const GatewayId &id, const QStringList &scopes)
{
    if (!isOwn(id))
        return ready<void>(fail(ErrorCode::NotFound));
    if (!upgrade(id).requestId.isEmpty() || collectsApart(id))
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

FutureResult<void> Gateways::save()
{
    QList<KnownGateway> known;
    for (const auto &id : std::as_const(m_order)) {
        const Member &member = m_members.at(id);
        if (member.owned)
            known.append({ member.connection->endpoint(), member.scopes, member.apart });
    }
    return QtConcurrent::run(&m_pool, [path = m_path, known] { return gatewayfile::save(path, known); });
}

}
