// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace countersign::test {

/// The network between a client and a server on loopback, as a relay of bytes on a port of its own: it can be cut, and it can
/// go deaf, so that what is asked still arrives and the answers do not.
class CuttableLine final : public QObject
{
    Q_OBJECT
public:
    explicit CuttableLine(quint16 serverPort);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Ends every connection; new ones are ended at once until `mend`.
    void cut();
    /// The server's bytes no longer arrive, until the next `mend`.
    void goDeaf() { m_deaf = true; }
    void mend();

private:
    void join(QTcpSocket *client);

    QList<QTcpSocket *> m_clients; ///< children of the server, which end, and take themselves out, with it
    QTcpServer m_server;
    quint16 m_serverPort;
    bool m_cut = false;
    bool m_deaf = false;
};

}
