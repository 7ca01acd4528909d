// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/AuditText.h"

#include "models/core/DisplayText.h"
#include "widgets/print/CoverageWords.h"

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

void describeCoverage(QTextStream &out, const QList<audits::CoverageLine> &coverage)
{
    const auto missing = std::ranges::count_if(coverage, &audits::CoverageLine::isMissing);
    out << QCoreApplication::translate("AuditText", "Coverage: %1 of %2 are at hand").arg(coverage.size() - missing).arg(coverage.size()) << Qt::endl;
    for (const audits::CoverageLine &line : coverage) {
        if (line.isMissing())
            out << u"  %1 (%2): %3. %4"_s.arg(ui::CoverageWords::what(line), line.checks.join(u' '), ui::CoverageWords::state(line), ui::CoverageWords::remedy(line)) << Qt::endl;
    }
}

}
