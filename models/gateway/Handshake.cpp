// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Handshake.h"

#include "models/gateway/DeviceProof.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

Handshake::Handshake(Credentials credentials, QStringList scopes)
    : m_credentials(std::move(credentials)), m_scopes(std::move(scopes))
{
}

Result<QJsonObject> Handshake::answer(const QJsonObject &challenge) const
{
    // client.id is a closed list of the gateway's; mode "backend" would skip pairing (openclaw-gateway.md 0.1, 0.2).
    const DeviceProof proof { .clientId = u"gateway-client"_s, .clientMode = u"ui"_s, .role = u"operator"_s, .scopes = m_scopes,
        .signedAtMs = challenge.value("ts"_L1).toInteger(), .nonce = challenge.value("nonce"_L1).toString(),
        .platform = u"linux"_s, .deviceFamily = u"Desktop"_s };
    const TokenKind kind = tokenKind();
    const QByteArrayView token = kind == TokenKind::None ? QByteArrayView()
        : kind == TokenKind::Device                      ? m_credentials.deviceToken.view()
                                                         : m_credentials.sharedToken.view();
    const auto signature = proof.sign(m_credentials.connectionKey, token);
    if (!signature)
        return std::unexpected(signature.error());
    const bool collects = m_credentials.purpose == Purpose::Collecting;
    // With the capability "approvals" it would be sent requests, and be taken for somebody who answers them (openclaw-gateway.md 1.4, 3.7).
    const QJsonArray caps = collects ? QJsonArray() : QJsonArray { u"approvals"_s };
    QJsonObject params {
        { u"minProtocol"_s, 4 }, { u"maxProtocol"_s, 4 },
        { u"client"_s, QJsonObject { { u"id"_s, proof.clientId }, { u"displayName"_s, collects ? u"Countersign collector"_s : u"Countersign console"_s },
            { u"version"_s, u"0.1.0"_s }, { u"platform"_s, proof.platform }, { u"mode"_s, proof.clientMode },
            { u"deviceFamily"_s, proof.deviceFamily } } },
        { u"role"_s, proof.role }, { u"scopes"_s, QJsonArray::fromStringList(proof.scopes) },
        { u"caps"_s, caps },
        { u"locale"_s, QLocale().bcp47Name() }, { u"userAgent"_s, u"countersign/0.1.0"_s },
        { u"device"_s, QJsonObject { { u"id"_s, deviceId() }, { u"publicKey"_s, m_credentials.connectionKey.publicKey().base64Url() },
            { u"signature"_s, *signature }, { u"signedAt"_s, proof.signedAtMs }, { u"nonce"_s, proof.nonce } } },
    };
    if (kind != TokenKind::None) {
        const QString name = kind == TokenKind::Device ? u"deviceToken"_s : u"token"_s;
        params.insert(u"auth"_s, QJsonObject { { name, QString::fromUtf8(token) } });
    }
    return params;
}

std::optional<QByteArray> Handshake::accept(const QJsonObject &helloPayload)
{
    const QByteArray token = helloPayload.value("auth"_L1).toObject().value("deviceToken"_L1).toString().toUtf8();
    const bool isNew = !token.isEmpty() && token != m_credentials.deviceToken.view();
    if (isNew)
        m_credentials.deviceToken = crypto::SecretBytes::copyOf(token);
    if (!token.isEmpty()) {
        m_deviceTokenRefused = false;
        m_credentials.sharedToken.wipe();
    }
    return isNew ? std::optional(token) : std::nullopt;
}

bool Handshake::takeOtherToken()
{
    if (tokenKind() != TokenKind::Device || m_credentials.sharedToken.isEmpty())
        return false;
    m_deviceTokenRefused = true;
    return true;
}

void Handshake::pairWith(crypto::SecretBytes sharedToken)
{
    m_credentials.sharedToken = std::move(sharedToken);
    m_deviceTokenRefused = true;
}

void Handshake::takeToken(crypto::SecretBytes deviceToken, const QStringList &scopes)
{
    m_credentials.deviceToken = std::move(deviceToken);
    m_deviceTokenRefused = false;
    m_scopes = scopes;
}

bool Handshake::askForLess()
{
    for (const auto &less : { QStringList { u"operator.read"_s, u"operator.approvals"_s }, QStringList { u"operator.read"_s } }) {
        const bool within = std::ranges::all_of(less, [this](const QString &scope) { return m_scopes.contains(scope); });
        if (within && less.size() < m_scopes.size()) {
            m_scopes = less;
            return true;
        }
    }
    return false;
}

TokenKind Handshake::tokenKind() const
{
    if (!m_credentials.deviceToken.isEmpty() && !m_deviceTokenRefused)
        return TokenKind::Device;
    return m_credentials.sharedToken.isEmpty() ? TokenKind::None : TokenKind::Shared;
}

QString Handshake::deviceId() const
{
    return DeviceProof::deviceId(m_credentials.connectionKey.publicKey());
}

Result<facts::ConnectionKey> Handshake::possession(const GatewayId &gateway, const PersonId &person, const SeatId &seat) const
{
    const crypto::PublicKey key = m_credentials.connectionKey.publicKey();
    return m_credentials.connectionKey.sign(facts::possessionText(person, seat, key)).transform([&](const QByteArray &proof) {
        return facts::ConnectionKey { .gateway = gateway, .key = key, .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = proof, .seat = seat };
    });
}

}
