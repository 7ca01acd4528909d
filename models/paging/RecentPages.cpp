// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paging/RecentPages.h"

namespace countersign::paging {

std::optional<quint64> RecentPages::touch(quint64 page)
{
    if (const auto known = m_places.find(page); known != m_places.end()) {
        m_order.splice(m_order.begin(), m_order, known->second);
        return std::nullopt;
    }
    m_order.push_front(page);
    m_places.emplace(page, m_order.begin());
    if (m_places.size() <= m_most) {
        return std::nullopt;
    }
    const quint64 gone = m_order.back();
    remove(gone);
    return gone;
}

void RecentPages::remove(quint64 page)
{
    if (const auto known = m_places.find(page); known != m_places.end()) {
        m_order.erase(known->second);
        m_places.erase(known);
    }
}

}
