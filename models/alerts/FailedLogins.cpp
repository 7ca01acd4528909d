// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/FailedLogins.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

/// A log that is read late may bring older failures: they count for this long after others were read.
constexpr qint64 rememberedMs = qint64(24) * 60 * 60 * 1000;

}

qint64 FailedLogins::Trace::newestMs() const
{
    qint64 newest = 0;
    for (const auto *list : { &open, &alerted }) {
        for (const Failure &each : *list)
            newest = std::max(newest, each.seenMs);
    }
    return newest;
}

QList<Firing> FailedLogins::take(const TrailRow &row)
{
    if (row.event.kind != facts::EventKind::AuthenticationFailed)
        return {};
    m_newestMs = std::max(m_newestMs, row.event.seenMs);
    // Member "1" of the log's record has the facts (openclaw-gateway.md 4.4). A device id was proved or at least fixed.
    const QJsonObject said = QJsonDocument::fromJson(row.event.received).object()["1"_L1].toObject();
    const QString address = said["remoteAddr"_L1].toString();
    const QString device = said["deviceId"_L1].toString();
    const QString chosen = said["clientDisplayName"_L1].toString();
    const QString gateway = row.event.gateway.text();
    QList<Firing> fired;
    if (!address.isEmpty())
        count(row, { gateway, u"address"_s, facts::eventText(address) }, fired);
    if (!device.isEmpty())
        count(row, { gateway, u"device"_s, facts::eventText(device) }, fired);
    else if (!chosen.isEmpty())
        count(row, { gateway, u"name"_s, facts::eventText(chosen) }, fired);
    forget();
    return fired;
}

void FailedLogins::count(const TrailRow &row, const Key &key, QList<Firing> &fired)
{
    Trace &trace = m_traces[key];
    const auto old = [this](const Failure &each) { return each.seenMs < m_newestMs - rememberedMs; };
    trace.open.removeIf(old);
    trace.alerted.removeIf(old);
    const qint64 at = row.event.atMs;
    const auto covers = [at](const Failure &first) { return at >= first.atMs && at - first.atMs <= windowMs; };
    if (std::ranges::any_of(trace.alerted, covers))
        return;
    const auto place = std::ranges::upper_bound(trace.open, at, {}, &Failure::atMs);
    trace.open.insert(place, { row.evidence(), at, row.event.seenMs });
    for (qsizetype first = 0; first + enough <= trace.open.size(); ++first) {
        if (trace.open[first + enough - 1].atMs - trace.open[first].atMs > windowMs)
            continue;
        const Failure begun = trace.open[first];
        Firing firing{ AlertKind::FailedLogins, row.event.gateway, key.by + u'|' + begun.row["digest"_L1].toString(),
            {}, {} };
        for (qsizetype i = first; i < first + enough; ++i)
            firing.rows.append(trace.open[i].row);
        firing.facts = { { u"by"_s, key.by }, { u"key"_s, key.who }, { u"count"_s, enough }, { u"from"_s, begun.atMs },
            { u"to"_s, trace.open[first + enough - 1].atMs } };
        fired.append(firing);
        trace.open.removeIf(
            [&begun](const Failure &each) { return each.atMs >= begun.atMs && each.atMs - begun.atMs <= windowMs; });
        trace.alerted.append(begun);
        return;
    }
}

/// Whoever comes under ever new names fills no memory.
void FailedLogins::forget()
{
    if (m_traces.size() <= mostTraces)
        return;
    QList<std::pair<qint64, Key>> ages;
    for (auto it = m_traces.cbegin(); it != m_traces.cend(); ++it)
        ages.append({ it->newestMs(), it.key() });
    std::ranges::sort(ages);
    for (const auto &[age, key] : std::as_const(ages).first(mostTraces / 4))
        m_traces.remove(key);
}

QJsonObject FailedLogins::state() const
{
    const auto written = [](const QList<Failure> &failures) {
        QJsonArray all;
        for (const Failure &each : failures)
            all.append(QJsonObject{ { u"row"_s, each.row }, { u"seen"_s, each.seenMs } });
        return all;
    };
    QJsonArray traces;
    for (auto it = m_traces.cbegin(); it != m_traces.cend(); ++it)
        traces.append(QJsonObject{ { u"gateway"_s, it.key().gateway }, { u"by"_s, it.key().by },
            { u"key"_s, it.key().who }, { u"open"_s, written(it->open) }, { u"alerted"_s, written(it->alerted) } });
    return { { u"newest"_s, m_newestMs }, { u"traces"_s, traces } };
}

void FailedLogins::restore(const QJsonObject &state)
{
    const auto read = [](const QJsonValue &value) {
        QList<Failure> all;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list) {
            const QJsonObject row = each["row"_L1].toObject();
            all.append({ row, row["at"_L1].toInteger(), each["seen"_L1].toInteger() });
        }
        return all;
    };
    m_newestMs = state["newest"_L1].toInteger();
    m_traces.clear();
    const QJsonArray traces = state["traces"_L1].toArray();
    for (const QJsonValue &each : traces)
        m_traces.insert({ each["gateway"_L1].toString(), each["by"_L1].toString(), each["key"_L1].toString() },
            { read(each["open"_L1]), read(each["alerted"_L1]) });
}

}
