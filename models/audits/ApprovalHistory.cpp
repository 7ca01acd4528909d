// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {
constexpr qint64 retentionMs = qint64(30) * 86'400'000; // approval.history keeps 30 days (openclaw-gateway notes 3.1)
}

Result<Reading> approvalHistory(const Answers &answers, const QJsonObject &)
{
    const Evidence &newest = *answers.constLast();
    PageReader reader(newest, u"items"_s);
    QJsonArray items;
    QSet<QString> seen;
    qint64 oldest = newest.collectedAtMs;
    for (const QJsonObject &row : reader.rows()) {
        const QString id = reader.text(row, u"id"_s);
        if (seen.contains(id))
            continue; // the list moved on between two pages
        seen.insert(id);
        const QJsonObject presentation = row[u"presentation"_s].toObject();
        const QJsonObject resolver = row[u"resolver"_s].toObject();
        QJsonObject item {
            { u"id"_s, id },
            { u"status"_s, reader.text(row, u"status"_s) },
            { u"createdAt"_s, reader.time(row, u"createdAtMs"_s) },
            { u"at"_s, reader.time(row, u"resolvedAtMs"_s) },
        };
        copyText(item, u"kind"_s, presentation[u"kind"_s]);
        copyText(item, u"decision"_s, row[u"decision"_s]);
        copyText(item, u"reason"_s, row[u"reason"_s]);
        copyText(item, u"resolverKind"_s, resolver[u"kind"_s]);
        copyText(item, u"resolverId"_s, resolver[u"id"_s]);
        copyText(item, u"agent"_s, presentation[u"agentId"_s]);
        const QJsonValue command = presentation[u"commandText"_s];
        copyText(item, u"label"_s, command.isString() ? command : presentation[u"title"_s]);
        oldest = qMin(oldest, item[u"at"_s].toInteger());
        items.append(item);
    }
    if (reader.error())
        return std::unexpected(*reader.error());
    return Reading { { { u"items"_s, items } }, newest.complete ? newest.collectedAtMs - retentionMs : oldest, newest.collectedAtMs };
}

}
