// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ToolSurge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

constexpr qsizetype keptWindows = 300;
constexpr qsizetype keptAlerts = 16;

}

QList<Firing> ToolSurge::take(const TrailRow &row)
{
    if (row.event.kind != facts::EventKind::ToolStarted)
        return {};
    Volume &volume = m_volumes[row.event.gateway.text()];
    const qint64 window = row.event.atMs / windowMs;
    volume.first = volume.first < 0 ? window : std::min(volume.first, window);
    const qint64 count = ++volume.calls[window];
    while (volume.calls.size() > keptWindows)
        volume.calls.erase(volume.calls.begin());
    const qint64 from = std::max(volume.first, window - windowsBefore);
    const qint64 before = window - from;
    if (count < least || before < fewestBefore || volume.alerted.contains(window))
        return {};
    qint64 calls = 0;
    for (auto it = volume.calls.lowerBound(from); it != volume.calls.end() && it.key() < window; ++it)
        calls += *it;
    if (count * before <= times * calls)
        return {};
    volume.alerted.append(window);
    if (volume.alerted.size() > keptAlerts)
        volume.alerted.removeFirst();
    return { { AlertKind::ToolSurge, row.event.gateway, QString::number(window), { row.evidence() },
        { { u"from"_s, window * windowMs }, { u"to"_s, (window + 1) * windowMs - 1 }, { u"count"_s, count },
            { u"before"_s, calls }, { u"windows"_s, before } } } };
}

QJsonObject ToolSurge::state() const
{
    QJsonObject all;
    for (auto it = m_volumes.cbegin(); it != m_volumes.cend(); ++it) {
        QJsonArray calls, alerted;
        for (auto window = it->calls.cbegin(); window != it->calls.cend(); ++window)
            calls.append(QJsonArray{ window.key(), *window });
        for (const qint64 window : it->alerted)
            alerted.append(window);
        all.insert(
            it.key(), QJsonObject{ { u"first"_s, it->first }, { u"calls"_s, calls }, { u"alerted"_s, alerted } });
    }
    return { { u"gateways"_s, all } };
}

void ToolSurge::restore(const QJsonObject &state)
{
    m_volumes.clear();
    const QJsonObject all = state["gateways"_L1].toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        Volume volume{ it.value()["first"_L1].toInteger(-1), {}, {} };
        const QJsonArray calls = it.value()["calls"_L1].toArray(), alerted = it.value()["alerted"_L1].toArray();
        for (const QJsonValue &each : calls)
            volume.calls.insert(each[0].toInteger(), each[1].toInteger());
        for (const QJsonValue &each : alerted)
            volume.alerted.append(each.toInteger());
        m_volumes.insert(it.key(), volume);
    }
}

}
