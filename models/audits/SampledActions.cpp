// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "models/audits/SampleRecord.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

Result<Reading> sampledActions(const Answers &answers, const QJsonObject &)
{
    const auto read = pages(*answers.constLast());
    if (!read)
        return std::unexpected(read.error());
    const QJsonObject &page = read->constFirst();
    if (const auto record = SampleRecord::read(page); !record)
        return std::unexpected(record.error());
    QJsonArray items;
    const QJsonArray drawn = page[u"items"_s].toArray();
    for (const QJsonValue &each : drawn) {
        QJsonObject item = each.toObject();
        item.insert(u"label"_s, QString(item[u"stratum"_s].toString() + u' ' + item[u"request"_s].toString()));
        items.append(item);
    }
    QJsonObject document = page;
    document.insert(u"items"_s, items);
    document.insert(
        u"population"_s, page[u"population"_s].toArray().size()); // the entries themselves stand in the evidence
    return Reading{ document, page[u"from"_s].toInteger(), page[u"to"_s].toInteger() };
}

}
