// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Verdict.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

template <typename Enum>
struct Word {
    Enum value;
    QLatin1StringView text;
};

constexpr std::array verdicts {
    Word { Verdict::Open, "open"_L1 }, Word { Verdict::Pass, "pass"_L1 }, Word { Verdict::Fail, "fail"_L1 },
    Word { Verdict::Unknown, "unknown"_L1 }, Word { Verdict::NotApplicable, "na"_L1 }, Word { Verdict::Accepted, "accepted"_L1 },
};
constexpr std::array reasons {
    Word { UnknownReason::None, "-"_L1 },
    Word { UnknownReason::EvidenceMissing, "evidence-missing"_L1 },
    Word { UnknownReason::WrongGateway, "wrong-gateway"_L1 },
    Word { UnknownReason::ScopeMissing, "scope-missing"_L1 },
    Word { UnknownReason::GatewayError, "gateway-error"_L1 },
    Word { UnknownReason::HashMismatch, "hash-mismatch"_L1 },
    Word { UnknownReason::NotUnderstood, "not-understood"_L1 },
    Word { UnknownReason::Partial, "partial"_L1 },
    Word { UnknownReason::Stale, "stale"_L1 },
    Word { UnknownReason::RuleUndecided, "rule-undecided"_L1 },
    Word { UnknownReason::RuleTooLong, "rule-too-long"_L1 },
    Word { UnknownReason::ReviewOutstanding, "review-outstanding"_L1 },
};

template <typename Table, typename Enum>
QString wordIn(const Table &table, Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.text;
    }
    std::unreachable();
}

template <typename Enum, typename Table>
std::optional<Enum> valueIn(const Table &table, QStringView word)
{
    for (const auto &row : table) {
        if (row.text == word)
            return row.value;
    }
    return std::nullopt;
}

}

QString word(Verdict verdict) { return wordIn(verdicts, verdict); }
QString word(UnknownReason reason) { return wordIn(reasons, reason); }
std::optional<Verdict> verdict(QStringView word) { return valueIn<Verdict>(verdicts, word); }
std::optional<UnknownReason> unknownReason(QStringView word) { return valueIn<UnknownReason>(reasons, word); }

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
