// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RecordingLine.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::test {

RecordingLine::RecordingLine(QUrl gateway) : m_server(u"line"_s, QWebSocketServer::NonSecureMode), m_gateway(std::move(gateway))
{
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *client = m_server.nextPendingConnection())
            join(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the line");
}

void RecordingLine::join(QWebSocket *client)
{
    client->setParent(this);
    auto *gateway = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, client);
    connect(gateway, &QWebSocket::textMessageReceived, client, [this, client](const QString &text) {
        keep(true, text);
        client->sendTextMessage(text);
    });
    // The gateway speaks first, so that nothing is asked before its side stands.
    connect(client, &QWebSocket::textMessageReceived, gateway, [this, gateway](const QString &text) {
        keep(false, text);
        gateway->sendTextMessage(text);
    });
    connect(gateway, &QWebSocket::disconnected, client, [client, gateway] { client->close(gateway->closeCode(), gateway->closeReason()); });
    connect(client, &QWebSocket::disconnected, this, [client, gateway] {
        gateway->disconnect(client);
        gateway->abort();
        client->deleteLater();
    });
    gateway->open(m_gateway);
}

void RecordingLine::keep(bool fromGateway, const QString &text)
{
    m_frames.append({ fromGateway, QJsonDocument::fromJson(text.toUtf8()).object() });
}

}
