// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Verdict.h"

#include "models/core/Words.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr auto verdicts = words<Verdict>({
    { Verdict::Open, "open"_L1 },
    { Verdict::Pass, "pass"_L1 },
    { Verdict::Fail, "fail"_L1 },
    { Verdict::Unknown, "unknown"_L1 },
    { Verdict::NotApplicable, "na"_L1 },
    { Verdict::Accepted, "accepted"_L1 },
});
constexpr auto reasons = words<UnknownReason>({
    { UnknownReason::None, "-"_L1 },
    { UnknownReason::EvidenceMissing, "evidence-missing"_L1 },
    { UnknownReason::WrongGateway, "wrong-gateway"_L1 },
    { UnknownReason::ScopeMissing, "scope-missing"_L1 },
    { UnknownReason::GatewayError, "gateway-error"_L1 },
    { UnknownReason::HashMismatch, "hash-mismatch"_L1 },
    { UnknownReason::NotUnderstood, "not-understood"_L1 },
    { UnknownReason::Partial, "partial"_L1 },
    { UnknownReason::Stale, "stale"_L1 },
    { UnknownReason::RuleUndecided, "rule-undecided"_L1 },
    { UnknownReason::RuleTooLong, "rule-too-long"_L1 },
    { UnknownReason::ReviewOutstanding, "review-outstanding"_L1 },
});

}

QString word(Verdict verdict) { return verdicts.of(verdict); }
QString word(UnknownReason reason) { return reasons.of(reason); }
std::optional<Verdict> verdict(QStringView word) { return verdicts.value(word); }
std::optional<UnknownReason> unknownReason(QStringView word) { return reasons.value(word); }

int defaultDueDays(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return 7;
    case Severity::High: return 14;
    case Severity::Medium: return 30;
    case Severity::Low: return 90;
    }
    std::unreachable();
}

}
