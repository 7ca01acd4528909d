// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeSocket.h"

#include "models/crypto/Digest.h"
#include "models/crypto/Ed25519.h"
#include "models/drill/PracticeGateway.h"
#include "models/gateway/DeviceProof.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::drill {

namespace {

// The methods that this gateway answers: what hello-ok lists and what callMethod knows.
const QStringList &methodNames()
{
    static const QStringList names {
        u"gateway.identity.get"_s, u"exec.approval.list"_s,   u"plugin.approval.list"_s,     u"openclaw.approval.list"_s, u"approval.get"_s,
        u"approval.resolve"_s,     u"approval.history"_s,     u"audit.activity.list"_s,      u"device.pair.list"_s,       u"logs.tail"_s,
        u"config.get"_s,           u"openclaw.changes.list"_s, u"exec.approval.grants.list"_s,
    };
    return names;
}

constexpr qint64 maxPayload = 26'214'400; // as the real gateway's hello-ok says (openclaw-gateway.md 1.6)

}

PracticeSocket::PracticeSocket(QWebSocket *socket, PracticeGateway &gateway)
    : m_socket(socket)
    , m_gateway(gateway)
    , m_nonce(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    socket->setParent(this);
    connect(socket, &QWebSocket::textMessageReceived, this, &PracticeSocket::receive);
    connect(socket, &QWebSocket::disconnected, this, &PracticeSocket::gone);
    sendEvent(u"connect.challenge"_s, { { u"nonce"_s, m_nonce }, { u"ts"_s, m_gateway.clock().nowMs() } });
}

void PracticeSocket::sendEvent(const QString &event, const QJsonObject &payload)
{
    QJsonObject frame { { u"type"_s, u"event"_s }, { u"event"_s, event }, { u"payload"_s, payload } };
    if (m_greeted)
        frame["seq"_L1] = ++m_sequence;
    m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void PracticeSocket::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_socket->close(code, reason);
}

