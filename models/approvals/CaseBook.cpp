// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/CaseBook.h"

namespace countersign::approvals {

QList<CaseKey> CaseBook::openKeys(const GatewayId &gateway) const
{
    QList<CaseKey> result;
    for (const auto &key : m_order) {
        if (const Case *item = key.gateway == gateway ? find(key) : nullptr; item && item->isOpen())
            result.append(key);
    }
    return result;
}

Case *CaseBook::find(const CaseKey &key)
{
    const auto found = m_cases.constFind(key);
    return found == m_cases.cend() ? nullptr : found->get();
}

const Case *CaseBook::find(const CaseKey &key) const
{
    const auto found = m_cases.constFind(key);
    return found == m_cases.cend() ? nullptr : found->get();
}

void CaseBook::add(Case item)
{
    const CaseKey key = item.key;
    item.revision = ++m_revision;
    m_cases.insert(key, std::make_shared<Case>(std::move(item)));
    m_order.append(key);
    Q_EMIT added(key);
}

void CaseBook::touch(const CaseKey &key)
{
    if (auto *item = find(key)) {
        item->revision = ++m_revision;
        Q_EMIT changed(key);
    }
}

void CaseBook::close(const CaseKey &key, CaseState state)
{
    auto *item = find(key);
    if (!item || !item->isOpen())
        return;
    item->state = state;
    touch(key);
    Q_EMIT closed(key);
}

void CaseBook::join(gateway::Connection &connection)
{
    m_connections.insert(connection.endpoint().id, &connection);
}

gateway::Connection *CaseBook::connected(const GatewayId &gateway) const
{
    auto *found = connection(gateway);
    return found && found->state() == gateway::LinkState::Connected ? found : nullptr;
}

}
