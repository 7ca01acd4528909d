// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QWebSocket>

#include <functional>

namespace countersign::test {

/// The gateway's owner in tests: a `backend` connection with the shared token, which skips pairing (openclaw-gateway.md 0.2)
/// and holds every scope. Approves pairings, starts agent runs, answers approvals as a stranger would. Waits while it calls:
/// for tests only.
class BackendClient final : public QObject
{
    Q_OBJECT
public:
    BackendClient(const QUrl &url, const QString &token);

    /// False with a sentence in `problem`.
    [[nodiscard]] bool open();
    /// The payload of the first answer; what went wrong is in `problem` and the result undefined.
    QJsonValue call(const QString &method, const QJsonObject &params = {}, int timeoutMs = 60'000);
    /// Sends without waiting for an answer, which `answered` names by the id that this gives.
    QString post(const QString &method, const QJsonObject &params);
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Payloads of `….approval.requested` events seen so far.
    [[nodiscard]] const QList<QJsonObject> &requested() const { return m_requested; }

Q_SIGNALS:
    void approvalRaised(const QJsonObject &payload); ///< a `….approval.requested` event has come
    void answered(const QString &id);                ///< the first answer to a call has come

private:
    void read(const QString &text);
    QString sendRequest(const QString &method, const QJsonObject &params);

    QUrl m_url;
    QString m_token;
    QWebSocket m_socket;
    QHash<QString, QJsonObject> m_answers;
    QList<QJsonObject> m_requested;
    QString m_problem;
    int m_lastId = 0;
};

}
