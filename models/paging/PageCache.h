// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/paging/RecentPages.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace countersign::paging {

/// Rows of a long list that are here, in pages that come when asked for. It only keeps: who asks `wants` and gets true fetches
/// the page and puts it. Used in one thread.
template <typename Row>
class PageCache
{
public:
    static constexpr quint64 pageSize = 256;

    explicit PageCache(std::size_t mostPages = 64) : m_recent(mostPages) { }

    /// nullptr: not here (yet). Valid until the next put.
    [[nodiscard]] const Row *find(quint64 row)
    {
        const quint64 page = row / pageSize;
        const auto rows = m_pages.constFind(page);
        const auto position = static_cast<qsizetype>(row % pageSize);
        if (rows == m_pages.cend() || position >= rows->size()) {
            return nullptr;
        }
        m_recent.touch(page);
        return &rows->at(position);
    }

    /// True once for a page until it was put or given up.
    [[nodiscard]] bool wants(quint64 page)
    {
        if (m_asked.contains(page)) {
            return false;
        }
        m_asked.insert(page);
        return true;
    }

    void put(quint64 page, QList<Row> rows)
    {
        m_asked.remove(page);
        m_pages.insert(page, std::move(rows));
        if (const auto gone = m_recent.touch(page)) {
            m_pages.remove(*gone);
        }
    }

    /// The page could not be fetched; it may be asked for again.
    void giveUp(quint64 page) { m_asked.remove(page); }

    [[nodiscard]] qsizetype pages() const { return m_pages.size(); }

private:
    QHash<quint64, QList<Row>> m_pages;
    QSet<quint64> m_asked;
    RecentPages m_recent;
};

}
