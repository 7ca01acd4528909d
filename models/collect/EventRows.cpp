// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/EventRows.h"

#include "models/facts/JsonMembers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countersign::collect {

using namespace Qt::StringLiterals;
using facts::Event;
using facts::EventKind;
using facts::JsonMembers;

namespace {

constexpr qint64 latest = (qint64(1) << 53) - 1;

std::optional<qint64> timeIn(const JsonMembers &row, QByteArrayView name)
{
    const auto ms = row.integer(name);
    return ms && *ms >= 0 && *ms <= latest ? ms : std::nullopt;
}

QString textIn(const JsonMembers &row, QByteArrayView name)
{
    return facts::eventText(row.text(name).value_or(QString()));
}

JsonMembers objectIn(const JsonMembers &row, QByteArrayView name)
{
    return JsonMembers::parse(row.raw(name)).value_or(JsonMembers());
}

QString named(const QString &kind, const QString &id)
{
    return facts::eventText(kind.isEmpty() || id.isEmpty() ? QString(kind + id) : QString(kind + u':' + id));
}

Event begun(facts::EventSource source, const QByteArray &text, const RowOrigin &origin)
{
    Event event;
    event.gateway = origin.gateway;
    event.source = source;
    event.bootId = facts::eventText(origin.bootId);
    event.seenMs = origin.seenMs;
    event.take(text);
    return event;
}

std::optional<qint64> readActivity(const JsonMembers &row, Event &event)
{
    const QString kind = textIn(row, "kind");
    const bool started = textIn(row, "status") == "started"_L1;
    event.kind = kind == "tool_action"_L1 ? (started ? EventKind::ToolStarted : EventKind::ToolEnded)
        : kind == "agent_run"_L1          ? (started ? EventKind::RunStarted : EventKind::RunEnded)
                                          : EventKind::OtherActivity;
    const JsonMembers actor = objectIn(row, "actor");
    event.key = textIn(row, "eventId");
    event.status = textIn(row, "status");
    event.actor = named(textIn(actor, "type"), textIn(actor, "id"));
    event.subject = textIn(row, "toolName");
    if (event.subject.isEmpty())
        event.subject = event.kind == EventKind::OtherActivity ? textIn(row, "action") : textIn(row, "errorCode");
    event.agent = textIn(row, "agentId");
    event.run = textIn(row, "runId");
    event.session = textIn(row, "sessionKey");
    event.toolCall = textIn(row, "toolCallId");
    return timeIn(row, "occurredAt");
}

std::optional<qint64> readApproval(const JsonMembers &row, Event &event)
{
    const JsonMembers presentation = objectIn(row, "presentation");
    const JsonMembers source = objectIn(row, "source");
    const JsonMembers resolver = objectIn(row, "resolver");
    event.kind = EventKind::ApprovalResolved;
    event.request = textIn(row, "id");
    event.status = textIn(row, "status");
    event.actor = named(textIn(resolver, "kind"), textIn(resolver, "id"));
    for (const char *name : { "commandText", "title", "description" }) {
        if (event.subject.isEmpty())
            event.subject = textIn(presentation, name);
    }
    event.agent = textIn(source, "agentId");
    if (event.agent.isEmpty())
        event.agent = textIn(presentation, "agentId");
    event.session = textIn(source, "sessionKey");
    const auto at = timeIn(row, "resolvedAtMs");
    if (!event.request.isEmpty() && at)
        event.key = event.request + u'|' + event.status + u'|' + QString::number(*at);
    return at;
}

std::optional<qint64> readChange(const JsonMembers &row, Event &event)
{
    event.kind = EventKind::ConfigChanged;
    event.key = textIn(row, "id");
    event.status = textIn(row, "kind");
    event.actor = textIn(row, "source");
    event.subject = textIn(row, "summary");
    if (event.subject.isEmpty())
        event.subject = facts::eventText(row.texts("changedPaths").value_or(QStringList()).join(u", "));
    return timeIn(row, "at");
}

std::optional<qint64> readDevice(const JsonMembers &row, Event &event)
{
    event.kind = EventKind::DeviceSeen;
    event.actor = named(u"device"_s, textIn(row, "deviceId"));
    event.subject = textIn(row, "operatorLabel");
    if (event.subject.isEmpty())
        event.subject = textIn(row, "displayName");
    event.status = facts::eventText(row.texts("scopes").value_or(QStringList()).join(u' '));
    return std::nullopt; // a state has the time of its reading
}

std::optional<qint64> readGrant(const JsonMembers &row, Event &event)
{
    event.kind = EventKind::GrantSeen;
    event.actor = named(u"grant"_s, textIn(row, "grantId"));
    event.agent = textIn(row, "agentId");
    event.subject = textIn(row, "command");
    return std::nullopt;
}

/// The text of a log record's message: its last member with a number for a name that is a text.
QString messageOf(const QJsonObject &record)
{
    for (const auto &name : { u"2"_s, u"1"_s, u"0"_s }) {
        if (const QString text = record[name].toString(); !text.isEmpty() && !text.startsWith(u'{'))
            return text;
    }
    return record["message"_L1].toString();
}

/// word=value in a message.
QString partOf(const QString &message, const QString &name)
{
    const qsizetype at = message.indexOf(QString(u' ' + name + u'='));
    return at < 0 ? QString() : message.sliced(at + name.size() + 2).section(u' ', 0, 0);
}

bool readFailure(const QJsonObject &facts, Event &event)
{
    const QString cause = facts["cause"_L1].toString();
    // pairing-required is a stranger asking, not a stranger guessing.
    if (cause == "pairing-required"_L1)
        event.kind = EventKind::PairingAsked;
    else if (cause == "unauthorized"_L1 || cause == "device-auth-invalid"_L1)
        event.kind = EventKind::AuthenticationFailed;
    else
        return false;
    const QString device = facts["deviceId"_L1].toString();
    const QString address = facts["remoteAddr"_L1].toString();
    event.status = facts::eventText(cause);
    event.actor = device.isEmpty() ? named(u"address"_s, address) : named(u"device"_s, device);
    // The name is what the stranger calls itself.
    event.subject = facts::eventText(
        QStringList{ facts["authReason"_L1].toString(), facts["clientDisplayName"_L1].toString(), address }
            .join(u' ')
            .simplified());
    return true;
}

}

