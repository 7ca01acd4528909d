// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Troubles.h"

#include <algorithm>

namespace countersign::ui {

void Troubles::raise(const QString &about, Weight weight, const QString &sentence)
{
    const Trouble trouble { about, weight, sentence };
    if (m_standing.contains(trouble))
        return; // said again and again: it keeps its place
    m_standing.removeIf([&](const Trouble &each) { return each.about == about; });
    const auto place = std::ranges::find_if(m_standing, [weight](const Trouble &each) { return each.weight <= weight; });
    m_standing.insert(place, trouble);
    Q_EMIT changed();
}

void Troubles::end(const QString &about)
{
    if (m_standing.removeIf([&](const Trouble &each) { return each.about == about; }) > 0)
        Q_EMIT changed();
}

void Troubles::understand()
{
    if (m_standing.isEmpty())
        return;
    m_standing.removeFirst();
    Q_EMIT changed();
}

Troubles::Weight Troubles::weight() const
{
    return m_standing.isEmpty() ? Weight::Note : m_standing.first().weight;
}

QString Troubles::sentence() const
{
    if (m_standing.size() <= 1)
        return m_standing.isEmpty() ? QString() : m_standing.first().sentence;
    return tr("%1 (%n more)", nullptr, int(m_standing.size()) - 1).arg(m_standing.first().sentence);
}

}
