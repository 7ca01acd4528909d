// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/LedgerEvidence.h"
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

Result<Reading> ownRecord(const Answers &answers, const QJsonObject &)
{
    const Evidence &newest = *answers.constLast();
    const auto read = pages(newest);
    if (!read)
        return std::unexpected(read.error());
    const QJsonObject &page = read->constFirst();
    if (page[u"schema"_s] != ledgerRecordSchema || !page[u"cases"_s].isArray() || !page[u"alerts"_s].isArray())
        return fail(ErrorCode::Malformed, u"not a record of this ledger"_s);
    QJsonArray cases;
    QJsonObject byRequest;
    QJsonObject byToolCall;
    const QJsonArray written = page[u"cases"_s].toArray();
    for (const QJsonValue &value : written) {
        QJsonObject one = value.toObject();
        one.insert(u"label"_s, QString(one[u"kind"_s].toString() + u' ' + one[u"request"_s].toString()).trimmed());
        if (one.contains(u"seenAt"_s))
            one.insert(u"at"_s, one[u"seenAt"_s]);
        cases.append(one);
        byRequest.insert(one[u"request"_s].toString(), one);
        if (one[u"toolCall"_s].isString())
            byToolCall.insert(one[u"toolCall"_s].toString(), one);
    }
    return Reading { { { u"cases"_s, cases }, { u"byRequest"_s, byRequest }, { u"byToolCall"_s, byToolCall }, { u"alerts"_s, page[u"alerts"_s] } },
                     page[u"from"_s].toInteger(), page[u"to"_s].toInteger() };
}

}
