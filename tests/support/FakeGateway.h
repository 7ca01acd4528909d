// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>

namespace countersign::test {

/// A gateway that says exactly what a test tells it to: greets over protocol 4 on loopback, then answers nothing by itself but
/// gateway.identity.get. With several clients it speaks to the one that spoke last. For orders of frames and faults that the real gateway and the practice gateway do not produce.
class FakeGateway final : public QObject
{
    Q_OBJECT
public:
    /// Listens at once; `tls` null means ws://.
    explicit FakeGateway(const QSslConfiguration *tls = nullptr);
    ~FakeGateway() override;

    [[nodiscard]] QUrl url() const;

    QJsonObject hello;          ///< payload of hello-ok; bootId and scopes can be changed between connects
    QJsonObject connectError;   ///< not empty: `connect` is refused with it and the socket closed with 1008
    /// Set: the error for this connect, in place of `connectError`; empty: it is let in.
    std::function<QJsonObject(const QJsonObject &params)> judge;
    bool grantsWhatIsAsked = false; ///< in place of the scopes in `hello`
    bool challenges = true;
    bool answersIdentity = true;
    QString identity = QStringLiteral("gateway-device"); ///< what it says of itself
    QJsonObject scopeError;     ///< not empty: a device token that asks for more than `tokenScopes` is refused with it
    QStringList tokenScopes;

    void send(const QByteArray &text);               ///< as it stands
    void sendBinary(const QByteArray &bytes);
    void sendEvent(const QString &name, const QByteArray &payload); ///< with the next seq
    void skipSequence() { ++m_seq; }
    void answer(const QString &id, const QByteArray &payload);
    void refuse(const QString &id, const QJsonObject &error);
    void closeSocket(int code, const QString &reason = {});
    void killSocket();                               ///< without a close frame
    void killDevice(const QString &deviceId);        ///< the same for the socket over which this device connected last
    void stop();                                     ///< refuses further sockets
    void start();                                    ///< on the same port

    [[nodiscard]] qsizetype sockets() const { return m_sockets; }   ///< ever opened
    [[nodiscard]] QString speaker() const { return m_devices.key(m_socket); }       ///< the device that spoke last
    [[nodiscard]] bool hasClient() const { return m_socket != nullptr; }
    [[nodiscard]] const QList<QJsonObject> &connects() const { return m_connects; } ///< params of each connect frame
    [[nodiscard]] const QByteArray &received() const { return m_received; }         ///< everything, one frame a line

Q_SIGNALS:
    void called(const QString &id, const QString &method, const QJsonObject &params);

private:
    void take(QWebSocket *socket);
    void read(const QString &text);
    void greet(const QString &id, const QJsonObject &params);

    QWebSocketServer m_server;
    QWebSocket *m_socket = nullptr;
    QHash<QString, QPointer<QWebSocket>> m_devices;
    QList<QJsonObject> m_connects;
    QByteArray m_received;
    qsizetype m_sockets = 0;
    quint16 m_port = 0;
    int m_seq = 0;
};

}
