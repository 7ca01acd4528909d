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
    const QJsonArray cases = page[u"cases"_s].toArray();
    QJsonObject byRequest;
    QJsonObject byToolCall;
    for (const QJsonValue &value : cases) {
        const QJsonObject one = value.toObject();
        byRequest.insert(one[u"request"_s].toString(), one);
        if (one[u"toolCall"_s].isString())
            byToolCall.insert(one[u"toolCall"_s].toString(), one);
    }
    return Reading { { { u"cases"_s, cases }, { u"byRequest"_s, byRequest }, { u"byToolCall"_s, byToolCall }, { u"alerts"_s, page[u"alerts"_s] } },
                     page[u"from"_s].toInteger(), page[u"to"_s].toInteger() };
}

}
