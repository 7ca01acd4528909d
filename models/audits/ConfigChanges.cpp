// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

Result<Reading> configChanges(const Answers &answers, const QJsonObject &)
{
    const Evidence &newest = *answers.constLast();
    PageReader reader(newest, u"entries"_s);
    QJsonArray changes;
    qint64 oldest = newest.collectedAtMs;
    for (const QJsonObject &row : reader.rows()) {
        QJsonObject change {
            { u"id"_s, reader.text(row, u"id"_s) },
            { u"at"_s, reader.time(row, u"at"_s) },
            { u"kind"_s, reader.text(row, u"kind"_s) },
            { u"source"_s, reader.text(row, u"source"_s) },
            { u"paths"_s, textsOf(row[u"changedPaths"_s]) },
            { u"invalid"_s, row[u"invalid"_s].toBool() },
            { u"opaque"_s, row[u"opaqueChange"_s].toBool() },
        };
        copyText(change, u"label"_s, row[u"summary"_s]);
        oldest = qMin(oldest, change[u"at"_s].toInteger());
        changes.append(change);
    }
    if (reader.error())
        return std::unexpected(*reader.error());
    return Reading { { { u"changes"_s, changes } }, newest.complete ? 0 : oldest, newest.collectedAtMs };
}

}
