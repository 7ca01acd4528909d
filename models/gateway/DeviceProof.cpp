// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/DeviceProof.h"

#include "models/core/Encoding.h"
#include "models/crypto/Digest.h"
#include "models/crypto/SecretBytes.h"

namespace countersign::gateway {

namespace {

/// The gateway lowers ASCII letters only; Unicode lowering would sign other bytes.
QByteArray normalised(const QString &text)
{
    return text.trimmed().toUtf8().toLower();
}

}

QString DeviceProof::deviceId(const crypto::PublicKey &key)
{
    return crypto::sha256(key.bytes()).hex();
}

QByteArray DeviceProof::text(const crypto::PublicKey &key, QByteArrayView token) const
{
    const QByteArrayList fields { "v3", deviceId(key).toLatin1(), clientId.toUtf8(), clientMode.toUtf8(), role.toUtf8(),
        scopes.join(u',').toUtf8(), QByteArray::number(signedAtMs), token.toByteArray(), nonce.toUtf8(),
        normalised(platform), normalised(deviceFamily) };
    return fields.join('|');
}

Result<QString> DeviceProof::sign(const crypto::SigningKey &key, QByteArrayView token) const
{
    QByteArray signedText = text(key.publicKey(), token);
    const auto signature = key.sign(signedText);
    crypto::wipe(signedText.data(), static_cast<std::size_t>(signedText.size()));
    return signature.transform([](const QByteArray &bytes) { return encoding::base64Url(bytes); });
}

}
