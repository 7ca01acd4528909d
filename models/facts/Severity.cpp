// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Severity.h"

#include "models/core/Words.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

constexpr auto severities = words<Severity>({
    { Severity::Low, "low"_L1 },
    { Severity::Medium, "medium"_L1 },
    { Severity::High, "high"_L1 },
    { Severity::Critical, "critical"_L1 },
});

}

QString word(Severity severity) { return severities.of(severity); }
std::optional<Severity> severity(QStringView word) { return severities.value(word); }

}
