// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Collection.h"

#include <algorithm>

namespace countersign::collect {

Collection::Collection(EventStore &store, const Clock &clock, Pace pace, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_pace(pace)
{
}
Collection::~Collection() = default;

void Collection::attend(gateway::Connection &connection)
{
    const GatewayId id = connection.endpoint().id;
    auto place = std::ranges::find_if(m_collectors, [&id](const auto &each) { return each->gateway() == id; });
    if (place != m_collectors.end() && (*place)->connection() == &connection)
        return;
    if (place == m_collectors.end())
        place = m_collectors.insert(m_collectors.end(), nullptr);
    else
        place->reset(); // it has ended before another one begins
    auto &collector = *place = std::make_unique<GatewayCollector>(connection, m_store, m_clock, Masks(), m_pace);
    connect(collector.get(), &GatewayCollector::changed, this, [this, id] { Q_EMIT changed(id); });
    Q_EMIT changed(id);
}

void Collection::leave(const GatewayId &gateway)
{
    if (std::erase_if(m_collectors, [&gateway](const auto &each) { return each->gateway() == gateway; }) > 0)
        Q_EMIT changed(gateway);
}

QList<GatewayId> Collection::gateways() const
{
    QList<GatewayId> ids;
    for (const auto &each : m_collectors)
        ids.append(each->gateway());
    return ids;
}

QList<SourceState> Collection::states(const GatewayId &gateway) const
{
    const auto found =
        std::ranges::find_if(m_collectors, [&gateway](const auto &each) { return each->gateway() == gateway; });
    return found == m_collectors.end() ? QList<SourceState>() : (*found)->states();
}

void Collection::readNow()
{
    for (const auto &each : m_collectors)
        each->readNow();
}

}
