// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace countersign::ui {

/// Which parts of a text have been on screen: half-open ranges, kept merged and in order.
class Intervals
{
public:
    struct Range {
        qsizetype from, to;
        friend bool operator==(const Range &, const Range &) = default;
    };

    /// True if this was new.
    bool add(qsizetype from, qsizetype to);
    void clear() { m_ranges.clear(); }
    [[nodiscard]] bool covers(qsizetype from, qsizetype to) const;
    [[nodiscard]] qsizetype length() const;
    [[nodiscard]] const QList<Range> &ranges() const { return m_ranges; }

private:
    QList<Range> m_ranges;
};

}
