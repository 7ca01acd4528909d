// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/DeviceTokens.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

QJsonObject DeviceToken::facts() const
{
    return { { u"device"_s, device }, { u"label"_s, label }, { u"role"_s, role }, { u"created"_s, createdMs },
        { u"issued"_s, issuedMs } };
}

bool isDeviceReading(facts::EventKind kind)
{
    using Kind = facts::EventKind;
    return kind == Kind::DeviceSeen || kind == Kind::DevicePaired || kind == Kind::DeviceChanged;
}

QList<DeviceToken> tokensOf(const facts::Event &event)
{
    QList<DeviceToken> all;
    const QJsonObject row = QJsonDocument::fromJson(event.received).object();
    const QString device = facts::eventText(row["deviceId"_L1].toString());
    const QJsonArray tokens = row["tokens"_L1].toArray();
    for (const QJsonValue &token : tokens) {
        const qint64 created = token["createdAtMs"_L1].toInteger();
        if (device.isEmpty() || created <= 0 || token["revokedAtMs"_L1].isDouble())
            continue;
        all.append({ .device = device,
            .label = event.subject,
            .role = facts::eventText(token["role"_L1].toString()),
            .createdMs = created,
            .issuedMs = token["rotatedAtMs"_L1].toInteger(created),
            .everUsed = token["lastUsedAtMs"_L1].isDouble(),
            .deviceSeenMs = row["lastSeenAtMs"_L1].toInteger() });
    }
    return all;
}

}
