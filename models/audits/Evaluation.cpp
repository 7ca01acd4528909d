// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Evaluation.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

bool isOf(const Reference &gateway, const Evidence &evidence)
{
    return evidence.gateway == gateway.gateway && (gateway.identity.isEmpty() || evidence.identity.isEmpty() || evidence.identity == gateway.identity);
}

bool answers(const EvidenceNeed &need, const Evidence &evidence)
{
    const bool own = evidence.source == Evidence::Source::Ledger;
    return evidence.source != Evidence::Source::Person && evidence.method == need.method && own == (need.kind == EvidenceNeed::Kind::Ledger);
}

// Those to read, oldest first; the last is the one that counts. Empty: nothing suits.
Answers choose(const EvidenceNeed &need, const Scope &scope, Answers good)
{
    std::ranges::stable_sort(good, {}, [](const Evidence *each) { return each->collectedAtMs; });
    switch (need.covers) {
    case EvidenceNeed::Covers::Start:
        good.removeIf([&](const Evidence *each) { return each->collectedAtMs > scope.fromMs; });
        return good.isEmpty() ? good : Answers { good.last() };
    case EvidenceNeed::Covers::End: {
        const auto nearest = std::ranges::min_element(good, {}, [&](const Evidence *each) { return std::abs(each->collectedAtMs - scope.toMs); });
        return nearest == good.end() ? Answers {} : Answers { *nearest };
    }
    case EvidenceNeed::Covers::Period: {
        // The first one made after the end speaks about all of it; later ones only lose what the gateway has pruned.
        const auto after = std::ranges::find_if(good, [&](const Evidence *each) { return each->collectedAtMs >= scope.toMs; });
        return after == good.end() ? good : Answers(good.begin(), after + 1);
    }
    }
    return {};
}

UnknownReason coverage(const EvidenceNeed &need, const Scope &scope, const Reading &reading, qint64 collectedAtMs)
{
    switch (need.covers) {
    case EvidenceNeed::Covers::Start:
        return scope.fromMs - collectedAtMs > need.maxAgeMs ? UnknownReason::Stale : UnknownReason::None;
    case EvidenceNeed::Covers::End:
        return std::abs(scope.toMs - collectedAtMs) > need.maxAgeMs ? UnknownReason::Stale : UnknownReason::None;
    case EvidenceNeed::Covers::Period:
        if (reading.fromMs > scope.fromMs)
            return UnknownReason::Partial;
        return scope.toMs - reading.toMs > need.maxAgeMs ? UnknownReason::Stale : UnknownReason::None;
    }
    return UnknownReason::Partial;
}

// The answers of one gateway that are to be read, or why there are none.
Prepared pick(const EvidenceNeed &need, const Reference &gateway, const Scope &scope, const QList<Evidence> &evidence)
{
    Answers all, own, good;
    for (const Evidence &each : evidence) {
        if (!answers(need, each))
            continue;
        all.append(&each);
        if (!isOf(gateway, each))
            continue;
        own.append(&each);
        if (!each.failed())
            good.append(&each);
    }
    if (all.isEmpty() || gateway.gateway.isEmpty())
        return { UnknownReason::EvidenceMissing, {}, {} };
    if (own.isEmpty())
        return { UnknownReason::WrongGateway, {}, {} };
    const auto chosen = choose(need, scope, good);
    if (chosen.isEmpty()) {
        if (!good.isEmpty() || own.last()->error.isEmpty())
            return { UnknownReason::EvidenceMissing, {}, {} };
        const bool scopeMissing = own.last()->error == name(ErrorCode::MissingScope);
        return { scopeMissing ? UnknownReason::ScopeMissing : UnknownReason::GatewayError, {}, { own.last() } };
    }
    if (!std::ranges::all_of(chosen, &Evidence::holdsItsDigest))
        return { UnknownReason::HashMismatch, {}, chosen };
    return { UnknownReason::None, {}, chosen };
}

Prepared prepare(const EvidenceNeed &need, const Checklist &checklist, const Scope &scope, const QList<Evidence> &evidence)
{
    const Reference own { scope.gateway, scope.identity };
    Prepared made = pick(need, need.of == EvidenceNeed::Of::Reference ? scope.reference : own, scope, evidence);
    if (made.reason == UnknownReason::None && need.of == EvidenceNeed::Of::Both) {
        const Prepared other = pick(need, scope.reference, scope, evidence);
        if (other.reason != UnknownReason::None)
            return other;
        made.answers = { made.answers.last(), other.answers.last() };
    }
    if (made.reason != UnknownReason::None)
        return made;
    const auto reading = read(need.reader, made.answers, checklist.parameters());
    if (!reading)
        return { UnknownReason::NotUnderstood, {}, made.answers };
    made.reading = *reading;
    for (const Evidence *each : std::as_const(made.answers)) {
        // Of a period's answers the last one speaks for all; of two gateways' answers each has to be fit.
        if (each == made.answers.last() || need.of == EvidenceNeed::Of::Both)
            made.reason = made.reason == UnknownReason::None ? coverage(need, scope, *reading, each->collectedAtMs) : made.reason;
    }
    return made;
}

}

