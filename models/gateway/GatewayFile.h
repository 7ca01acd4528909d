// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/gateway/Endpoint.h"

#include <QList>
#include <QStringList>

namespace countersign::gateway {

/// Evidence of a gateway over a connection of its own, by a device of its own.
struct KnownCollector {
    QStringList scopes; ///< to ask for over it
    QStringList approving; ///< what the first connection asks for meanwhile

    friend bool operator==(const KnownCollector &, const KnownCollector &) = default;
};

/// A gateway as this seat remembers it; its name for people and its environment stand in the charter.
struct KnownGateway {
    Endpoint endpoint;
    QStringList scopes; ///< to ask for over its one connection
    std::optional<KnownCollector> collector {}; ///< nullopt: evidence comes over the one connection
};

/// `gateways.json` in the profile: addresses and pins, no secrets. Written whole, read strictly: what cannot be read is not
/// half taken over. Schema 2; files of schema 1, which knew no collectors, are read too.
namespace gatewayfile {

[[nodiscard]] QByteArray write(const QList<KnownGateway> &gateways);
/// Malformed; NewerVersion for another schema; Insecure where an address may not be used.
[[nodiscard]] Result<QList<KnownGateway>> parse(const QByteArray &json);
/// An empty list where there is no file.
[[nodiscard]] Result<QList<KnownGateway>> load(const QString &path);
[[nodiscard]] Result<void> save(const QString &path, const QList<KnownGateway> &gateways);

/// Lower-case letters, digits and '-', at most 64, not a practice id.
[[nodiscard]] bool isGoodId(const GatewayId &id);

}

}
