// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/Intervals.h"

#include <algorithm>
#include <numeric>

namespace countersign::ui {

bool Intervals::add(qsizetype from, qsizetype to)
{
    if (from >= to || covers(from, to))
        return false;
    const auto first = std::find_if(m_ranges.begin(), m_ranges.end(), [from](const Range &r) { return r.to >= from; });
    const auto last = std::find_if(first, m_ranges.end(), [to](const Range &r) { return r.from > to; });
    Range merged { from, to };
    if (first != last) {
        merged.from = std::min(from, first->from);
        merged.to = std::max(to, std::prev(last)->to);
    }
    m_ranges.insert(m_ranges.erase(first, last), merged);
    return true;
}

bool Intervals::covers(qsizetype from, qsizetype to) const
{
    return std::any_of(
        m_ranges.cbegin(), m_ranges.cend(), [=](const Range &range) { return range.from <= from && range.to >= to; });
}

qsizetype Intervals::length() const
{
    return std::accumulate(m_ranges.cbegin(), m_ranges.cend(), qsizetype(0),
        [](qsizetype sum, const Range &range) { return sum + range.to - range.from; });
}

}
