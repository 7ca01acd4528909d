// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/CuttableLine.h"

namespace countersign::test {

CuttableLine::CuttableLine(quint16 serverPort) : m_serverPort(serverPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            join(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the line");
}

void CuttableLine::join(QTcpSocket *client)
{
    if (m_cut) {
        client->abort();
        client->deleteLater();
        return;
    }
    auto *server = new QTcpSocket(client);
    m_clients.append(client);
    connect(client, &QTcpSocket::readyRead, server, [client, server] {
        if (server->state() == QTcpSocket::ConnectedState)
            server->write(client->readAll());
    });
    connect(server, &QTcpSocket::connected, client, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
        const QByteArray bytes = server->readAll();
        if (!m_deaf)
            client->write(bytes);
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, this, [this, client] {
        m_clients.removeOne(client);
        client->deleteLater();
    });
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

void CuttableLine::cut()
{
    m_cut = true;
    const auto clients = m_clients; // an ended one takes itself out
    for (auto *client : clients)
        client->abort();
}

void CuttableLine::mend()
{
    m_cut = false;
    m_deaf = false;
}

}
