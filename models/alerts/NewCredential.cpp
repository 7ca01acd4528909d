// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/NewCredential.h"

#include "models/alerts/DeviceTokens.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

using facts::EventKind;

QList<Firing> NewCredential::take(const TrailRow &row)
{
    const facts::Event &event = row.event;
    const QString device = event.gateway.text() + u'\n' + event.actor;
    const Firing firing{ AlertKind::NewCredential, event.gateway, {}, { row.evidence() },
        { { u"label"_s, event.subject }, { u"id"_s, event.actor } } };
    QList<Firing> fired;
    const auto fire = [&](const QString &what, const QString &cause, const QJsonObject &facts) {
        Firing made = firing;
        made.cause = what + u'|' + cause;
        made.facts.insert(u"what"_s, what);
        for (auto it = facts.begin(); it != facts.end(); ++it)
            made.facts.insert(it.key(), it.value());
        if (m_isProduction(event.gateway))
            fired.append(made);
    };
    if (event.kind == EventKind::GrantMade)
        fire(u"grant"_s, event.digest.hex(), { { u"agent"_s, event.agent } });
    if (event.kind == EventKind::DevicePaired)
        fire(u"device"_s, event.digest.hex(), { { u"scopes"_s, event.status } });
    if (event.kind == EventKind::DeviceRemoved)
        m_tokens.remove(device);
    if (!isDeviceReading(event.kind))
        return fired;
    QStringList now;
    const QStringList before = m_tokens.value(device);
    const QList<DeviceToken> tokens = tokensOf(event);
    for (const DeviceToken &token : tokens) {
        now.append(token.id());
        if (event.kind == EventKind::DeviceChanged && !before.contains(token.id()))
            fire(u"token"_s, token.id(), token.facts());
    }
    m_tokens.insert(device, now);
    return fired;
}

QJsonObject NewCredential::state() const
{
    QJsonObject tokens;
    for (auto it = m_tokens.cbegin(); it != m_tokens.cend(); ++it)
        tokens.insert(it.key(), QJsonArray::fromStringList(*it));
    return { { u"tokens"_s, tokens } };
}

void NewCredential::restore(const QJsonObject &state)
{
    m_tokens.clear();
    const QJsonObject tokens = state["tokens"_L1].toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        QStringList ids;
        const QJsonArray list = it->toArray();
        for (const QJsonValue &id : list)
            ids.append(id.toString());
        m_tokens.insert(it.key(), ids);
    }
}

}
