// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeRecords.h"

#include "models/crypto/Digest.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace countersign::drill {

namespace {

QString newId(facts::ActionKind kind)
{
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    switch (kind) {
    case facts::ActionKind::Plugin:
        return "plugin:"_L1 + uuid;
    case facts::ActionKind::SystemAgent:
        return "system-agent:"_L1 + uuid;
    case facts::ActionKind::Exec:
        break;
    }
    return uuid;
}

/// What the real gateway takes: for a plugin's action also a standing permission, which our client never gives.
QStringList decisions(facts::ActionKind kind)
{
    if (kind == facts::ActionKind::Plugin)
        return { u"allow-once"_s, u"allow-always"_s, u"deny"_s };
    return { u"allow-once"_s, u"deny"_s };
}

/// The members of a request that approval.get and approval.history show again; it leaves out the folder and the run.
QJsonObject presentation(const Step &step)
{
    static const QStringList ofPlugin { u"title"_s, u"description"_s, u"detail"_s, u"severity"_s, u"pluginId"_s, u"toolName"_s, u"agentId"_s };
    static const QStringList ofSystemAgent { u"title"_s, u"description"_s, u"proposalHash"_s, u"agentId"_s };
    QJsonObject shown { { u"kind"_s, facts::word(step.kind) }, { u"allowedDecisions"_s, QJsonArray::fromStringList(decisions(step.kind)) } };
    if (step.kind == facts::ActionKind::Exec) {
        shown.insert(u"commandText"_s, step.request["command"_L1]);
        for (const QString &name : { u"commandPreview"_s, u"warningText"_s, u"host"_s, u"nodeId"_s, u"agentId"_s })
            shown.insert(name, step.request.contains(name) ? step.request[name] : QJsonValue(QJsonValue::Null));
        return shown;
    }
    for (const QString &name : step.kind == facts::ActionKind::Plugin ? ofPlugin : ofSystemAgent) {
        if (step.request[name].isString())
            shown.insert(name, step.request[name]);
    }
    return shown;
}

/// What a request's tool is called in the audit rows.
QString toolName(const Step &step)
{
    return step.request["toolName"_L1].toString(step.kind == facts::ActionKind::SystemAgent ? u"openclaw"_s : u"exec"_s);
}

}

QString PracticeRecords::raise(const Step &step, qint64 lifetimeMs)
{
    Record record;
    record.id = newId(step.kind);
    record.step = step;
    record.createdAtMs = m_clock.nowMs();
    record.expiresAtMs = record.createdAtMs + lifetimeMs;
    record.status = u"pending"_s;
    if (step.kind != facts::ActionKind::Plugin) // such a one names none, which leaves all of them open
        record.step.request["allowedDecisions"_L1] = QJsonArray::fromStringList(decisions(step.kind));
    if (!step.story.isEmpty())
        record.step.request["warningText"_L1] = step.story;
    audit(record, u"tool.action.started"_s, u"started"_s, {});
    m_records.append(record);
    return record.id;
}

const PracticeRecords::Record *PracticeRecords::find(const QString &id) const
{
    const auto it = std::ranges::find(m_records, id, &Record::id);
    return it == m_records.end() ? nullptr : &*it;
}

QJsonObject PracticeRecords::listRow(const QString &id) const
{
    const Record *record = find(id);
    if (record == nullptr)
        return {};
    return { { u"approvalKind"_s, facts::word(record->step.kind) }, { u"id"_s, record->id }, { u"request"_s, record->step.request },
             { u"createdAtMs"_s, record->createdAtMs }, { u"expiresAtMs"_s, record->expiresAtMs } };
}

QJsonArray PracticeRecords::pending(facts::ActionKind kind) const
{
    QJsonArray rows;
    for (const Record &record : m_records) {
        if (record.status != "pending"_L1 || record.step.kind != kind)
            continue;
        QJsonObject row = listRow(record.id);
        if (kind == facts::ActionKind::SystemAgent)
            row.remove("approvalKind"_L1); // only its event says it
        rows.append(row);
    }
    return rows;
}

