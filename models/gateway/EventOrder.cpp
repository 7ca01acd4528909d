// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/EventOrder.h"

#include <utility>

namespace countersign::gateway {

void EventOrder::begin()
{
    m_last = 0;
    m_held.clear();
}

bool EventOrder::follows(std::optional<qint64> seq)
{
    // Unsigned, since a number of nonsense must not overflow.
    return !seq || quint64(std::exchange(m_last, *seq)) + 1 == quint64(*seq);
}

QList<Event> EventOrder::release()
{
    return std::exchange(m_held, {});
}

}
