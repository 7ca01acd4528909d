// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/WeeklyLayout.h"

#include "widgets/print/AuditWords.h"
#include "widgets/print/CoverageSection.h"
#include "widgets/print/ListingRows.h"
#include "widgets/print/SampleSection.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

using Weight = QFont::Weight;
using Print = PrintStyle::Size;

Token toneOf(audits::Conclusion conclusion)
{
    switch (conclusion) {
    case audits::Conclusion::Effective: return Token::ok;
    case audits::Conclusion::EffectiveWithExceptions: return Token::warn;
    case audits::Conclusion::NotEffective: return Token::bad;
    case audits::Conclusion::NotAssessable: return Token::warn;
    }
    return Token::warn;
}

Token groundOf(Token tone) { return tone == Token::ok ? Token::okSoft : tone == Token::bad ? Token::badSoft : Token::warnSoft; }


}

void WeeklyLayout::write(BlockWriter &writer) const
{
    cover(writer);
    summary(writer);
    CoverageSection(m_report).write(writer);
    questions(writer);
}

QString WeeklyLayout::count(const QString &metric) const
{
    const auto value = m_report.metrics.value(metric);
    return value ? QString::number(*value) : u"?"_s;
}

void WeeklyLayout::cover(BlockWriter &writer) const
{
    const audits::Scope &scope = m_report.audit.scope;
    auto top = std::make_shared<SpaceBlock>(46);
    top->title = tr("Cover");
    writer.add(top);
    writer.add(std::make_shared<TextBlock>(PrintText::outside(m_report.team, Print::Lead, Token::text2), 0, 6));
    writer.add(std::make_shared<TextBlock>(PrintText::ours(AuditWords::kind(*m_report.audit.checklist), Print::Display, Weight::DemiBold), 0, 4));
    const QString period = tr("%1 to %2").arg(AuditWords::time(scope.fromMs), AuditWords::time(scope.toMs));
    writer.add(std::make_shared<TextBlock>(PrintText::ours(period, Print::Lead, Weight::Normal, Token::text2), 0, 26));
    conclusion(writer);
    writer.space(18);
    writer.add(std::make_shared<TextBlock>(BlockWriter::strong(tr("Open findings")), 0, 3));
    writer.add(std::make_shared<CounterBlock>(QList<CounterBlock::Counter> {
        { Severity::Critical, count(u"findings.open.critical"_s), tr("critical") },
        { Severity::High, count(u"findings.open.high"_s), tr("high") },
        { Severity::Medium, count(u"findings.open.medium"_s), tr("medium") },
        { Severity::Low, count(u"findings.open.low"_s), tr("low") },
        { CheckResult::Unknown, count(u"checks.unknown"_s), tr("checks undecided") },
    }));
    writer.space(20);
    coverFacts(writer);
}

void WeeklyLayout::conclusion(BlockWriter &writer) const
{
    const bool tainted = m_report.isTainted();
    const Token tone = tainted ? Token::bad : toneOf(m_report.conclusion);
    const QString sentence = tainted ? tr("Not assessable: the ledger contradicts itself") : AuditWords::conclusion(m_report.conclusion);
    const QString basis = tainted ? tr("Nothing in this report can be relied on until the contradiction is explained; see Completeness.") : AuditWords::basis(m_report.conclusion);
    QList<PrintText> lines { PrintText::ours(sentence, Print::Title, Weight::DemiBold, tone), PrintText::ours(basis) };
    if (m_report.isDraft())
        lines.append(BlockWriter::small(tr("Draft: two people have to sign before this is a report.")));
    const bool notVerified = tainted || m_report.conclusion == audits::Conclusion::NotAssessable;
    writer.add(std::make_shared<BoxBlock>(lines, groundOf(tone), tone, notVerified));
}

void WeeklyLayout::coverFacts(BlockWriter &writer) const
{
    const audits::Audit &audit = m_report.audit;
    const QString name = m_report.gatewayName.isEmpty() ? audit.scope.gateway.text() : m_report.gatewayName;
    const PrintText notTold = BlockWriter::small(tr("not told by the gateway"));
    writer.fact(tr("Gateway"), PrintCell { AuditWords::mark(audit.scope.environment), PrintText::outside(name) });
    writer.fact(tr("Gateway identity"), audit.scope.identity.isEmpty() ? notTold : PrintText::command(audit.scope.identity));
    writer.fact(tr("Gateway version"), m_report.gatewayVersion.isEmpty() ? notTold : PrintText::outside(m_report.gatewayVersion));
    if (const audits::Reference &reference = audit.scope.reference; !reference.gateway.isEmpty())
        writer.fact(tr("Compared with"), PrintText::outside(reference.gateway.text()));
    writer.fact(tr("Checklist"), PrintText::ours(tr("%1, version %2, by %3").arg(audit.checklist->title(), audit.checklist->version(), audit.checklist->publisher())));
    writer.fact(tr("Started by"), audit.startedBy.isEmpty() ? PrintText::ours(tr("the report command, without a person")) : PrintText::outside(m_report.nameOf(audit.startedBy)));
    for (const auto as : { audits::SignOff::As::Auditor, audits::SignOff::As::Reviewer }) {
        const auto it = std::ranges::find(m_report.signatures, as, &reports::SignedBy::as);
        const bool isSigned = it != m_report.signatures.end();
        writer.fact(AuditWords::capacity(as), isSigned ? PrintText::outside(QString(it->name + u", "_s + AuditWords::time(it->atMs))) : BlockWriter::small(tr("not signed"), Token::warn));
    }
    writer.fact(tr("Report made"), PrintText::ours(tr("%1 by Countersign %2").arg(AuditWords::time(m_report.madeMs), m_report.programVersion)));
    writer.fact(tr("Audit"), PrintText::code(audit.id));
}

