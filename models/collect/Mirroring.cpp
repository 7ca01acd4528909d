// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Mirroring.h"

#include "models/collect/EventRows.h"
#include "models/facts/JsonMembers.h"
#include "models/gateway/RawArray.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace countersign::collect {

using namespace Qt::StringLiterals;
using facts::Event;
using facts::EventKind;
using facts::JsonMembers;

namespace {

// What a list of states changes without anybody doing anything to it.
const QStringList restless{ u"connected"_s, u"lastSeenAtMs"_s, u"lastSeenReason"_s, u"lastUsedAtMs"_s, u"useCount"_s,
    u"remoteIp"_s, u"lastUsedCommand"_s };

QByteArray rowsMember(Source source)
{
    switch (source) {
    case Source::AuditActivity:
        return "events";
    case Source::ApprovalHistory:
        return "items";
    case Source::Changes:
        return "entries";
    case Source::DevicePairings:
        return "paired";
    case Source::Grants:
        return "grants";
    case Source::LogTail:
        return "lines";
    case Source::Identity:
    case Source::Configuration:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

RowOrigin originOf(const Collected &collected)
{
    return { collected.gateway, collected.bootId, collected.atMs, collected.clockOffsetMs };
}

Result<QList<QByteArray>> rowsOf(Source source, const Collected &collected)
{
    QList<QByteArray> rows;
    for (const QByteArray &page : collected.pages) {
        const auto members = JsonMembers::parse(page);
        if (!members)
            return std::unexpected(members.error());
        const auto some = gateway::rawElements(members->raw(rowsMember(source)));
        if (!some)
            return std::unexpected(some.error());
        rows += *some;
    }
    return rows;
}

void order(QList<Event> &events)
{
    std::ranges::stable_sort(events, {}, &Event::atMs);
}

/// The sequence numbers of the activity, oldest first; only rows that have one.
QList<std::pair<qint64, qint64>> sequencesOf(const QList<QByteArray> &rows)
{
    QList<std::pair<qint64, qint64>> found; ///< number, time
    for (const QByteArray &row : rows) {
        const auto members = JsonMembers::parse(row);
        const auto number = members ? members->integer("sequence") : std::nullopt;
        const auto time = members ? members->integer("occurredAt") : std::nullopt;
        if (number && time)
            found.append({ *number, *time });
    }
    std::ranges::sort(found);
    return found;
}

/// A history that begins after what was read last has lost what lies between.
void findLoss(facts::EventSource source, const Collected &collected, const QJsonObject &watermark, Mirrored &made)
{
    const qint64 last = watermark["at"_L1].toInteger(-1);
    if (last < 0)
        return;
    const auto known = [last](const Event &event) { return event.atMs <= last; };
    if (std::ranges::any_of(made.events, known))
        return;
    const qint64 now = collected.atMs + collected.clockOffsetMs;
    const qint64 first = made.events.isEmpty() ? now : made.events.first().atMs;
    const QString why = !collected.complete ? u"cut"_s : made.events.isEmpty() ? u"reset"_s : u"pruned"_s;
    made.events.prepend(gapEvent(source, last, first, why, originOf(collected)));
}

void findHoles(const Collected &collected, const QList<QByteArray> &rows, const QJsonObject &watermark, Mirrored &made)
{
    const auto source = facts::EventSource::Activity;
    const auto numbers = sequencesOf(rows);
    const qint64 last = watermark["sequence"_L1].toInteger(-1);
    const qint64 lastAt = watermark["at"_L1].toInteger(0);
    const RowOrigin origin = originOf(collected);
    if (!numbers.isEmpty())
        made.watermark[u"sequence"_s] = numbers.last().first;
    if (numbers.isEmpty()) {
        if (last > 0) {
            // No row at all: another database than before. Its first row will have the number 1.
            made.events.append(gapEvent(source, lastAt, collected.atMs + collected.clockOffsetMs, u"reset"_s, origin));
            made.watermark[u"sequence"_s] = 0;
        }
    } else if (last >= 0 && numbers.last().first < last) {
        made.events.append(gapEvent(source, lastAt, numbers.first().second, u"reset"_s, origin));
    } else if (last >= 0 && numbers.first().first > last + 1) {
        made.events.append(gapEvent(source, lastAt, numbers.first().second, collected.complete ? u"pruned"_s : u"cut"_s, origin));
    }
    for (qsizetype i = 1; i < numbers.size(); ++i) {
        if (numbers[i].first > numbers[i - 1].first + 1)
            made.events.append(gapEvent(source, numbers[i - 1].second, numbers[i].second, u"hole"_s, origin));
    }
}

Result<Mirrored> history(Source source, const Collected &collected, const QJsonObject &watermark, const Masks &masks)
{
    const auto rows = rowsOf(source, collected);
    if (!rows)
        return std::unexpected(rows.error());
    Mirrored made{ {}, watermark };
    const RowOrigin origin = originOf(collected);
    qint64 newest = watermark["at"_L1].toInteger(-1);
    for (const QByteArray &row : *rows) {
        Event event = eventOf(source, masks.applied(row), origin);
        // What is not readable has our own time, which says nothing about the history.
        if (event.status != "unreadable"_L1)
            newest = std::max(newest, event.atMs);
        made.events.append(std::move(event));
    }
    order(made.events);
    if (source == Source::AuditActivity)
        findHoles(collected, *rows, watermark, made);
    else
        findLoss(eventSourceOf(source), collected, watermark, made);
    if (newest >= 0)
        made.watermark[u"at"_s] = newest;
    order(made.events);
    return made;
}

/// JSON that stays the same while nobody does anything.
QByteArray restingText(const QJsonValue &value)
{
    QJsonObject row = value.toObject();
    for (const QString &name : restless)
        row.remove(name);
    QJsonArray tokens = row["tokens"_L1].toArray();
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        QJsonObject token = tokens[i].toObject();
        for (const QString &name : restless)
            token.remove(name);
        tokens[i] = token;
    }
    if (row.contains("tokens"_L1))
        row[u"tokens"_s] = tokens;
    return QJsonDocument(row).toJson(QJsonDocument::Compact);
}

void findSilence(facts::EventSource source, const Collected &collected, const QJsonObject &watermark,
    qint64 mostSilenceMs, Mirrored &made)
{
    const qint64 before = watermark["readAt"_L1].toInteger(0);
    if (before > 0 && collected.atMs - before > mostSilenceMs)
        made.events.prepend(gapEvent(source, before + collected.clockOffsetMs, collected.atMs + collected.clockOffsetMs,
            u"unobserved"_s, originOf(collected)));
}

struct StateKinds {
    EventKind seen, made, changed, removed;
};

/// A list of things that have ids: what came, went and differs since the reading before.
Result<Mirrored> states(Source source, const Collected &collected, const QJsonObject &watermark, const Masks &masks,
    const QString &id, const StateKinds &kinds)
{
    const auto rows = rowsOf(source, collected);
    if (!rows)
        return std::unexpected(rows.error());
    Mirrored made{ {}, watermark };
    const RowOrigin origin = originOf(collected);
    const bool first = !watermark.contains("known"_L1);
    const QJsonObject before = watermark["known"_L1].toObject();
    QJsonObject known;
    const auto occasion = [&collected](const QString &name, const QString &what) {
        return u"%1|%2|%3"_s.arg(name, what).arg(collected.atMs);
    };
    for (const QByteArray &row : *rows) {
        const QByteArray masked = masks.applied(row);
        const QJsonObject object = QJsonDocument::fromJson(masked).object();
        Event event = eventOf(source, masked, origin);
        const QString name = object[id].toString();
        if (name.isEmpty()) {
            made.events.append(event); // unreadable rows are known by their digests
            continue;
        }
        const QString state = crypto::sha256(restingText(object)).hex();
        known.insert(name, state);
        if (before.value(name) == state)
            continue;
        event.kind = first ? kinds.seen : before.contains(name) ? kinds.changed : kinds.made;
        event.key = occasion(name, state);
        made.events.append(event);
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (known.contains(it.key()))
            continue;
        Event event =
            eventOf(source, QJsonDocument(QJsonObject{ { id, it.key() } }).toJson(QJsonDocument::Compact), origin);
        event.kind = kinds.removed;
        event.key = occasion(it.key(), u"removed"_s);
        made.events.append(event);
    }
    made.watermark[u"known"_s] = known;
    return made;
}

Result<Mirrored> configuration(const Collected &collected, const QJsonObject &watermark, const Masks &masks)
{
    const QByteArray page = collected.pages.value(0);
    const auto members = JsonMembers::parse(page);
    if (!members)
        return std::unexpected(members.error());
    Mirrored made{ {}, watermark };
    const QByteArray masked = masks.applied(page);
    // The gateway's own hashes are keyed per installation; beside them the content, so that a gateway without them is
    // seen too.
    const QByteArray parts = members->raw("hash") + '\n' + members->raw("appliedConfigHash") + '\n'
        + masks.applied(members->raw("parsed")) + '\n' + masks.applied(members->raw("resolved"));
    const QString state = crypto::sha256(parts).hex();
    if (watermark["state"_L1] == state)
        return made;
    Event event = gapEvent(facts::EventSource::Configuration, 0, 0, {}, originOf(collected));
    event.kind = EventKind::ConfigSeen;
    event.atMs = collected.atMs + collected.clockOffsetMs;
    event.untilMs = 0;
    event.subject = facts::eventText(members->text("hash").value_or(QString()));
    event.status = watermark.contains("state"_L1) ? u"changed"_s : u"first"_s;
    event.key = state + u'|' + QString::number(collected.atMs);
    event.take(masked);
    made.events.append(event);
    made.watermark[u"state"_s] = state;
    return made;
}

Result<Mirrored> logLines(const Collected &collected, const QJsonObject &watermark, const Masks &masks)
{
    const auto rows = rowsOf(Source::LogTail, collected);
    if (!rows)
        return std::unexpected(rows.error());
    Mirrored made{ {}, watermark };
    const RowOrigin origin = originOf(collected);
    for (const QByteArray &row : *rows) {
        const QString line = QJsonDocument::fromJson(QByteArray('[' + row + ']')).array().first().toString();
        if (auto event = logEvent(masks.applied(line.toUtf8()), origin))
            made.events.append(std::move(*event));
    }
    order(made.events);
    const auto page = JsonMembers::parse(collected.pages.value(0));
    const QString file = page ? page->text("file").value_or(QString()) : QString();
    const bool begunBefore = watermark.contains("cursor"_L1);
    const bool another = begunBefore && watermark["file"_L1].toString() != file;
    const qint64 before = watermark["readAt"_L1].toInteger(0);
    if (begunBefore && (another || !collected.complete)) {
        const QString why = another || (page && page->raw("reset") == "true") ? u"rotated"_s : u"cut"_s;
        made.events.prepend(gapEvent(facts::EventSource::Log, before + collected.clockOffsetMs,
            collected.atMs + collected.clockOffsetMs, why, origin));
    }
    made.watermark[u"file"_s] = file;
    // Of another file we have read the end at most: it is read once more from its beginning.
    made.watermark[u"cursor"_s] = another ? qint64(0) : collected.logCursor.value_or(0);
    return made;
}

}

qint64 readFromMs(const QJsonObject &watermark, qint64 clockOffsetMs)
{
    const qint64 at = watermark["at"_L1].toInteger(-1);
    return at < 0 ? 0 : std::max<qint64>(0, at - clockOffsetMs - overlapMs);
}

std::optional<qint64> logCursorOf(const QJsonObject &watermark)
{
    const QJsonValue cursor = watermark["cursor"_L1];
    return cursor.isDouble() ? std::optional(cursor.toInteger()) : std::nullopt;
}

Result<Mirrored> mirrored(
    Source source, const Collected &collected, const QJsonObject &watermark, const Masks &masks, qint64 mostSilenceMs)
{
    Result<Mirrored> made = fail(ErrorCode::Unsupported, method(source));
    switch (source) {
    case Source::AuditActivity:
    case Source::ApprovalHistory:
    case Source::Changes:
        made = history(source, collected, watermark, masks);
        break;
    case Source::DevicePairings:
        made = states(source, collected, watermark, masks, u"deviceId"_s,
            { EventKind::DeviceSeen, EventKind::DevicePaired, EventKind::DeviceChanged, EventKind::DeviceRemoved });
        break;
    case Source::Grants:
        made = states(source, collected, watermark, masks, u"grantId"_s,
            { EventKind::GrantSeen, EventKind::GrantMade, EventKind::GrantChanged, EventKind::GrantRemoved });
        break;
    case Source::Configuration:
        made = configuration(collected, watermark, masks);
        break;
    case Source::LogTail:
        made = logLines(collected, watermark, masks);
        break;
    case Source::Identity:
        break;
    }
    if (made) {
        const bool isState =
            source == Source::DevicePairings || source == Source::Grants || source == Source::Configuration;
        if (isState)
            findSilence(eventSourceOf(source), collected, watermark, mostSilenceMs, *made);
        made->watermark[u"readAt"_s] = collected.atMs;
        made->watermark.remove(u"blind"_s);
    }
    return made;
}

}
