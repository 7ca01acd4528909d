// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeGateway.h"

#include "models/core/Encoding.h"
#include "models/crypto/Digest.h"
#include "models/crypto/Random.h"
#include "models/drill/PracticeSocket.h"

#include <QHostAddress>
#include <QTimer>
#include <QTimerEvent>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::drill {

namespace {

crypto::SigningKey newIdentity()
{
    Result<crypto::SigningKey> key = crypto::SigningKey::generate();
    Q_ASSERT(key); // without a working random source the self-test has already ended the program
    return *std::move(key);
}

QString newBootId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString eventPrefix(facts::ActionKind kind)
{
    switch (kind) {
    case facts::ActionKind::Exec:
        return u"exec.approval."_s;
    case facts::ActionKind::Plugin:
        return u"plugin.approval."_s;
    case facts::ActionKind::SystemAgent:
        return u"openclaw.approval."_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

PracticeGateway::PracticeGateway(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_records(clock)
    , m_server(u"practice"_s, QWebSocketServer::NonSecureMode)
    , m_identity(newIdentity())
    , m_sharedToken(encoding::base64Url(crypto::randomBytes(24)).toLatin1())
    , m_bootId(newBootId())
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &PracticeGateway::acceptSocket);
    m_expiry.start(250, this);
}

PracticeGateway::~PracticeGateway()
{
    // While the members are still there: a socket that closes takes itself out of the list.
    for (PracticeSocket *socket : std::exchange(m_sockets, {})) {
        socket->disconnect(this);
        delete socket;
    }
}

Result<gateway::Endpoint> PracticeGateway::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return fail(ErrorCode::CannotOpen, m_server.errorString());
    return gateway::Endpoint { GatewayId(gatewayId), m_server.serverUrl(), std::nullopt, true };
}

QString PracticeGateway::deviceId() const
{
    return crypto::sha256(m_identity.publicKey().bytes()).hex();
}

QString PracticeGateway::publicKey() const
{
    return m_identity.publicKey().base64Url();
}

bool PracticeGateway::admits(const QString &token) const
{
    return token.toLatin1() == m_sharedToken;
}

void PracticeGateway::acceptSocket()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        auto *client = new PracticeSocket(socket, *this);
        client->setParent(this);
        m_sockets.append(client);
        connect(client, &PracticeSocket::gone, this, [this, client] {
            m_sockets.removeOne(client);
            client->deleteLater();
        });
    }
}

void PracticeGateway::play(const Scenario &scenario, qint64 lifetimeMs)
{
    for (const Step &step : scenario.steps)
        QTimer::singleShot(step.afterMs, this, [this, step, lifetimeMs] { raise(step, lifetimeMs); });
}

QString PracticeGateway::raise(const Step &step, qint64 lifetimeMs)
{
    const QString id = m_records.raise(step, lifetimeMs);
    publish(eventPrefix(step.kind) + "requested"_L1, m_records.listRow(id));
    return id;
}

void PracticeGateway::publish(const QString &event, const QJsonObject &payload)
{
    for (PracticeSocket *socket : std::as_const(m_sockets)) {
        if (socket->isGreeted())
            socket->sendEvent(event, payload);
    }
}

void PracticeGateway::publishResolved(const QString &id, const QString &resolvedBy)
{
    const QJsonObject record = m_records.approval(id).value_or(QJsonObject {});
    const facts::ActionKind kind = m_records.kindOf(id).value_or(facts::ActionKind::Exec);
    const QString status = record["status"_L1].toString();
    QJsonObject payload { { u"id"_s, id }, { u"decision"_s, record["decision"_L1].toString(u"deny"_s) },
                          { u"resolvedBy"_s, resolvedBy.isEmpty() ? QJsonValue() : QJsonValue(resolvedBy) }, { u"ts"_s, m_clock.nowMs() },
                          { u"request"_s, m_records.listRow(id)["request"_L1] } };
    publish(eventPrefix(kind) + "resolved"_L1, payload);
    if (kind == facts::ActionKind::SystemAgent) { // the real one says afterwards what became of the change
        payload.insert(u"applicationStatus"_s, status == "allowed"_L1 ? u"applied"_s : u"not-applied"_s);
        publish(eventPrefix(kind) + "resolved"_L1, payload);
    }
    Q_EMIT resolved(id, status);
}

void PracticeGateway::resolveAsForeigner(const QString &id, const QString &decision)
{
    const auto kind = m_records.kindOf(id);
    if (!kind)
        return;
    const auto resolution = m_records.resolve(id, facts::word(*kind), decision, u"0000000000000000"_s);
    if (resolution && resolution->applied)
        publishResolved(id, u"another client"_s);
}

void PracticeGateway::restart()
{
    m_records.cancelPending();
    m_bootId = newBootId();
    for (PracticeSocket *socket : QList(m_sockets)) // a closed one takes itself out
        socket->close(QWebSocketProtocol::CloseCode(1012), u"service restart"_s);
}

void PracticeGateway::dropConnections()
{
    for (PracticeSocket *socket : QList(m_sockets)) // a closed one takes itself out
        socket->close(QWebSocketProtocol::CloseCodeNormal, {});
}

void PracticeGateway::swallowAnswersTo(const QString &method)
{
    m_swallow.insert(method);
}

bool PracticeGateway::takeSwallow(const QString &method)
{
    return m_swallow.remove(method);
}

void PracticeGateway::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_expiry.timerId())
        return;
    for (const QString &id : m_records.expire())
        publishResolved(id, {});
}

}
