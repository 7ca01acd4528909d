// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeGateway.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::test {

FakeGateway::FakeGateway(const QSslConfiguration *tls)
    : m_server(u"fake"_s, tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
{
    if (tls)
        m_server.setSslConfiguration(*tls);
    hello = { { u"type"_s, u"hello-ok"_s }, { u"protocol"_s, 4 },
        { u"server"_s,
            QJsonObject{
                { u"version"_s, u"2026.9.6"_s }, { u"bootId"_s, u"boot-1"_s }, { u"connId"_s, u"conn-1"_s } } },
        { u"features"_s,
            QJsonObject{ { u"methods"_s,
                QJsonArray{ u"approval.get"_s, u"exec.approval.list"_s, u"plugin.approval.list"_s,
                    u"openclaw.approval.list"_s } } } },
        { u"auth"_s, QJsonObject{ { u"scopes"_s, QJsonArray{ u"operator.read"_s, u"operator.approvals"_s } } } },
        { u"policy"_s, QJsonObject{ { u"maxPayload"_s, 26214400 }, { u"tickIntervalMs"_s, 30000 } } } };
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] { take(m_server.nextPendingConnection()); });
    start();
}

FakeGateway::~FakeGateway() = default;

QUrl FakeGateway::url() const
{
    const bool tls = m_server.secureMode() == QWebSocketServer::SecureMode;
    return QUrl((tls ? u"wss://127.0.0.1:%1/"_s : u"ws://127.0.0.1:%1/"_s).arg(m_port));
}

void FakeGateway::send(const QByteArray &text)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void FakeGateway::sendBinary(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->sendBinaryMessage(bytes);
}

void FakeGateway::sendEvent(const QString &name, const QByteArray &payload)
{
    send("{\"type\":\"event\",\"event\":\"" + name.toUtf8() + "\",\"seq\":" + QByteArray::number(++m_seq) + ",\"payload\":" + payload + '}');
}

void FakeGateway::answer(const QString &id, const QByteArray &payload)
{
    send("{\"type\":\"res\",\"id\":\"" + id.toUtf8() + "\",\"ok\":true,\"payload\":" + payload + '}');
}

void FakeGateway::refuse(const QString &id, const QJsonObject &error)
{
    const QJsonObject frame { { u"type"_s, u"res"_s }, { u"id"_s, id }, { u"ok"_s, false }, { u"error"_s, error } };
    send(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

void FakeGateway::closeSocket(int code, const QString &reason)
{
    if (m_socket)
        m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void FakeGateway::killSocket()
{
    if (m_socket)
        m_socket->abort();
}

void FakeGateway::killDevice(const QString &deviceId)
{
    if (const auto socket = m_devices.value(deviceId))
        socket->abort();
}

void FakeGateway::stop()
{
    m_server.close();
    killSocket();
}

void FakeGateway::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the fake gateway cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void FakeGateway::take(QWebSocket *socket)
{
    ++m_sockets;
    m_socket = socket;
    m_seq = 0;
    socket->setParent(this);
    connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &text) {
        m_socket = socket;
        read(text);
    });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        if (m_socket == socket)
            m_socket = nullptr;
        socket->deleteLater();
    });
    if (challenges)
        send(R"({"type":"event","event":"connect.challenge","payload":{"nonce":"nonce-1","ts":1795375814412,"capabilities":["x"]}})");
}

void FakeGateway::read(const QString &text)
{
    m_received += text.toUtf8() + '\n';
    const auto frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString id = frame.value("id"_L1).toString();
    const QString method = frame.value("method"_L1).toString();
    const auto params = frame.value("params"_L1).toObject();
    if (method == "connect"_L1) {
        greet(id, params);
    } else if (method == "gateway.identity.get"_L1 && answersIdentity) {
        answer(id, QJsonDocument(QJsonObject { { u"deviceId"_s, identity }, { u"publicKey"_s, u"x"_s } }).toJson(QJsonDocument::Compact));
    } else {
        Q_EMIT called(id, method, params);
    }
}

void FakeGateway::greet(const QString &id, const QJsonObject &params)
{
    m_connects.append(params);
    m_devices.insert(params.value("device"_L1).toObject().value("id"_L1).toString(), m_socket);
    const auto asked = params.value("scopes"_L1).toArray();
    const bool wide = params.value("auth"_L1).toObject().contains("deviceToken"_L1)
        && std::ranges::any_of(asked, [this](const QJsonValue &scope) { return !tokenScopes.contains(scope.toString()); });
    const QJsonObject error = judge ? judge(params) : !scopeError.isEmpty() && wide ? scopeError : connectError;
    if (!error.isEmpty()) {
        refuse(id, error);
        closeSocket(1008, error.value("message"_L1).toString());
        return;
    }
    QJsonObject greeting = hello;
    if (grantsWhatIsAsked) {
        auto auth = greeting.value("auth"_L1).toObject();
        auth.insert(u"scopes"_s, asked);
        greeting.insert(u"auth"_s, auth);
    }
    answer(id, QJsonDocument(greeting).toJson(QJsonDocument::Compact));
}

}