void PracticeSocket::answer(const QString &id, const QJsonValue &payload)
{
    const QJsonObject frame { { u"type"_s, u"res"_s }, { u"id"_s, id }, { u"ok"_s, true }, { u"payload"_s, payload } };
    m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void PracticeSocket::refuse(const QString &id, const QString &code, const QString &message, const QJsonObject &details)
{
    QJsonObject error { { u"code"_s, code }, { u"message"_s, message } };
    if (!details.isEmpty())
        error["details"_L1] = details;
    const QJsonObject frame { { u"type"_s, u"res"_s }, { u"id"_s, id }, { u"ok"_s, false }, { u"error"_s, error } };
    m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void PracticeSocket::receive(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    if (frame["type"_L1].toString() != "req"_L1)
        return; // the real gateway ignores them as well
    const QString id = frame["id"_L1].toString();
    const QString method = frame["method"_L1].toString();
    const QJsonObject params = frame["params"_L1].toObject();
    if (m_greeted)
        callMethod(id, method, params);
    else if (method == "connect"_L1)
        connectClient(id, params);
    else
        refuse(id, u"INVALID_REQUEST"_s, u"invalid handshake: first request must be connect"_s);
}

void PracticeSocket::connectClient(const QString &id, const QJsonObject &params)
{
    const auto refuseAndClose = [&](const QString &detail, const QString &message) {
        refuse(id, u"INVALID_REQUEST"_s, message, { { u"code"_s, detail } });
        close(QWebSocketProtocol::CloseCodePolicyViolated, message);
    };
    const QJsonObject client = params["client"_L1].toObject();
    const QJsonObject device = params["device"_L1].toObject();
    const QJsonObject auth = params["auth"_L1].toObject();
    const QString token = auth["token"_L1].toString(auth["deviceToken"_L1].toString());
    if (!m_gateway.admits(token))
        return refuseAndClose(u"AUTH_TOKEN_MISMATCH"_s, u"unauthorized"_s);
    if (device["nonce"_L1].toString() != m_nonce)
        return refuseAndClose(u"DEVICE_AUTH_NONCE_MISMATCH"_s, u"device nonce mismatch"_s);
    const Result<crypto::PublicKey> key = crypto::PublicKey::fromBase64Url(device["publicKey"_L1].toString());
    m_deviceId = device["id"_L1].toString();
    if (!key || crypto::sha256(key->bytes()).hex() != m_deviceId)
        return refuseAndClose(u"DEVICE_AUTH_DEVICE_ID_MISMATCH"_s, u"device id mismatch"_s);
    QStringList scopes;
    for (const QJsonValue &scope : params["scopes"_L1].toArray())
        scopes.append(scope.toString());
    const gateway::DeviceProof proof {
        .clientId = client["id"_L1].toString(),
        .clientMode = client["mode"_L1].toString(),
        .role = params["role"_L1].toString(),
        .scopes = scopes,
        .signedAtMs = device["signedAt"_L1].toInteger(),
        .nonce = m_nonce,
        .platform = client["platform"_L1].toString(),
        .deviceFamily = client["deviceFamily"_L1].toString(),
    };
    const QByteArray signature = QByteArray::fromBase64(device["signature"_L1].toString().toLatin1(), QByteArray::Base64UrlEncoding);
    if (!key->verifies(proof.text(*key, token.toUtf8()), signature))
        return refuseAndClose(u"DEVICE_AUTH_SIGNATURE_INVALID"_s, u"device signature invalid"_s);
    m_displayName = client["displayName"_L1].toString();
    answer(id, hello(QJsonArray::fromStringList(scopes)));
    m_greeted = true;
}

QJsonObject PracticeSocket::hello(const QJsonArray &scopes) const
{
    return {
        { u"type"_s, u"hello-ok"_s },
        { u"protocol"_s, 4 },
        { u"server"_s, QJsonObject { { u"version"_s, u"practice"_s }, { u"bootId"_s, m_gateway.bootId() }, { u"connId"_s, m_nonce } } },
        { u"features"_s, QJsonObject { { u"methods"_s, QJsonArray::fromStringList(methodNames()) }, { u"events"_s, QJsonArray {} } } },
        { u"snapshot"_s, QJsonObject {} },
        { u"auth"_s, QJsonObject { { u"method"_s, u"token"_s }, { u"role"_s, u"operator"_s }, { u"scopes"_s, scopes },
                                   { u"deviceToken"_s, QString::fromLatin1(m_gateway.sharedToken()) }, { u"issuedAtMs"_s, m_gateway.clock().nowMs() } } },
        { u"policy"_s, QJsonObject { { u"maxPayload"_s, maxPayload }, { u"tickIntervalMs"_s, 30000 } } },
    };
}

void PracticeSocket::callMethod(const QString &id, const QString &method, const QJsonObject &params)
{
    PracticeRecords &records = m_gateway.records();
    if (method == "gateway.identity.get"_L1)
        return answer(id, QJsonObject { { u"deviceId"_s, m_gateway.deviceId() }, { u"publicKey"_s, m_gateway.publicKey() } });
    if (method == "exec.approval.list"_L1)
        return answer(id, records.pending(facts::ActionKind::Exec));
    if (method == "plugin.approval.list"_L1)
        return answer(id, records.pending(facts::ActionKind::Plugin));
    if (method == "openclaw.approval.list"_L1)
        return answer(id, records.pending(facts::ActionKind::SystemAgent));
    if (method == "approval.history"_L1)
        return answer(id, records.history(std::clamp(params["limit"_L1].toInt(100), 1, 100), params["cursor"_L1].toString()));
    if (method == "audit.activity.list"_L1)
        return answer(id, records.auditPage(params));
    if (method == "device.pair.list"_L1) {
        const QJsonObject token { { u"role"_s, u"operator"_s }, { u"scopes"_s, QJsonArray { u"operator.approvals"_s, u"operator.read"_s } },
                                  { u"createdAtMs"_s, records.begunMs() } };
        const QJsonObject row { { u"deviceId"_s, m_deviceId }, { u"displayName"_s, m_displayName }, { u"role"_s, u"operator"_s },
                                { u"approvedVia"_s, u"owner"_s }, { u"createdAtMs"_s, records.begunMs() },
                                { u"tokens"_s, QJsonArray { token } } };
        return answer(id, QJsonObject { { u"pending"_s, QJsonArray {} }, { u"paired"_s, QJsonArray { row } } });
    }
    if (method == "logs.tail"_L1)
        return answer(id, records.logTail());
    if (method == "openclaw.changes.list"_L1)
        return answer(id, QJsonObject { { u"entries"_s, QJsonArray {} } });
    if (method == "exec.approval.grants.list"_L1)
        return answer(id, QJsonObject { { u"grants"_s, QJsonArray {} } });
    if (method == "config.get"_L1) {
        const QJsonObject config { { u"tools"_s, QJsonObject { { u"exec"_s, QJsonObject { { u"mode"_s, u"ask"_s } } } } } };
        return answer(id, QJsonObject { { u"exists"_s, true }, { u"valid"_s, true }, { u"config"_s, config }, { u"resolved"_s, config } });
    }
    const QString approval = params["id"_L1].toString();
    const auto notFound = [&] { refuse(id, u"INVALID_REQUEST"_s, u"approval not found"_s, { { u"reason"_s, u"APPROVAL_NOT_FOUND"_s } }); };
    if (method == "approval.get"_L1) {
        if (const auto record = records.approval(approval))
            return answer(id, QJsonObject { { u"approval"_s, *record } });
        return notFound();
    }
    if (method == "approval.resolve"_L1) {
        ++m_gateway.m_resolveCalls;
        const auto resolution = records.resolve(approval, params["kind"_L1].toString(), params["decision"_L1].toString(), m_deviceId);
        if (!resolution)
            return notFound();
        if (!m_gateway.takeSwallow(method))
            answer(id, QJsonObject { { u"applied"_s, resolution->applied }, { u"approval"_s, resolution->approval } });
        if (resolution->applied)
            m_gateway.publishResolved(approval, m_displayName);
        return;
    }
    refuse(id, u"FORBIDDEN"_s, u"missing scope: operator.admin"_s,
           { { u"code"_s, u"MISSING_SCOPE"_s }, { u"missingScope"_s, u"operator.admin"_s } });
}

}