QHash<QString, Prepared> prepare(const Checklist &checklist, const Scope &scope, const QList<Evidence> &evidence)
{
    QHash<QString, Prepared> prepared;
    for (const EvidenceNeed &need : checklist.evidence())
        prepared.insert(need.id, prepare(need, checklist, scope, evidence));
    return prepared;
}

CheckResult evaluate(const Check &check, const Checklist &checklist, const Scope &scope, const QHash<QString, Prepared> &prepared)
{
    CheckResult result;
    result.check = check.id;
    result.ruleDigest = check.ruleDigest;
    const auto conclude = [&](Verdict verdict, UnknownReason reason = UnknownReason::None) {
        result.automatic = result.verdict = verdict;
        result.reason = reason;
        return result;
    };
    QHash<QString, QJsonValue> inputs;
    const QJsonObject parameters = checklist.parameters();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        inputs.insert(it.key(), it.value());
    inputs.insert(u"from"_s, scope.fromMs);
    inputs.insert(u"to"_s, scope.toMs);
    inputs.insert(u"environment"_s, word(scope.environment));

    UnknownReason wanting = UnknownReason::None;
    const QStringList sources = check.needs + check.helps;
    for (const QString &id : sources) {
        const Prepared need = prepared.value(id, { UnknownReason::EvidenceMissing, {}, {} });
        for (const Evidence *used : need.answers) {
            if (!result.evidence.contains(used->digest.hex()))
                result.evidence.append(used->digest.hex());
        }
        if (need.reason == UnknownReason::None) {
            inputs.insert(id, need.reading.document);
        } else if (check.needs.contains(id) && wanting == UnknownReason::None) {
            wanting = need.reason;
            result.need = id;
        }
    }
    if (wanting != UnknownReason::None)
        return conclude(Verdict::Unknown, wanting);
    if (check.applies) {
        const Ruling applies = check.applies->evaluate(inputs);
        if (!applies.holds)
            return conclude(Verdict::Unknown, applies.exhausted ? UnknownReason::RuleTooLong : UnknownReason::RuleUndecided);
        if (!*applies.holds)
            return conclude(Verdict::NotApplicable);
    }
    const Ruling ruling = check.rule.evaluate(inputs);
    result.population = ruling.population;
    result.deviations = ruling.deviations;
    if (!ruling.holds)
        return conclude(Verdict::Unknown, ruling.exhausted ? UnknownReason::RuleTooLong : UnknownReason::RuleUndecided);
    if (!*ruling.holds)
        return conclude(Verdict::Fail);
    if (check.manual) {
        const auto look = check.manual->when ? check.manual->when->evaluate(inputs).holds : std::optional(true);
        if (look.value_or(true))
            return conclude(Verdict::Unknown, UnknownReason::ReviewOutstanding);
    }
    return conclude(Verdict::Pass);
}

CheckResult withoutJudgement(CheckResult result)
{
    result.verdict = result.automatic;
    if (result.judgement && result.automatic == Verdict::Unknown && result.reason == UnknownReason::None)
        result.reason = UnknownReason::ReviewOutstanding; // a person's pass had taken the reason away
    result.judgement = std::nullopt;
    return result;
}

Result<CheckResult> judge(CheckResult result, const Judgement &judgement, const Scope &scope)
{
    if (judgement.statement.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing, result.check.text());
    const bool reviewed = result.automatic == Verdict::Pass
        || (result.automatic == Verdict::Unknown && result.reason == UnknownReason::ReviewOutstanding);
    const bool failed = result.automatic == Verdict::Fail;
    bool allowed = true;
    switch (judgement.verdict) {
    case Verdict::Pass: allowed = reviewed; break;
    case Verdict::NotApplicable: allowed = !failed; break;
    case Verdict::Accepted: allowed = failed; break;
    case Verdict::Open: allowed = false; break;
    case Verdict::Fail:
    case Verdict::Unknown: break;
    }
    if (!allowed)
        return fail(ErrorCode::NotEligible, result.check.text() + u": "_s + word(judgement.verdict));
    if (judgement.verdict == Verdict::Accepted && judgement.untilMs <= scope.toMs)
        return fail(ErrorCode::Expired, result.check.text());
    result.verdict = judgement.verdict;
    if (judgement.verdict != Verdict::Unknown)
        result.reason = UnknownReason::None;
    result.judgement = judgement;
    return result;
}

}