std::optional<facts::ActionKind> PracticeRecords::kindOf(const QString &id) const
{
    const Record *record = find(id);
    return record == nullptr ? std::nullopt : std::optional(record->step.kind);
}

QJsonObject PracticeRecords::describe(const Record &record) const
{
    const QJsonObject &request = record.step.request;
    QJsonObject approval {
        { u"id"_s, record.id }, { u"status"_s, record.status }, { u"presentation"_s, presentation(record.step) },
        { u"urlPath"_s, QString("/approve/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(record.id))) }, { u"createdAtMs"_s, record.createdAtMs }, { u"expiresAtMs"_s, record.expiresAtMs },
    };
    if (record.status == "pending"_L1)
        return approval;
    approval["resolvedAtMs"_L1] = record.resolvedAtMs;
    approval["reason"_L1] = record.reason;
    if (!record.decision.isEmpty())
        approval["decision"_L1] = record.decision;
    QJsonObject source;
    for (const QString &name : { u"agentId"_s, u"sessionKey"_s }) {
        if (request[name].isString())
            source.insert(name, request[name]);
    }
    approval["source"_L1] = source;
    if (!record.resolver.isEmpty())
        approval["resolver"_L1] = record.resolver;
    return approval;
}

std::optional<QJsonObject> PracticeRecords::approval(const QString &id) const
{
    const Record *record = find(id);
    return record == nullptr ? std::nullopt : std::optional(describe(*record));
}

void PracticeRecords::settle(Record &record, const QString &status, const QString &decision, const QString &reason, const QJsonObject &resolver)
{
    record.status = status;
    record.decision = decision;
    record.reason = reason;
    record.resolver = resolver;
    record.resolvedAtMs = m_clock.nowMs();
    if (status == "allowed"_L1)
        audit(record, u"tool.action.finished"_s, u"succeeded"_s, {});
    else
        audit(record, u"tool.action.finished"_s, u"failed"_s, u"tool_failed"_s);
}

std::optional<PracticeRecords::Resolution> PracticeRecords::resolve(const QString &id, const QString &kind, const QString &decision,
                                                                    const QString &deviceId)
{
    const auto it = std::ranges::find(m_records, id, &Record::id);
    if (it == m_records.end())
        return std::nullopt;
    if (it->status != "pending"_L1)
        return Resolution { false, describe(*it) };
    const QJsonObject resolver { { u"kind"_s, u"device"_s }, { u"id"_s, deviceId } };
    if (kind != facts::word(it->step.kind) || !decisions(it->step.kind).contains(decision))
        settle(*it, u"denied"_s, u"deny"_s, u"malformed-verdict"_s, resolver);
    else
        settle(*it, decision == "deny"_L1 ? u"denied"_s : u"allowed"_s, decision, u"user"_s, resolver);
    return Resolution { true, describe(*it) };
}

QStringList PracticeRecords::expire()
{
    QStringList ids;
    for (Record &record : m_records) {
        if (record.status == "pending"_L1 && record.expiresAtMs <= m_clock.nowMs()) {
            settle(record, u"expired"_s, {}, u"timeout"_s, { { u"kind"_s, u"system"_s } });
            ids.append(record.id);
        }
    }
    return ids;
}

void PracticeRecords::cancelPending()
{
    for (Record &record : m_records) {
        if (record.status == "pending"_L1)
            settle(record, u"cancelled"_s, {}, u"gateway-restart"_s, { { u"kind"_s, u"system"_s } });
    }
}

int PracticeRecords::openCount() const
{
    return int(std::ranges::count(m_records, u"pending"_s, &Record::status));
}

QJsonObject PracticeRecords::history(int limit, const QString &cursor) const
{
    QList<const Record *> resolved;
    for (const Record &record : m_records) {
        if (record.status != "pending"_L1)
            resolved.append(&record);
    }
    std::ranges::stable_sort(resolved, std::ranges::greater {}, &Record::resolvedAtMs);
    QJsonArray items;
    qsizetype next = cursor.toLongLong();
    for (; next < resolved.size() && items.size() < limit; ++next)
        items.append(describe(*resolved.at(next)));
    QJsonObject page { { u"items"_s, items } };
    if (next < resolved.size())
        page["nextCursor"_L1] = QString::number(next);
    return page;
}

void PracticeRecords::audit(const Record &record, const QString &action, const QString &status, const QString &errorCode)
{
    const QJsonObject &request = record.step.request;
    if (!request["runId"_L1].isString())
        return; // no agent run asked: the audit activity knows nothing of it
    QJsonObject row {
        { u"schemaVersion"_s, 1 }, { u"sequence"_s, m_audit.size() + 1 }, { u"eventId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) },
        { u"occurredAt"_s, m_clock.nowMs() }, { u"redaction"_s, u"metadata_only"_s }, { u"eventType"_s, u"tool_action"_s },
        { u"kind"_s, u"tool_action"_s }, { u"action"_s, action }, { u"status"_s, status }, { u"agentId"_s, request["agentId"_L1] },
        { u"sessionKey"_s, request["sessionKey"_L1] }, { u"runId"_s, request["runId"_L1] },
        { u"toolName"_s, toolName(record.step) },
        { u"actor"_s, QJsonObject { { u"type"_s, u"agent"_s }, { u"id"_s, request["agentId"_L1] } } },
    };
    if (const QString call = request["toolCallId"_L1].toString(); !call.isEmpty())
        row["toolCallId"_L1] = QString("sha256:"_L1 + crypto::sha256(call.toUtf8()).hex());
    if (!errorCode.isEmpty())
        row["errorCode"_L1] = errorCode;
    m_audit.append(row);
}

QJsonObject PracticeRecords::logTail() const
{
    // Lines as the real gateway writes them (openclaw-gateway.md 4.4).
    const auto line = [](qint64 atMs, const QString &message, const QJsonObject &details) {
        const QJsonObject object {
            { u"0"_s, u"{\"subsystem\":\"gateway/ws\"}"_s }, { u"1"_s, details }, { u"2"_s, message },
            { u"time"_s, QDateTime::fromMSecsSinceEpoch(atMs, QTimeZone::UTC).toString(Qt::ISODateWithMs) },
        };
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QJsonObject failure {
        { u"cause"_s, u"unauthorized"_s }, { u"handshake"_s, u"failed"_s }, { u"remoteAddr"_s, u"192.0.2.7"_s }, { u"authMode"_s, u"token"_s },
        { u"authReason"_s, u"token_mismatch"_s }, { u"clientDisplayName"_s, u"unknown client"_s },
    };
    QJsonArray lines { line(m_begunMs, u"gateway ready"_s, {}) };
    for (const qint64 hours : { 30, 31 })
        lines.append(line(m_begunMs + hours * 3'600'000, u"closed before connect"_s, failure));
    return { { u"file"_s, u"practice.log"_s }, { u"cursor"_s, lines.size() }, { u"size"_s, lines.size() }, { u"lines"_s, lines },
             { u"truncated"_s, false }, { u"reset"_s, false } };
}

QJsonObject PracticeRecords::auditPage(const QJsonObject &params) const
{
    const int limit = std::clamp(params["limit"_L1].toInt(100), 1, 500);
    const qint64 after = params["after"_L1].toInteger(0);
    const qint64 before = params["before"_L1].toInteger(std::numeric_limits<qint64>::max());
    const qint64 below = params["cursor"_L1].toString(QString::number(m_audit.size() + 1)).toLongLong();
    QJsonArray events;
    bool more = false;
    for (const QJsonObject &row : m_audit | std::views::reverse) {
        const qint64 at = row["occurredAt"_L1].toInteger();
        if (row["sequence"_L1].toInteger() >= below || at < after || at > before)
            continue;
        if (events.size() == limit) {
            more = true;
            break;
        }
        events.append(row);
    }
    QJsonObject page { { u"events"_s, events } };
    if (more)
        page["nextCursor"_L1] = QString::number(events.last()["sequence"_L1].toInteger());
    return page;
}

}
