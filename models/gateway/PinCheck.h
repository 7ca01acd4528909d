// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/Digest.h"

#include <QList>
#include <QSslError>

/// The certificate a gateway shows against the one its pin names. OpenClaw's own certificates are self-signed without a host
/// name (openclaw-gateway.md 2.4): the pin replaces the chain and the name, nothing else is forgiven.
namespace countersign::gateway::pin {

/// SHA-256 over the DER, as `openssl x509 -fingerprint -sha256` prints it.
[[nodiscard]] crypto::Digest fingerprint(const QSslCertificate &certificate);
/// Hex of either case, with or without colons and spaces, also behind openssl's "sha256 Fingerprint=", as people paste it.
[[nodiscard]] Result<crypto::Digest> fromText(QStringView text);
/// Of what TLS complained about, what may be ignored for this pin. PinMismatch: another certificate, or none. Insecure: a complaint that a pin does
/// not answer (expired, revoked, …), its number in the detail.
[[nodiscard]] Result<QList<QSslError>> tolerated(const QSslCertificate &certificate, const QList<QSslError> &errors, const crypto::Digest &pin);

}
