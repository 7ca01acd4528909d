// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/CoverageSection.h"

#include "widgets/print/AuditWords.h"
#include "widgets/print/CoverageWords.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {
using Print = PrintStyle::Size;
}

void CoverageSection::write(BlockWriter &writer) const
{
    writer.heading(tr("Coverage"), true);
    missing(writer);
    there(writer);
}

void CoverageSection::missing(BlockWriter &writer) const
{
    const auto wanting = std::ranges::count_if(m_report.coverage, &audits::CoverageLine::isMissing);
    if (wanting == 0) {
        writer.paragraph(tr("Nothing that the checks need is missing."));
        return;
    }
    writer.paragraph(
        tr("What is missing makes its checks unknown, never a pass. Each line says who can supply it, and by what."));
    writer.table({ 128, 92, 77, 190 }, { tr("Missing"), tr("State"), tr("For"), tr("Who can supply it, by what") });
    for (const audits::CoverageLine &line : m_report.coverage) {
        if (!line.isMissing())
            continue;
        const Mark mark = line.state == audits::CoverageLine::State::Person ? CheckResult::ToDo : CheckResult::Unknown;
        writer.row({ { mark, PrintText::ours(CoverageWords::what(line), Print::Small) },
            { {}, BlockWriter::small(CoverageWords::state(line), Token::text) },
            { {}, PrintText::code(line.checks.join(u'\n'), Print::Tiny) },
            { {}, BlockWriter::small(CoverageWords::remedy(line), Token::text) } });
    }
}

void CoverageSection::there(BlockWriter &writer) const
{
    writer.subheading(tr("What the evidence covers"));
    writer.table({ 190, 117, 180 }, { tr("Evidence"), tr("State"), tr("Covers") });
    for (const audits::EvidenceNeed &need : m_report.audit.checklist->evidence()) {
        const auto it = std::ranges::find_if(m_report.evidence,
            [&](const reports::RegisteredEvidence &each) { return each.need.split(u", "_s).contains(need.id); });
        const bool found = it != m_report.evidence.end();
        const bool good = found && it->reason == audits::UnknownReason::None;
        const QString state = !found ? AuditWords::reason(audits::UnknownReason::EvidenceMissing)
            : good                   ? tr("Read")
                                     : AuditWords::reason(it->reason);
        const QString covers = found && it->toMs > 0 ? AuditWords::span(it->fromMs, it->toMs) : QString();
        const QString name =
            need.kind == audits::EvidenceNeed::Kind::Ledger ? tr("our own ledger: %1").arg(need.method) : need.method;
        const QString both = need.of == audits::EvidenceNeed::Of::Own ? name : tr("%1, of both gateways").arg(name);
        const QString kind = need.covers == audits::EvidenceNeed::Covers::Period ? both
            : need.covers == audits::EvidenceNeed::Covers::End                   ? tr("%1, at the end").arg(both)
                                                                                 : tr("%1, at the start").arg(both);
        writer.row({ { {}, PrintText::ours(kind, Print::Small) },
            { good ? CheckResult::Pass : CheckResult::Unknown, PrintText::ours(state, Print::Small) },
            { {}, PrintText::ours(covers, Print::Small) } });
    }
}

}
