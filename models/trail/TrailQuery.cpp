// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailQuery.h"

#include <QDateTime>
#include <QTimeZone>

namespace countersign::trail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 64;

/// What stands between spaces; a quotation holds its spaces, also behind a colon.
QStringList partsOf(QStringView typed)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (const QChar each : typed) {
        if (each == u'"') {
            quoted = !quoted;
        } else if (each.isSpace() && !quoted) {
            if (!part.isEmpty())
                parts.append(std::exchange(part, QString()));
        } else {
            part.append(each);
        }
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

std::optional<qint64> momentOf(const QString &value, bool end)
{
    const bool isDay = value.size() == 10;
    if (!isDay && (value.size() != 16 || value[10] != u'T'))
        return std::nullopt;
    const QDate day = QDate::fromString(value.first(10), Qt::ISODate);
    const QTime time = isDay ? QTime(0, 0) : QTime::fromString(value.sliced(11), u"HH:mm"_s);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    const qint64 ms = QDateTime(day, time, QTimeZone::UTC).toMSecsSinceEpoch();
    return end ? ms - 1 : ms; // before a day: without it
}

std::optional<qint64> spanOf(const QString &value)
{
    bool isNumber = false;
    const qint64 count = QStringView(value).chopped(value.isEmpty() ? 0 : 1).toInt(&isNumber);
    if (!isNumber || count < 0)
        return std::nullopt;
    switch (value.back().unicode()) {
    case u'm':
        return count * 60'000;
    case u'h':
        return count * 3'600'000;
    case u'd':
        return count * 86'400'000;
    default:
        return std::nullopt;
    }
}

bool takeKinds(TrailQuery &query, const QString &value)
{
    const qsizetype before = query.kinds.size();
    for (int i = 0; i <= int(facts::EventKind::Gap); ++i) {
        const auto kind = facts::EventKind(i);
        if (facts::word(kind) == value || facts::word(kind).startsWith(value + u'.'))
            query.kinds.append(kind);
    }
    return query.kinds.size() > before;
}

/// False where the value is none of this field; nullopt where there is no such field.
std::optional<bool> takeField(TrailQuery &query, QStringView name, const QString &value, qint64 nowMs)
{
    struct Exact {
        QLatin1StringView name;
        QString TrailQuery::*part;
    };
    static constexpr Exact exact[]{ { "actor"_L1, &TrailQuery::actor }, { "agent"_L1, &TrailQuery::agent },
        { "session"_L1, &TrailQuery::session }, { "status"_L1, &TrailQuery::status }, { "run"_L1, &TrailQuery::run },
        { "call"_L1, &TrailQuery::toolCall }, { "request"_L1, &TrailQuery::request } };
    for (const Exact &each : exact) {
        if (each.name == name) {
            query.*each.part = value;
            return true;
        }
    }
    if (name == "text"_L1) {
        query.texts.append(value);
        return true;
    }
    if (name == "gateway"_L1) {
        query.gateways.append(GatewayId(value));
        return true;
    }
    if (name == "source"_L1) {
        const auto source = facts::eventSource(value);
        if (source)
            query.sources.append(*source);
        return source.has_value();
    }
    if (name == "kind"_L1)
        return takeKinds(query, value);
    if (name == "after"_L1 || name == "before"_L1) {
        const bool end = name == "before"_L1;
        const auto moment = momentOf(value, end);
        if (moment)
            (end ? query.toMs : query.fromMs) = *moment;
        return moment.has_value();
    }
    if (name == "last"_L1) {
        const auto span = spanOf(value);
        if (span)
            query.fromMs = std::max<qint64>(0, nowMs - *span);
        return span.has_value();
    }
    return std::nullopt;
}

}

Result<TrailQuery> TrailQuery::parse(QStringView typed, qint64 nowMs)
{
    TrailQuery query;
    const QStringList parts = partsOf(typed);
    if (parts.size() > mostParts)
        return fail(ErrorCode::TooLarge, u"more than %1 parts"_s.arg(mostParts));
    for (const QString &part : parts) {
        const qsizetype colon = part.indexOf(u':');
        const QString value = part.sliced(colon + 1);
        // Addresses and ids have colons too: only the names above make a field.
        const auto taken = colon > 0 && !value.isEmpty()
            ? takeField(query, QStringView(part).first(colon), value, nowMs)
            : std::nullopt;
        if (!taken)
            query.words.append(part);
        else if (!*taken)
            return fail(ErrorCode::Malformed, part);
    }
    return query;
}

}
