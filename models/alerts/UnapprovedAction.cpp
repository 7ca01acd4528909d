// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/UnapprovedAction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

using facts::EventKind;

namespace {

constexpr qint64 hourMs = qint64(60) * 60 * 1000;
constexpr qint64 rememberedMs = 24 * hourMs;
constexpr qint64 longestWaitMs =
    hourMs / 2; ///< how long a gateway waits for an answer (openclaw-gateway.md 3.3): of a call without its start
constexpr qsizetype mostWaiting = 2000; ///< calls nobody can judge, where the history cannot be read

QString joined(const QStringList &parts)
{
    return parts.join(u'\n');
}

}

const QStringList UnapprovedAction::privilegedTools{ u"exec"_s, u"gateway"_s, u"nodes"_s, u"openclaw"_s, u"plugins"_s };

QList<Firing> UnapprovedAction::take(const TrailRow &row)
{
    const facts::Event &event = row.event;
    const QString gateway = event.gateway.text();
    m_newestMs = std::max(m_newestMs, event.seenMs);
    if (event.kind == EventKind::ApprovalResolved && event.status == "allowed"_L1)
        m_approvals.append({ gateway, event.agent, event.session, event.atMs, event.seenMs });
    if (!privilegedTools.contains(event.subject))
        return {};
    const QString call = joined({ gateway, event.run, event.toolCall });
    if (event.kind == EventKind::ToolStarted && !event.toolCall.isEmpty())
        m_starts.insert(call, { event.atMs, event.seenMs });
    if (event.kind != EventKind::ToolEnded)
        return {};
    const Start start = m_starts.take(call);
    // What failed or was blocked may have been denied; what succeeded has run.
    if (event.status == "succeeded"_L1)
        m_waiting.append({ row.evidence(), gateway, event.agent, event.session, event.subject,
            start.atMs > 0 ? start.atMs : event.atMs - longestWaitMs, event.atMs, event.seenMs });
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    forget(m_newestMs - rememberedMs);
    return {};
}

void UnapprovedAction::forget(qint64 seenMs)
{
    m_starts.removeIf([seenMs](const QMap<QString, Start>::iterator &each) { return each->seenMs < seenMs; });
    m_raised.removeIf([seenMs](const QMap<QString, qint64>::iterator &each) { return *each < seenMs; });
    m_approvals.removeIf([seenMs](const Approval &each) { return each.seenMs < seenMs; });
}

bool UnapprovedAction::takeApproval(const Call &call)
{
    auto best = m_approvals.end();
    for (auto it = m_approvals.begin(); it != m_approvals.end(); ++it) {
        const bool fits = it->gateway == call.gateway && it->agent == call.agent && it->session == call.session
            && it->atMs >= call.fromMs && it->atMs <= call.toMs;
        if (fits && (best == m_approvals.end() || it->atMs < best->atMs))
            best = it;
    }
    if (best == m_approvals.end())
        return false;
    m_approvals.erase(best);
    return true;
}

QList<Firing> UnapprovedAction::settle(const SourceRead &read)
{
    if (read.source != facts::EventSource::Approvals)
        return {};
    // A gateway's sources are read one after another: a reading that ended after the call was seen has begun after it.
    const auto isDue = [&read](
                           const Call &call) { return call.gateway == read.gateway.text() && call.seenMs < read.atMs; };
    QList<Call> due;
    std::ranges::copy_if(m_waiting, std::back_inserter(due), isDue);
    m_waiting.removeIf(isDue);
    std::ranges::stable_sort(due, {}, &Call::toMs);
    QList<Firing> fired;
    for (const Call &call : std::as_const(due)) {
        if (takeApproval(call))
            continue;
        const QString once = joined({ call.gateway, call.agent, call.tool, QString::number(call.toMs / hourMs) });
        if (m_raised.contains(once))
            continue;
        m_raised.insert(once, call.seenMs);
        fired.append({ AlertKind::UnapprovedAction, read.gateway, call.row["digest"_L1].toString(), { call.row },
            { { u"agent"_s, call.agent }, { u"tool"_s, call.tool }, { u"session"_s, call.session },
                { u"from"_s, call.fromMs }, { u"to"_s, call.toMs } } });
    }
    return fired;
}

QJsonObject UnapprovedAction::state() const
{
    QJsonArray starts, waiting, approvals, raised;
    for (auto it = m_starts.cbegin(); it != m_starts.cend(); ++it)
        starts.append(QJsonArray{ it.key(), it->atMs, it->seenMs });
    for (const Call &each : m_waiting)
        waiting.append(QJsonObject{ { u"row"_s, each.row }, { u"gateway"_s, each.gateway }, { u"agent"_s, each.agent },
            { u"session"_s, each.session }, { u"tool"_s, each.tool }, { u"from"_s, each.fromMs },
            { u"to"_s, each.toMs }, { u"seen"_s, each.seenMs } });
    for (const Approval &each : m_approvals)
        approvals.append(QJsonArray{ each.gateway, each.agent, each.session, each.atMs, each.seenMs });
    for (auto it = m_raised.cbegin(); it != m_raised.cend(); ++it)
        raised.append(QJsonArray{ it.key(), *it });
    return { { u"newest"_s, m_newestMs }, { u"starts"_s, starts }, { u"waiting"_s, waiting },
        { u"approvals"_s, approvals }, { u"raised"_s, raised } };
}

void UnapprovedAction::restore(const QJsonObject &state)
{
    *this = UnapprovedAction();
    m_newestMs = state["newest"_L1].toInteger();
    const QJsonArray starts = state["starts"_L1].toArray(), waiting = state["waiting"_L1].toArray(),
                     approvals = state["approvals"_L1].toArray(), raised = state["raised"_L1].toArray();
    for (const QJsonValue &each : starts)
        m_starts.insert(each[0].toString(), { each[1].toInteger(), each[2].toInteger() });
    for (const QJsonValue &each : waiting)
        m_waiting.append({ each["row"_L1].toObject(), each["gateway"_L1].toString(), each["agent"_L1].toString(),
            each["session"_L1].toString(), each["tool"_L1].toString(), each["from"_L1].toInteger(),
            each["to"_L1].toInteger(), each["seen"_L1].toInteger() });
    for (const QJsonValue &each : approvals)
        m_approvals.append(
            { each[0].toString(), each[1].toString(), each[2].toString(), each[3].toInteger(), each[4].toInteger() });
    for (const QJsonValue &each : raised)
        m_raised.insert(each[0].toString(), each[1].toInteger());
}

}
