// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Severity.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

QString word(Severity severity)
{
    switch (severity) {
    case Severity::Low:
        return u"low"_s;
    case Severity::Medium:
        return u"medium"_s;
    case Severity::High:
        return u"high"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Severity> severity(QStringView text)
{
    for (const auto each : { Severity::Low, Severity::Medium, Severity::High, Severity::Critical }) {
        if (word(each) == text)
            return each;
    }
    return std::nullopt;
}

}
