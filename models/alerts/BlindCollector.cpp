// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/BlindCollector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

using facts::EventKind;

QList<Firing> BlindCollector::take(const TrailRow &row)
{
    const facts::Event &event = row.event;
    const QJsonObject facts{ { u"source"_s, facts::word(event.source) }, { u"why"_s, event.subject },
        { u"from"_s, event.atMs }, { u"to"_s, event.untilMs } };
    if (event.kind == EventKind::SourceBlind)
        return { { AlertKind::CollectorBlind, event.gateway, facts::word(event.source) + u'|' + event.digest.hex(),
            { row.evidence() }, facts } };
    const bool isLoss = event.kind == EventKind::RecordsLost;
    if (!isLoss && event.kind != EventKind::Gap)
        return {};
    // A log that began another file, or a list that nobody looked at for a moment, has lost next to nothing.
    const bool mayBeShort = event.subject == "rotated"_L1 || event.subject == "unobserved"_L1;
    if (!isLoss && mayBeShort && event.untilMs - event.atMs < longestSilenceMs)
        return {};
    // A gateway that drops records says so for each of them: those of a quarter of an hour are one.
    const qint64 to = isLoss ? event.atMs + longestSilenceMs : event.untilMs;
    qint64 &missedTo = m_missedTo[event.gateway.text()];
    const bool isSaid = event.atMs < missedTo;
    missedTo = std::max(missedTo, to);
    if (isSaid)
        return {};
    return { { AlertKind::CollectorLate, event.gateway, facts::word(event.source) + u'|' + event.digest.hex(),
        { row.evidence() }, facts } };
}

QJsonObject BlindCollector::state() const
{
    QJsonObject all;
    for (auto it = m_missedTo.cbegin(); it != m_missedTo.cend(); ++it)
        all.insert(it.key(), *it);
    return { { u"missedTo"_s, all } };
}

void BlindCollector::restore(const QJsonObject &state)
{
    m_missedTo.clear();
    const QJsonObject all = state["missedTo"_L1].toObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        m_missedTo.insert(it.key(), it->toInteger());
}

}
