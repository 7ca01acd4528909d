// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/PathBook.h"

namespace countersign::paths {

PathBook::PathBook(gateway::Gateways &gateways, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateways(gateways)
    , m_clock(clock)
{
    const auto ids = gateways.ids();
    for (const auto &id : ids)
        follow(id);
    connect(&gateways, &gateway::Gateways::added, this, &PathBook::follow);
    connect(&gateways, &gateway::Gateways::evidenceMoved, this, &PathBook::lookForEvidence);
    connect(&gateways, &gateway::Gateways::aboutToRemove, this, [this](const GatewayId &id) { m_readers.erase(id); });
}

QList<PathControl> PathBook::paths(const GatewayId &id) const
{
    const auto *known = facts(id);
    return known ? pathsOf(*known) : QList<PathControl>();
}

const GatewayFacts *PathBook::facts(const GatewayId &id) const
{
    const auto it = m_readers.find(id);
    return it == m_readers.end() ? nullptr : it->second->facts();
}

void PathBook::readAgain(const GatewayId &id)
{
    if (const auto it = m_readers.find(id); it != m_readers.end())
        it->second->readAgain();
}

void PathBook::follow(const GatewayId &id)
{
    auto *connection = m_gateways.find(id);
    if (!connection)
        return;
    auto reader = std::make_unique<FactReader>(*connection, m_clock);
    connect(reader.get(), &FactReader::changed, this, [this, id] { Q_EMIT changed(id); });
    m_readers.insert_or_assign(id, std::move(reader));
    lookForEvidence(id);
}

void PathBook::lookForEvidence(const GatewayId &id)
{
    if (const auto it = m_readers.find(id); it != m_readers.end())
        it->second->askAlsoOver(m_gateways.collectsApart(id) ? m_gateways.evidence(id) : nullptr);
}

}
