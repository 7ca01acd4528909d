// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/RuleLanguage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace countersign;
using namespace Qt::StringLiterals;

/// A rule and what it is asked of, as one JSON array of two: what compiles ends within its steps, says the same twice, and holds
/// of nothing where no evidence is there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QJsonArray both = QJsonDocument::fromJson(input).array();
    const auto rule = audits::Rule::compile(both.at(0), { u"source"_s }, { u"variable"_s });
    if (!rule)
        return 0;
    constexpr qint64 steps = 20'000;
    const QHash<QString, QJsonValue> inputs { { u"source"_s, both.at(1) }, { u"variable"_s, 3 } };
    const audits::Ruling first = rule->evaluate(inputs, steps);
    const audits::Ruling second = rule->evaluate(inputs, steps);
    if (first.holds != second.holds || first.value != second.value || first.steps != second.steps || first.deviations != second.deviations)
        qFatal("said two things of the same evidence");
    if (first.exhausted && first.holds)
        qFatal("decided without having looked at all of it");
    if (first.steps > steps + 1)
        qFatal("went on beyond its steps");
    return 0;
}
