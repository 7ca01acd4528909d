// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Audit.h"

#include "models/audits/StrictObject.h"
#include "models/core/CanonicalJson.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {
constexpr qint64 latestMs = 4'102'444'800'000;

QJsonObject toJson(const Judgement &judgement)
{
    return { { u"verdict"_s, word(judgement.verdict) }, { u"person"_s, judgement.person.text() }, { u"statement"_s, judgement.statement },
             { u"at"_s, judgement.atMs }, { u"until"_s, judgement.untilMs } };
}

Result<Judgement> judgement(const QJsonObject &json)
{
    StrictObject object(json, u"judgement"_s);
    const auto said = verdict(object.text(u"verdict"_s));
    if (!said)
        object.refuse(u"unknown verdict"_s);
    const Judgement made { said.value_or(Verdict::Open), PersonId(object.text(u"person"_s)), object.text(u"statement"_s),
                           object.integer(u"at"_s, 0, latestMs), object.integer(u"until"_s, 0, latestMs) };
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    return made;
}

}

QString word(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Effective: return u"effective"_s;
    case Conclusion::EffectiveWithExceptions: return u"effective-with-exceptions"_s;
    case Conclusion::NotEffective: return u"not-effective"_s;
    case Conclusion::NotAssessable: return u"not-assessable"_s;
    }
    std::unreachable();
}

const CheckResult *Audit::result(const CheckId &check) const
{
    const auto it = std::ranges::find(results, check, &CheckResult::check);
    return it == results.end() ? nullptr : &*it;
}

Tally Audit::tally() const
{
    Tally tally;
    for (const CheckResult &each : results) {
        switch (each.verdict) {
        case Verdict::Pass: ++tally.pass; break;
        case Verdict::Fail: ++tally.fail; break;
        case Verdict::Open:
        case Verdict::Unknown: ++tally.unknown; break;
        case Verdict::NotApplicable: ++tally.notApplicable; break;
        case Verdict::Accepted: ++tally.accepted; break;
        }
    }
    for (const Finding &each : findings) {
        if (!each.isOpen())
            continue;
        switch (each.severity) {
        case Severity::Critical: ++tally.critical; break;
        case Severity::High: ++tally.high; break;
        case Severity::Medium: ++tally.medium; break;
        case Severity::Low: ++tally.low; break;
        }
    }
    return tally;
}

Conclusion Audit::conclusion() const
{
    if (results.isEmpty())
        return Conclusion::NotAssessable;
    bool criticalFail = false;
    bool criticalUnknown = false;
    bool exception = false;
    for (const CheckResult &each : results) {
        const Check *check = checklist->check(each.check);
        const bool critical = !check || check->severity == Severity::Critical;
        const bool undecided = each.verdict == Verdict::Unknown || each.verdict == Verdict::Open;
        criticalFail = criticalFail || (critical && each.verdict == Verdict::Fail);
        criticalUnknown = criticalUnknown || (critical && undecided);
        exception = exception || undecided || each.verdict == Verdict::Fail || each.verdict == Verdict::Accepted;
    }
    return criticalFail ? Conclusion::NotEffective
        : criticalUnknown ? Conclusion::NotAssessable
        : exception ? Conclusion::EffectiveWithExceptions
                    : Conclusion::Effective;
}

QJsonObject toJson(const CheckResult &result)
{
    QJsonArray deviations;
    for (const Deviation &each : result.deviations)
        deviations.append(QJsonObject { { u"element"_s, each.element }, { u"certain"_s, each.certain } });
    return {
        { u"check"_s, result.check.text() },
        { u"verdict"_s, word(result.verdict) },
        { u"reason"_s, word(result.reason) },
        { u"need"_s, result.need },
        { u"automatic"_s, word(result.automatic) },
        { u"judgement"_s, result.judgement ? QJsonValue(toJson(*result.judgement)) : QJsonValue() },
        { u"population"_s, result.population },
        { u"deviations"_s, deviations },
        { u"evidence"_s, QJsonArray::fromStringList(result.evidence) },
        { u"rule"_s, result.ruleDigest.hex() },
    };
}

Result<CheckResult> checkResult(const QJsonObject &json)
{
    StrictObject object(json, u"result"_s);
    CheckResult result;
    result.check = CheckId(object.text(u"check"_s));
    const auto said = verdict(object.text(u"verdict"_s));
    const auto reason = unknownReason(object.text(u"reason"_s));
    const auto automatic = verdict(object.text(u"automatic"_s));
    result.need = object.value(u"need"_s).toString();
    const QJsonValue judged = object.value(u"judgement"_s);
    result.population = object.integer(u"population"_s, 0, latestMs);
    const QJsonArray deviations = object.array(u"deviations"_s);
    for (const QJsonValue &each : deviations)
        result.deviations.append({ each[u"element"_s], each[u"certain"_s].toBool() });
    result.evidence = object.texts(u"evidence"_s);
    const auto rule = crypto::Digest::fromHex(object.text(u"rule"_s));
    if (!said || !reason || !automatic || !rule)
        object.refuse(u"unknown word or digest"_s);
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    result.verdict = *said;
    result.reason = *reason;
    result.automatic = *automatic;
    result.ruleDigest = *rule;
    if (judged.isObject()) {
        const auto read = judgement(judged.toObject());
        if (!read)
            return std::unexpected(read.error());
        result.judgement = *read;
    }
    return result;
}

Result<QByteArray> Audit::resultsJson() const
{
    QJsonArray resultList;
    for (const CheckResult &each : results)
        resultList.append(toJson(each));
    QJsonArray findingList;
    for (const Finding &each : findings)
        findingList.append(each.toJson());
    QJsonObject made {
        { u"schema"_s, u"countersign.results/1"_s },
        { u"audit"_s, id },
        { u"checklist"_s, checklist->digest().hex() },
        { u"gateway"_s, scope.gateway.text() },
        { u"identity"_s, scope.identity },
        { u"environment"_s, word(scope.environment) },
        { u"from"_s, scope.fromMs },
        { u"to"_s, scope.toMs },
        { u"startedBy"_s, startedBy.text() },
        { u"startedAt"_s, startedMs },
        { u"trial"_s, trial },
        { u"practice"_s, practice },
        { u"results"_s, resultList },
        { u"findings"_s, findingList },
        { u"residualRisk"_s, residualRisk },
        { u"conclusion"_s, word(conclusion()) },
    };
    if (!scope.reference.gateway.isEmpty())
        made.insert(u"reference"_s, scope.reference.gateway.text());
    return canonical::write(made);
}

}
