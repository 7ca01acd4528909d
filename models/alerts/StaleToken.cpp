// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/StaleToken.h"

#include "models/alerts/DeviceTokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

using facts::EventKind;

QList<Firing> StaleToken::take(const TrailRow &row)
{
    const facts::Event &event = row.event;
    QList<Firing> fired;
    auto &devices = m_held[event.gateway.text()];
    if (event.kind == EventKind::DeviceRemoved)
        devices.remove(event.actor);
    if (isDeviceReading(event.kind)) {
        QList<Held> now;
        const QList<Held> before = devices.value(event.actor);
        const QList<DeviceToken> tokens = tokensOf(event);
        for (const DeviceToken &token : tokens) {
            const auto known = std::ranges::find_if(
                before, [&](const Held &each) { return each.id == token.id() && each.issuedMs == token.issuedMs; });
            now.append(
                { row.evidence(), token.id(), token.facts(), token.issuedMs, known != before.end() && known->saidOld });
            if (!token.everUsed && token.deviceSeenMs - token.createdMs >= firstDayMs) {
                QJsonObject facts = token.facts();
                facts.insert(u"seen"_s, token.deviceSeenMs);
                fired.append({ AlertKind::SharedToken, event.gateway, token.id(), { row.evidence() }, facts });
            }
        }
        devices.insert(event.actor, now);
    }
    return fired + old(event.gateway, event.seenMs);
}

QList<Firing> StaleToken::settle(const SourceRead &read)
{
    return old(read.gateway, read.atMs);
}

QList<Firing> StaleToken::old(const GatewayId &gateway, qint64 nowMs)
{
    QList<Firing> fired;
    for (QList<Held> &tokens : m_held[gateway.text()]) {
        for (Held &each : tokens) {
            if (each.saidOld || nowMs - each.issuedMs <= mostAgeMs)
                continue;
            each.saidOld = true;
            fired.append({ AlertKind::OldToken, gateway, each.id + u'|' + QString::number(each.issuedMs), { each.row },
                each.facts });
        }
    }
    return fired;
}

QJsonObject StaleToken::state() const
{
    QJsonArray all;
    for (auto gateway = m_held.cbegin(); gateway != m_held.cend(); ++gateway) {
        for (auto device = gateway->cbegin(); device != gateway->cend(); ++device) {
            for (const Held &each : *device)
                all.append(QJsonObject{ { u"gateway"_s, gateway.key() }, { u"device"_s, device.key() },
                    { u"row"_s, each.row }, { u"id"_s, each.id }, { u"facts"_s, each.facts },
                    { u"issued"_s, each.issuedMs }, { u"saidOld"_s, each.saidOld } });
        }
    }
    return { { u"tokens"_s, all } };
}

void StaleToken::restore(const QJsonObject &state)
{
    m_held.clear();
    const QJsonArray all = state["tokens"_L1].toArray();
    for (const QJsonValue &each : all)
        m_held[each["gateway"_L1].toString()][each["device"_L1].toString()].append(
            { each["row"_L1].toObject(), each["id"_L1].toString(), each["facts"_L1].toObject(),
                each["issued"_L1].toInteger(), each["saidOld"_L1].toBool() });
}

}
