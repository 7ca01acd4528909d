// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceReader.h"

#include "models/audits/Readings.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

struct Entry {
    QLatin1StringView name;
    Result<Reading> (*read)(const Answers &, const QJsonObject &);
};

constexpr Entry readers[] {
    { "openclaw.approval-history/1"_L1, readings::approvalHistory },
    { "openclaw.audit-activity/1"_L1, readings::auditActivity },
    { "openclaw.device-pair-list/1"_L1, readings::devicePairings },
    { "openclaw.log-authentication/1"_L1, readings::authenticationLog },
    { "openclaw.changes-list/1"_L1, readings::configChanges },
    { "countersign.config/1"_L1, readings::configSettings },
    { "countersign.config-drift/1"_L1, readings::configDrift },
    { "countersign.sample/1"_L1, readings::sampledActions },
    { "countersign.record/1"_L1, readings::ownRecord },
};

}

bool isKnownReader(const QString &reader)
{
    return std::ranges::any_of(readers, [&](const Entry &each) { return each.name == reader; });
}

Result<Reading> read(const QString &reader, const Answers &answers, const QJsonObject &parameters)
{
    for (const Entry &each : readers) {
        if (each.name == reader)
            return each.read(answers, parameters);
    }
    return fail(ErrorCode::Unsupported, reader);
}

Result<QList<QJsonObject>> pages(const Evidence &evidence)
{
    if (evidence.raw.size() > maxAnswerBytes)
        return fail(ErrorCode::TooLarge, evidence.method);
    const QJsonDocument document = QJsonDocument::fromJson(evidence.raw);
    if (!document.isArray() || document.array().isEmpty())
        return fail(ErrorCode::Malformed, evidence.method + u": not an array of pages"_s);
    QList<QJsonObject> objects;
    const QJsonArray array = document.array();
    for (const QJsonValue &page : array) {
        if (!page.isObject())
            return fail(ErrorCode::Malformed, evidence.method + u": a page is not an object"_s);
        objects.append(page.toObject());
    }
    return objects;
}

}
