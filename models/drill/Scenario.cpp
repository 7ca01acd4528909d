// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/Scenario.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::drill {

namespace {

Result<Step> parseStep(const QJsonObject &object)
{
    const auto kind = facts::actionKind(object["kind"_L1].toString());
    const QString expected = object["expected"_L1].toString();
    const QJsonObject request = object["request"_L1].toObject();
    const int afterMs = object["afterMs"_L1].toInt();
    if (!kind || afterMs < 0 || (expected != "allow"_L1 && expected != "deny"_L1) || request.isEmpty())
        return fail(ErrorCode::Malformed, u"a scenario step needs kind, expected (allow or deny), request, and no time before the scenario"_s);
    return Step {
        .afterMs = afterMs,
        .kind = *kind,
        .expected = expected == "allow"_L1 ? facts::Decision::Allow : facts::Decision::Deny,
        .lesson = object["lesson"_L1].toString(),
        .story = object["story"_L1].toString(),
        .request = request,
    };
}

}

Result<Scenario> Scenario::parse(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, error.errorString());
    Scenario scenario { object["id"_L1].toString(), object["title"_L1].toString(), object["brief"_L1].toString(), {} };
    if (scenario.id.isEmpty() || scenario.title.isEmpty())
        return fail(ErrorCode::Malformed, u"a scenario needs an id and a title"_s);
    for (const QJsonValue &value : object["steps"_L1].toArray()) {
        Result<Step> step = parseStep(value.toObject());
        if (!step)
            return std::unexpected(step.error());
        scenario.steps.append(*std::move(step));
    }
    if (scenario.steps.isEmpty())
        return fail(ErrorCode::Malformed, u"a scenario needs a step"_s);
    return scenario;
}

Result<QList<Scenario>> Scenario::all()
{
    QList<Scenario> scenarios;
    for (const auto id : { "token-leak"_L1, "prompt-injection"_L1, "misfire"_L1 }) {
        QFile file(":/countersign/drill/"_L1 + id + ".json"_L1);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::CannotRead, file.fileName());
        Result<Scenario> scenario = parse(file.readAll());
        if (!scenario)
            return std::unexpected(scenario.error());
        scenarios.append(*std::move(scenario));
    }
    return scenarios;
}

}
