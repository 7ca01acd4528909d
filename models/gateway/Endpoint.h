// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/crypto/Digest.h"

#include <QUrl>

#include <optional>

namespace countersign::gateway {

/// Where a gateway is and how it is recognised. `ws` only to loopback, `wss` only with a pin.
struct Endpoint {
    GatewayId id;
    QUrl url;
    std::optional<crypto::Digest> tlsPin; ///< SHA-256 over the certificate's DER
    bool practice = false;
    QString identity {}; ///< without TLS: what gateway.identity.get said when it was first seen; empty: not seen yet

    /// Whether what a gateway says of itself is what was remembered; with TLS the pin has proved it already.
    [[nodiscard]] bool recognises(const QString &claimed) const { return practice || tlsPin || identity.isEmpty() || identity == claimed; }
};

}
