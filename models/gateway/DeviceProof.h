// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"

#include <QStringList>

namespace countersign::gateway {

/// What a connection proves about itself in `connect`: the v3 device signature (openclaw-gateway.md 1.2). The names in it must
/// be those sent in `client`; changing platform or family later would ask the gateway's owner to pair again (2.2).
struct DeviceProof {
    QString clientId;
    QString clientMode;
    QString role;
    QStringList scopes;       ///< in the order they are sent
    qint64 signedAtMs = 0;    ///< the challenge's `ts`, not our clock
    QString nonce;
    QString platform;
    QString deviceFamily;

    /// Lower-case hex SHA-256 of the 32 raw key bytes.
    [[nodiscard]] static QString deviceId(const crypto::PublicKey &key);
    /// What is signed. Holds the token: wipe it after use.
    [[nodiscard]] QByteArray text(const crypto::PublicKey &key, QByteArrayView token) const;
    /// Base64url of the signature over `text`; `token` is the secret that is sent, empty without one.
    [[nodiscard]] Result<QString> sign(const crypto::SigningKey &key, QByteArrayView token) const;
};

}
