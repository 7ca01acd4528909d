// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <list>
#include <optional>
#include <unordered_map>

namespace countersign::paging {

/// Which pages were used last, and which one goes when there is no room.
class RecentPages
{
public:
    explicit RecentPages(std::size_t most) : m_most(most) { }

    /// Makes a page the most recent one; the page that has to go for it, if any.
    std::optional<quint64> touch(quint64 page);
    void remove(quint64 page);
    [[nodiscard]] bool contains(quint64 page) const { return m_places.contains(page); }
    [[nodiscard]] std::size_t count() const { return m_places.size(); }

private:
    std::size_t m_most;
    std::list<quint64> m_order; ///< the most recent first
    std::unordered_map<quint64, std::list<quint64>::iterator> m_places;
};

}
