// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/gateway/Credentials.h"
#include "models/gateway/Hello.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace countersign::gateway {

enum class TokenKind { None, Device, Shared };

/// Keeps one seat's secrets for one gateway and decides which of the two tokens a `connect` carries: never both, the shared
/// one only to pair, and wiped as soon as the gateway hands out a device token (openclaw-gateway.md 2.2).
class Handshake
{
public:
    Handshake(Credentials credentials, QStringList scopes);

    /// The parameters of `connect` for this challenge.
    [[nodiscard]] Result<QJsonObject> answer(const QJsonObject &challenge) const;
    /// Takes the device token out of a hello-ok; nullopt where it brings none that we do not have.
    [[nodiscard]] std::optional<QByteArray> accept(const QJsonObject &helloPayload);
    /// After a refused token: whether the other one can be tried. The device token comes first, so that only the shared one is left.
    [[nodiscard]] bool takeOtherToken();
    void pairWith(crypto::SecretBytes sharedToken);
    /// A token that the gateway issued beside a hello, with its rights.
    void takeToken(crypto::SecretBytes deviceToken, const QStringList &scopes);
    void askFor(const QStringList &scopes) { m_scopes = scopes; }
    /// The next narrower set of rights: approver, then reader. False where there is none. A token that is good for less than was asked
    /// for is better than none: what is missing is said, and can be asked for.
    [[nodiscard]] bool askForLess();

    [[nodiscard]] TokenKind tokenKind() const;
    [[nodiscard]] QString deviceId() const;
    /// The connection key as a charter lists it, with the proof that it is held at this seat; open in time, which is the charter's to give.
    [[nodiscard]] Result<facts::ConnectionKey> possession(const GatewayId &gateway, const PersonId &person, const SeatId &seat) const;
    [[nodiscard]] const QStringList &scopes() const { return m_scopes; }

private:
    Credentials m_credentials;
    QStringList m_scopes;
    bool m_deviceTokenRefused = false;
};

}