void WeeklyLayout::summary(BlockWriter &writer) const
{
    writer.heading(tr("Summary"), true);
    const audits::Audit &audit = m_report.audit;
    writer.paragraph(tr("%1 checks: %2 passed, %3 failed, %4 undecided, %5 did not apply, %6 accepted.")
                  .arg(count(u"checks.total"_s), count(u"checks.pass"_s), count(u"checks.fail"_s), count(u"checks.unknown"_s), count(u"checks.na"_s), count(u"checks.accepted"_s)));
    writer.paragraph(tr("Undecided is not passed: each such check says which evidence is wanting. A check is evaluated as of the end of the period, %1.").arg(AuditWords::time(audit.scope.toMs)));
    if (m_report.metrics.value(u"findings.overdue"_s).value_or(0) > 0)
        writer.paragraph(tr("%1 findings are overdue.").arg(count(u"findings.overdue"_s)), Token::bad);
    writer.table({ 30, 62, 285, 110 }, { QString(), tr("Check"), tr("What was checked"), tr("Result") });
    for (const reports::QuestionSection &section : m_report.questions) {
        writer.row({ { {}, BlockWriter::strong(section.question.text) } }, RowBlock::Kind::Group);
        for (const audits::CheckResult &result : section.results) {
            const audits::Check *check = audit.checklist->check(result.check);
            writer.row({ { AuditWords::mark(check->severity), {} }, { {}, PrintText::code(result.check.text()) }, { {}, PrintText::ours(check->title) },
                  { AuditWords::mark(result), PrintText::ours(AuditWords::verdict(result)) } });
        }
    }
    writer.subheading(tr("Residual risk"));
    if (audit.residualRisk.trimmed().isEmpty())
        writer.paragraph(tr("Nobody has stated it yet."), Token::warn);
    else
        writer.outside(audit.residualRisk);
    writer.subheading(tr("What this report does not show"));
    writer.paragraph(tr("The gateway's own audit activity is kept for 30 days, holds no arguments and may drop rows when its queue is full; that a row is absent proves nothing. "
                 "Changes made by whoever can write on the gateway's host, by holders of operator.admin, by chat commands and by native tools of a harness do not pass through approvals. "
                 "Complete therefore means: complete as far as the gateway recorded it and Countersign collected it."));
}

void WeeklyLayout::questions(BlockWriter &writer) const
{
    int number = 0;
    for (const reports::QuestionSection &section : m_report.questions) {
        ++number;
        writer.heading(tr("%1. %2").arg(number).arg(section.question.text), number == 1);
        for (const audits::CheckResult &result : section.results) {
            const audits::Check *check = m_report.audit.checklist->check(result.check);
            static const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 118, 369 } });
            auto head = std::make_shared<RowBlock>(columns, QList<PrintCell> { { AuditWords::mark(result), BlockWriter::strong(AuditWords::verdict(result)) },
                { {}, PrintText::ours(check->title + u". "_s + AuditWords::explanation(result)) } });
            writer.add(head);
            if (result.judgement)
                writer.add(std::make_shared<TextBlock>(PrintText::outside(result.judgement->statement, Print::Small, Token::text2), 2, 4, 121));
        }
        for (const reports::Listing &each : section.listings) {
            listing(writer, each);
            if (each.kind == reports::Listing::Kind::SampledActions)
                SampleSection(m_report).write(writer);
            if (each.kind == reports::Listing::Kind::ConfigDrift && each.known) {
                writer.space(4);
                writer.paragraph(tr("Values that are the same: %1. Hidden by both gateways, so that nobody can compare them: %2.").arg(count(u"drift.same"_s), count(u"drift.hidden"_s)), Token::text2);
            }
        }
    }
}

void WeeklyLayout::listing(BlockWriter &writer, const reports::Listing &listing) const
{
    const QString rows = listing.known ? QString::number(listing.rows.size()) : u"?"_s;
    writer.subheading(AuditWords::listing(listing.kind) + u": "_s + rows);
    if (!listing.known) {
        writer.add(std::make_shared<BoxBlock>(QList { BlockWriter::small(tr("Not known: the evidence is missing or does not cover the period. No rows here does not mean that there were none.")) }, Token::raised, Token::hatch, true));
        return;
    }
    if (listing.rows.isEmpty()) {
        writer.paragraph(tr("None in the evidence."), Token::text2);
        return;
    }
    const ListingRows columns(listing.kind);
    writer.table(columns.widths(), columns.titles());
    for (const QJsonValue &each : listing.rows)
        writer.row(columns.cells(each.toObject()), each[u"deviates"_s].toBool() ? RowBlock::Kind::Faulty : RowBlock::Kind::Ordinary);
}

}
