// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {

constexpr qint64 retentionMs = qint64(30) * 86'400'000;
constexpr qsizetype retentionRows = 100'000;
// What began within the last hour before collecting may still be running; older ones should have an end row.
constexpr qint64 stillRunningMs = 3'600'000;

QJsonObject activity(PageReader &reader, const QJsonObject &row)
{
    QJsonObject made {
        { u"at"_s, reader.time(row, u"occurredAt"_s) },
        { u"kind"_s, reader.text(row, u"kind"_s) },
        { u"status"_s, reader.text(row, u"status"_s) },
    };
    copyText(made, u"tool"_s, row[u"toolName"_s]);
    copyText(made, u"agent"_s, row[u"agentId"_s]);
    copyText(made, u"run"_s, row[u"runId"_s]);
    copyText(made, u"toolCall"_s, row[u"toolCallId"_s]);
    copyText(made, u"errorCode"_s, row[u"errorCode"_s]);
    copyText(made, u"label"_s, row[u"toolName"_s].isString() ? row[u"toolName"_s] : row[u"kind"_s]);
    return made;
}

}

Result<Reading> auditActivity(const Answers &answers, const QJsonObject &)
{
    const Evidence &newest = *answers.constLast();
    PageReader reader(newest, u"events"_s);
    QJsonArray tools;
    QMap<QString, QJsonObject> begun; // by run and tool call: rows come newest first, so ends are met before beginnings
    QSet<QString> ended;
    qint64 oldest = newest.collectedAtMs;
    for (const QJsonObject &row : reader.rows()) {
        const QJsonObject made = activity(reader, row);
        oldest = qMin(oldest, made[u"at"_s].toInteger());
        const bool tool = made[u"kind"_s] == "tool_action"_L1;
        if (!tool && made[u"kind"_s] != "agent_run"_L1)
            continue;
        const QString key = made[u"run"_s].toString() + u'\n' + (tool ? made[u"toolCall"_s].toString(made[u"tool"_s].toString()) : QString());
        if (made[u"status"_s] == "started"_L1) {
            begun.insert(key, made);
        } else {
            ended.insert(key);
            if (tool)
                tools.append(made);
        }
    }
    if (reader.error())
        return std::unexpected(*reader.error());
    QJsonArray unfinished;
    for (auto it = begun.begin(); it != begun.end(); ++it) {
        if (!ended.contains(it.key()) && it.value()[u"at"_s].toInteger() < newest.collectedAtMs - stillRunningMs)
            unfinished.append(it.value());
    }
    const bool whole = newest.complete && reader.rows().size() < retentionRows;
    return Reading { { { u"tools"_s, tools }, { u"unfinished"_s, unfinished }, { u"rows"_s, reader.rows().size() } },
                     whole ? newest.collectedAtMs - retentionMs : oldest, newest.collectedAtMs };
}

}
