// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWebSocket>

namespace countersign::drill {

class PracticeGateway;

/// One client of the practice gateway: challenge, handshake with a real check of the device's signature, then methods.
class PracticeSocket final : public QObject
{
    Q_OBJECT
public:
    /// Takes ownership of `socket`.
    PracticeSocket(QWebSocket *socket, PracticeGateway &gateway);

    void sendEvent(const QString &event, const QJsonObject &payload);
    void close(QWebSocketProtocol::CloseCode code, const QString &reason);
    [[nodiscard]] bool isGreeted() const { return m_greeted; }
    [[nodiscard]] const QString &deviceId() const { return m_deviceId; }

Q_SIGNALS:
    void gone();

private:
    void receive(const QString &text);
    void connectClient(const QString &id, const QJsonObject &params);
    void answer(const QString &id, const QJsonValue &payload);
    void refuse(const QString &id, const QString &code, const QString &message, const QJsonObject &details = {});
    void callMethod(const QString &id, const QString &method, const QJsonObject &params);
    [[nodiscard]] QJsonObject hello(const QJsonArray &scopes) const;

    QWebSocket *m_socket; ///< child of this
    PracticeGateway &m_gateway;
    QString m_nonce;
    QString m_deviceId;
    QString m_displayName;
    bool m_greeted = false;
    qint64 m_sequence = 0;
};

}
