// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Event.h"

#include <QJsonObject>
#include <QList>

namespace countersign::alerts {

/// One token of a paired device that still works, as device.pair.list says it; times by the gateway's clock.
struct DeviceToken {
    QString device;
    QString label; ///< outside text: what its owner or itself calls it
    QString role;
    qint64 createdMs = 0;
    qint64 issuedMs = 0; ///< made anew last, else created
    bool everUsed = false;
    qint64 deviceSeenMs = 0; ///< 0: never

    [[nodiscard]] QString id() const { return device + u'|' + role + u'|' + QString::number(createdMs); }
    [[nodiscard]] QJsonObject facts() const;
};

/// Those of a device's row of the trail, without revoked ones; empty where nobody understands it.
[[nodiscard]] QList<DeviceToken> tokensOf(const facts::Event &event);
/// Whether the row is a reading of a paired device: seen, paired or changed.
[[nodiscard]] bool isDeviceReading(facts::EventKind kind);

}
