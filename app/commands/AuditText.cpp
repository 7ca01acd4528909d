// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/AuditText.h"

#include "models/core/DisplayText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign::app {

void describeResults(QTextStream &out, const audits::Audit &audit)
{
    constexpr int verdictWidth = 28;
    for (const audits::CheckResult &result : audit.results) {
        const audits::Check *check = audit.checklist->check(result.check);
        const QString why = result.reason == audits::UnknownReason::None ? QString() : u" ("_s + audits::word(result.reason) + u')';
        out << "  "_L1 << QString(audits::word(result.verdict) + why).leftJustified(verdictWidth) << displayLine(result.check.text()) << "  "_L1
            << (check ? displayLine(check->title) : QString()) << Qt::endl;
    }
    out << QCoreApplication::translate("AuditText", "  findings: %1, conclusion: %2").arg(audit.findings.size()).arg(audits::word(audit.conclusion())) << Qt::endl;
}

}
