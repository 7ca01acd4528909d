// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/crypto/Ed25519.h"
#include "models/drill/PracticeRecords.h"
#include "models/gateway/Endpoint.h"

#include <QBasicTimer>
#include <QObject>
#include <QSet>
#include <QWebSocketServer>

#include <memory>

namespace countersign::drill {

class PracticeSocket;

/// A gateway of protocol 4 in the process, on loopback only, that plays scenarios: what a new user sees first, what
/// `countersign tour` walks through, and what tests use where the real gateway is not the point. It runs nothing.
class PracticeGateway final : public QObject
{
    Q_OBJECT
public:
    static constexpr QLatin1StringView gatewayId { "practice" };
    static constexpr qint64 defaultLifetimeMs = 30 * 60 * 1000;

    explicit PracticeGateway(const Clock &clock, QObject *parent = nullptr);
    ~PracticeGateway() override;

    /// Listens on a free loopback port; CannotOpen with the socket's reason.
    [[nodiscard]] Result<gateway::Endpoint> listen();
    /// What a seat shows instead of a shared token; new at each start.
    [[nodiscard]] QByteArray sharedToken() const { return m_sharedToken; }

    /// Raises the scenario's requests, each after its time; `lifetimeMs` is until expiry.
    void play(const Scenario &scenario, qint64 lifetimeMs = defaultLifetimeMs);
    /// Raises one request at once; its approval id.
    QString raise(const Step &step, qint64 lifetimeMs = defaultLifetimeMs);
    /// Answers an approval as another client would ("first answer wins").
    void resolveAsForeigner(const QString &id, const QString &decision);
    /// Cancels what is pending, takes another bootId and closes every socket with 1012.
    void restart();
    /// Closes every socket without a word; clients come back by themselves.
    void dropConnections();
    /// The next answers to this method are worked out but never sent (a lost answer).
    void swallowAnswersTo(const QString &method);

    [[nodiscard]] PracticeRecords &records() { return m_records; }
    [[nodiscard]] const QString &bootId() const { return m_bootId; }
    [[nodiscard]] QString deviceId() const;
    [[nodiscard]] QString publicKey() const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] int resolveCalls() const { return m_resolveCalls; }

Q_SIGNALS:
    void resolved(const QString &id, const QString &status);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class PracticeSocket;
    void acceptSocket();
    void publish(const QString &event, const QJsonObject &payload);
    void publishResolved(const QString &id, const QString &resolvedBy);
    [[nodiscard]] bool takeSwallow(const QString &method);
    [[nodiscard]] bool admits(const QString &token) const;

    const Clock &m_clock;
    PracticeRecords m_records;
    QWebSocketServer m_server;
    QList<PracticeSocket *> m_sockets; ///< children of this
    crypto::SigningKey m_identity;
    QByteArray m_sharedToken;
    QString m_bootId;
    QSet<QString> m_swallow;
    QBasicTimer m_expiry;
    int m_resolveCalls = 0;
};

}
