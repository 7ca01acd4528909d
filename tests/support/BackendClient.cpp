// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/BackendClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslError>
#include <QTest>

using namespace Qt::StringLiterals;

namespace countersign::test {

BackendClient::BackendClient(const QUrl &url, const QString &token) : m_url(url), m_token(token)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &BackendClient::read);
    // The test's own gateway on loopback: there is nobody to be mistaken for.
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_socket.ignoreSslErrors(errors); });
}

bool BackendClient::open()
{
    m_answers.clear();
    m_socket.open(m_url);
    if (!QTest::qWaitFor([&] { return m_answers.contains(u"hello"_s); }, 60'000)) {
        m_problem = u"the backend connection was not greeted: "_s + m_socket.errorString();
        return false;
    }
    const auto answer = m_answers.take(u"hello"_s);
    m_problem = QString::fromUtf8(QJsonDocument(answer.value("error"_L1).toObject()).toJson(QJsonDocument::Compact));
    return answer.value("ok"_L1).toBool();
}

QJsonValue BackendClient::call(const QString &method, const QJsonObject &params, int timeoutMs)
{
    const QString id = sendRequest(method, params);
    if (!QTest::qWaitFor([&] { return m_answers.contains(id); }, timeoutMs)) {
        m_problem = method + u": no answer"_s;
        return QJsonValue(QJsonValue::Undefined);
    }
    const auto answer = m_answers.take(id);
    if (!answer.value("ok"_L1).toBool()) {
        m_problem = method + u": "_s + QString::fromUtf8(QJsonDocument(answer.value("error"_L1).toObject()).toJson(QJsonDocument::Compact));
        return QJsonValue(QJsonValue::Undefined);
    }
    return answer.value("payload"_L1);
}

QString BackendClient::post(const QString &method, const QJsonObject &params)
{
    return sendRequest(method, params);
}

void BackendClient::read(const QString &text)
{
    const auto frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString event = frame.value("event"_L1).toString();
    if (event == "connect.challenge"_L1) {
        const QJsonObject client { { u"id"_s, u"gateway-client"_s }, { u"displayName"_s, u"test owner"_s }, { u"version"_s, u"1"_s },
            { u"platform"_s, u"linux"_s }, { u"mode"_s, u"backend"_s } };
        const QJsonArray scopes { u"operator.read"_s, u"operator.write"_s, u"operator.approvals"_s, u"operator.pairing"_s, u"operator.admin"_s };
        const QJsonObject params { { u"minProtocol"_s, 4 }, { u"maxProtocol"_s, 4 }, { u"client"_s, client }, { u"role"_s, u"operator"_s },
            { u"scopes"_s, scopes }, { u"caps"_s, QJsonArray { u"approvals"_s } }, { u"auth"_s, QJsonObject { { u"token"_s, m_token } } },
            { u"locale"_s, u"en"_s }, { u"userAgent"_s, u"countersign-test"_s } };
        const QJsonObject connectFrame { { u"type"_s, u"req"_s }, { u"id"_s, u"hello"_s }, { u"method"_s, u"connect"_s }, { u"params"_s, params } };
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(connectFrame).toJson(QJsonDocument::Compact)));
    } else if (event.endsWith(".approval.requested"_L1)) {
        m_requested.append(frame.value("payload"_L1).toObject());
        Q_EMIT approvalRaised(m_requested.last());
    } else if (frame.value("type"_L1) == "res"_L1) {
        const QString id = frame.value("id"_L1).toString();
        if (!m_answers.contains(id)) { // of two answers the first counts
            m_answers.insert(id, frame);
            Q_EMIT answered(id);
        }
    }
}

QString BackendClient::sendRequest(const QString &method, const QJsonObject &params)
{
    const QString id = QString::number(++m_lastId);
    const QJsonObject frame { { u"type"_s, u"req"_s }, { u"id"_s, id }, { u"method"_s, method }, { u"params"_s, params } };
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    return id;
}

}