facts::EventSource eventSourceOf(Source source)
{
    switch (source) {
    case Source::ApprovalHistory:
        return facts::EventSource::Approvals;
    case Source::AuditActivity:
        return facts::EventSource::Activity;
    case Source::DevicePairings:
        return facts::EventSource::Devices;
    case Source::LogTail:
        return facts::EventSource::Log;
    case Source::Changes:
        return facts::EventSource::Changes;
    case Source::Configuration:
        return facts::EventSource::Configuration;
    case Source::Grants:
        return facts::EventSource::Grants;
    case Source::Identity:
        return facts::EventSource::Connection;
    }
    Q_UNREACHABLE_RETURN(facts::EventSource::Connection);
}

Event eventOf(Source source, const QByteArray &masked, const RowOrigin &origin)
{
    Event event = begun(eventSourceOf(source), masked, origin);
    const auto row = JsonMembers::parse(masked);
    const bool state = source == Source::DevicePairings || source == Source::Grants;
    std::optional<qint64> at;
    if (row) {
        at = source == Source::AuditActivity    ? readActivity(*row, event)
            : source == Source::ApprovalHistory ? readApproval(*row, event)
            : source == Source::Changes         ? readChange(*row, event)
            : source == Source::DevicePairings  ? readDevice(*row, event)
                                                : readGrant(*row, event);
    }
    if (!row || (!at && !state))
        event.status = u"unreadable"_s;
    event.atMs = at.value_or(std::clamp<qint64>(origin.seenMs + origin.clockOffsetMs, 0, latest));
    if (event.key.isEmpty())
        event.key = event.digest.hex();
    return event;
}

std::optional<Event> logEvent(const QByteArray &line, const RowOrigin &origin)
{
    const QJsonObject record = QJsonDocument::fromJson(line).object();
    const QDateTime time = QDateTime::fromString(record["time"_L1].toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.toMSecsSinceEpoch() < 0)
        return std::nullopt;
    Event event = begun(facts::EventSource::Log, line, origin);
    event.atMs = time.toMSecsSinceEpoch();
    event.key = event.digest.hex();
    const QString message = messageOf(record);
    if (message.startsWith("closed before connect"_L1))
        return readFailure(record["1"_L1].toObject(), event) ? std::optional(event) : std::nullopt;
    if (message.contains("device access upgrade requested"_L1)) {
        event.kind = EventKind::AccessUpgradeAsked;
        event.actor = named(u"device"_s, partOf(message, u"device"_s));
        event.status = facts::eventText(partOf(message, u"reason"_s));
        event.subject = facts::eventText(partOf(message, u"scopesTo"_s));
        return event;
    }
    if (message.contains("audit event persistence failed"_L1)) {
        event.kind = EventKind::RecordsLost;
        event.subject = facts::eventText(message);
        return event;
    }
    return std::nullopt;
}

Event gapEvent(facts::EventSource source, qint64 fromMs, qint64 toMs, const QString &why, const RowOrigin &origin)
{
    fromMs = std::clamp<qint64>(fromMs, 0, latest);
    toMs = std::clamp<qint64>(toMs, fromMs, latest);
    const QJsonObject said{ { u"from"_s, fromMs }, { u"to"_s, toMs }, { u"why"_s, why } };
    Event event = begun(source, QJsonDocument(said).toJson(QJsonDocument::Compact), origin);
    event.kind = EventKind::Gap;
    event.atMs = fromMs;
    event.untilMs = toMs;
    event.subject = why;
    event.key = u"gap:%1:%2:%3"_s.arg(why).arg(fromMs).arg(toMs);
    return event;
}

}
