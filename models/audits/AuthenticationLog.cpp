// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {

struct Line {
    qint64 at = 0;
    QJsonObject failure; ///< empty: something else was logged
};

// One record of the gateway's log. A refused connection is logged twice; the second record has the facts in member "1" and
// its text in member "2" (seen in 2026.9.6).
std::optional<Line> readLine(const QString &text, qint64 clockOffsetMs)
{
    const QJsonObject record = QJsonDocument::fromJson(text.toUtf8()).object();
    const QDateTime time = QDateTime::fromString(record[u"time"_s].toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    Line line { time.toMSecsSinceEpoch() - clockOffsetMs, {} };
    const QJsonObject facts = record[u"1"_s].toObject();
    const QString cause = facts[u"cause"_s].toString();
    // pairing-required is a stranger asking, not a stranger guessing
    if (!record[u"2"_s].toString().startsWith("closed before connect"_L1) || (cause != "unauthorized"_L1 && cause != "device-auth-invalid"_L1))
        return line;
    line.failure = { { u"at"_s, line.at }, { u"cause"_s, cause } };
    copyText(line.failure, u"address"_s, facts[u"remoteAddr"_s]);
    copyText(line.failure, u"reason"_s, facts[u"authReason"_s]);
    // A device id was proved or at least fixed; the display name is what the stranger called itself.
    copyText(line.failure, u"actor"_s, facts[u"deviceId"_s].isString() ? facts[u"deviceId"_s] : facts[u"clientDisplayName"_s]);
    copyText(line.failure, u"label"_s, facts[u"clientDisplayName"_s]);
    return line;
}

// Runs of failures in which `least` fall within `windowMs` (both ends included), per address and per actor.
QJsonArray findBursts(const QMap<qint64, QList<QJsonObject>> &failures, const QString &by, qint64 least, qint64 windowMs)
{
    QMap<QString, QList<qint64>> times;
    for (const auto &sameTime : failures) {
        for (const QJsonObject &failure : sameTime) {
            if (failure.contains(by))
                times[failure[by].toString()].append(failure[u"at"_s].toInteger());
        }
    }
    QJsonArray bursts;
    for (auto it = times.begin(); it != times.end(); ++it) {
        const QList<qint64> &at = it.value();
        for (qsizetype first = 0; first + least <= at.size();) {
            qsizetype last = first + least - 1;
            if (at[last] - at[first] > windowMs) {
                ++first;
                continue;
            }
            while (last + 1 < at.size() && at[last + 1] - at[last + 2 - least] <= windowMs)
                ++last;
            bursts.append(QJsonObject { { u"by"_s, by }, { u"key"_s, it.key() }, { u"from"_s, at[first] }, { u"to"_s, at[last] },
                                        { u"at"_s, at[first] }, { u"count"_s, last - first + 1 }, { u"label"_s, it.key() } });
            first = last + 1;
        }
    }
    return bursts;
}

}

Result<Reading> authenticationLog(const Answers &answers, const QJsonObject &parameters)
{
    QMap<qint64, QList<QJsonObject>> failures;
    QSet<QString> seen;
    qint64 lines = 0;
    qint64 unreadable = 0;
    // Contiguous from `from` to `to`: an answer continues the one before when it begins at its cursor or reaches back into it.
    qint64 from = 0;
    qint64 to = 0;
    qint64 cursor = -1;
    for (const Evidence *answer : answers) {
        const auto read = pages(*answer);
        if (!read)
            return std::unexpected(read.error());
        qint64 earliest = answer->collectedAtMs;
        bool continued = !answer->params.contains(u"cursor"_s) ? false : answer->params[u"cursor"_s].toInteger(-2) == cursor;
        for (const QJsonObject &page : *read) {
            if (!page[u"lines"_s].isArray())
                return fail(ErrorCode::Malformed, answer->method + u": no lines"_s);
            continued = continued && !page[u"reset"_s].toBool() && !page[u"truncated"_s].toBool();
            cursor = page[u"cursor"_s].toInteger(-1);
            const QJsonArray texts = page[u"lines"_s].toArray();
            for (const QJsonValue &text : texts) {
                const auto line = readLine(text.toString(), answer->clockOffsetMs);
                ++lines;
                if (!line) {
                    ++unreadable;
                    continue;
                }
                earliest = qMin(earliest, line->at);
                if (!line->failure.isEmpty() && !seen.contains(text.toString())) {
                    seen.insert(text.toString());
                    failures[line->at].append(line->failure);
                }
            }
        }
        if (!(continued || (to > 0 && earliest <= to)))
            from = earliest;
        to = answer->collectedAtMs;
    }
    QJsonArray all;
    for (const auto &sameTime : failures) {
        for (const QJsonObject &failure : sameTime)
            all.append(failure);
    }
    const qint64 least = qMax<qint64>(2, parameters[u"failedLogins"_s].toInteger(5));
    const qint64 windowMs = parameters[u"failedLoginWindowMs"_s].toInteger(600'000);
    QJsonArray bursts = findBursts(failures, u"address"_s, least, windowMs);
    const QJsonArray byActor = findBursts(failures, u"actor"_s, least, windowMs);
    for (const QJsonValue &burst : byActor)
        bursts.append(burst);
    return Reading { { { u"failures"_s, all }, { u"bursts"_s, bursts }, { u"lines"_s, lines }, { u"unreadable"_s, unreadable } }, from, to };
}

}
