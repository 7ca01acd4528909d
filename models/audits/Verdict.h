// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Severity.h"

namespace countersign::audits {

/// What a check came to. Words are part of the formats "checklist result" and "report".
enum class Verdict {
    Open,          ///< not looked at yet
    Pass,
    Fail,
    Unknown,       ///< evidence missing, stale, partial …: neither yes nor no, and never counted as yes
    NotApplicable, ///< needs a reason
    Accepted,      ///< a fail that people answer for until a date; still printed, still counted
};

using facts::Severity; ///< how much a failed check weighs; decides the default due date of its finding

/// Why a check could not be decided, in the order in which the reasons are looked for.
enum class UnknownReason {
    None,
    EvidenceMissing,
    WrongGateway,
    ScopeMissing,     ///< the collector was not allowed to ask
    GatewayError,     ///< the gateway answered with an error, or not at all
    HashMismatch,     ///< the stored answer is not the one that was recorded
    NotUnderstood,    ///< the answer has a shape this program does not know
    Partial,          ///< does not cover the whole period, or pages are missing
    Stale,            ///< collected too long before or after the period's end
    RuleUndecided,    ///< the rule met something missing
    RuleTooLong,      ///< the rule ran out of steps
    ReviewOutstanding,///< the rule holds, but a person has to look and has not
};

[[nodiscard]] QString word(Verdict verdict);
[[nodiscard]] QString word(UnknownReason reason);
[[nodiscard]] std::optional<Verdict> verdict(QStringView word);
[[nodiscard]] std::optional<UnknownReason> unknownReason(QStringView word);

/// Days from the finding to its due date: 7, 14, 30, 90.
[[nodiscard]] int defaultDueDays(Severity severity);

}
