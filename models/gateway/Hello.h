// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QJsonObject>
#include <QStringList>

namespace countersign::gateway {

/// What hello-ok told us (openclaw-gateway.md 1.6).
struct Hello {
    QString serverVersion;
    QString bootId;
    QString connectionId;
    QStringList scopes;           ///< granted, not asked for
    QStringList methods;
    qint64 maxPayload = 0;        ///< bytes of one frame, as the gateway takes them
    qint64 tickIntervalMs = 30000;
    QString gatewayDeviceId;      ///< gateway.identity.get, asked right after hello; claimed, not proved
    qint64 clockOffsetMs = 0;     ///< gateway minus ours: from the challenge, and from each tick since

    /// Malformed: not a hello-ok, or without a boot id. ProtocolMismatch: another protocol than 4.
    [[nodiscard]] static Result<Hello> parse(const QJsonObject &payload);
};

/// Gateway minus ours, in ms, for a time that the gateway said. A time of nonsense must not overflow what is counted with it.
[[nodiscard]] qint64 clockOffset(qint64 gatewayMs, qint64 ourMs);

}
