// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/WeeklyAnnex.h"

#include "widgets/print/AuditWords.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

using Print = PrintStyle::Size;

// The first fault in words a reader can look up: its code, and the entry where it shows.
QString faultText(const QList<ledger::Fault> &faults)
{
    const ledger::Fault &first = faults.first();
    return first.entry ? WeeklyAnnex::tr("%n contradictions, the first at entry %1: %2", nullptr, int(faults.size())).arg(*first.entry).arg(first.code)
                       : WeeklyAnnex::tr("%n contradictions, the first: %1", nullptr, int(faults.size())).arg(first.code);
}

}

void WeeklyAnnex::write(BlockWriter &writer) const
{
    findings(writer);
    results(writer);
    evidence(writer);
    completeness(writer);
    signatures(writer);
    verification(writer);
    numbers(writer);
}

void WeeklyAnnex::findings(BlockWriter &writer) const
{
    writer.heading(tr("Findings"), true);
    if (m_report.audit.findings.isEmpty()) {
        writer.paragraph(tr("None was opened in this audit."), Token::text2);
        return;
    }
    QList<audits::Finding> sorted = m_report.audit.findings;
    std::ranges::stable_sort(sorted, [](const audits::Finding &a, const audits::Finding &b) { return a.severity > b.severity; });
    for (const audits::Finding &each : sorted) {
        auto head = std::make_shared<TextBlock>(PrintText::outside(each.title, Print::Lead), 10, 3);
        head->keepsWithNext = true;
        writer.add(head);
        const bool overdue = each.isOverdue(m_report.madeMs);
        writer.fact(tr("Severity"), PrintCell { AuditWords::mark(each.severity), PrintText::ours(words(AuditWords::mark(each.severity))) });
        writer.fact(tr("Finding, check"), PrintText::code(each.id + u"   "_s + each.check.text()));
        writer.fact(tr("Owner"), each.owner.isEmpty() ? BlockWriter::small(tr("nobody yet"), Token::warn) : PrintText::outside(m_report.nameOf(each.owner)));
        writer.fact(tr("Due"), PrintText::ours(overdue ? tr("%1, overdue").arg(AuditWords::day(each.dueMs)) : AuditWords::day(each.dueMs), Print::Body, QFont::Normal, overdue ? Token::bad : Token::text));
        writer.fact(tr("Status"), PrintText::ours(AuditWords::status(each.status)));
        if (!each.changedBy.isEmpty())
            writer.fact(tr("Last changed by"), PrintText::outside(m_report.nameOf(each.changedBy)));
        writer.fact(tr("Observed"), PrintText::outside(each.observed));
        writer.fact(tr("To do"), PrintText::outside(each.remediation));
    }
}

void WeeklyAnnex::results(BlockWriter &writer) const
{
    writer.heading(tr("Results"), false);
    writer.paragraph(tr("The rule digest names the exact rule with its parameters: where it differs between two reports, their results are not comparable."), Token::text2);
    writer.table({ 62, 88, 187, 150 }, { tr("Check"), tr("Result"), tr("Explanation"), tr("Rule digest, evidence digests") });
    for (const reports::QuestionSection &section : m_report.questions) {
        for (const audits::CheckResult &result : section.results) {
            QStringList digests { result.ruleDigest.hex().first(24) };
            for (const QString &digest : result.evidence)
                digests.append(digest.first(24));
            writer.row({ { {}, PrintText::code(result.check.text()) }, { AuditWords::mark(result), PrintText::ours(AuditWords::verdict(result), Print::Small) },
                         { {}, PrintText::ours(AuditWords::explanation(result), Print::Small) }, { {}, PrintText::code(digests.join(u'\n'), Print::Tiny, Token::text2) } });
        }
    }
    writer.subheading(tr("Relevant to"));
    writer.paragraph(tr("References to other frameworks are our opinion of what a check supports, not evidence of conformity."), Token::text2);
    writer.table({ 62, 425 }, { tr("Check"), tr("References") });
    for (const audits::Check &check : m_report.audit.checklist->checks()) {
        QStringList references;
        for (const audits::Mapping &mapping : check.mappings)
            references.append(AuditWords::framework(mapping.framework) + u" "_s + mapping.references.join(u", "_s));
        writer.row({ { {}, PrintText::code(check.id.text()) }, { {}, PrintText::outside(references.join(u"; "_s), Print::Small) } });
    }
}

void WeeklyAnnex::evidence(BlockWriter &writer) const
{
    writer.heading(tr("Evidence register"), false);
    writer.paragraph(tr("Every answer is attached to this file byte for byte, as evidence/<SHA-256>.json in the bundle, and stands in the ledger under the entry named here."), Token::text2);
    writer.table({ 22, 122, 121, 222 }, { tr("No."), tr("What, used for"), tr("Collected, covers"), tr("SHA-256, boot of the gateway, ledger entry") });
    for (const reports::RegisteredEvidence &each : m_report.evidence) {
        const audits::Evidence &evidence = each.evidence;
        QString what = AuditWords::method(evidence) + u'\n' + (each.need.isEmpty() ? tr("not used") : displayLine(each.need)) + u'\n';
        what += evidence.failed() ? tr("failed: %1").arg(evidence.error) : tr("%n bytes", nullptr, int(each.bytes)) + (evidence.complete ? QString() : tr(", more pages not read"));
        QString when = AuditWords::time(evidence.collectedAtMs);
        if (each.toMs > 0)
            when += u'\n' + AuditWords::span(each.fromMs, each.toMs);
        if (each.reason != audits::UnknownReason::None)
            when += u'\n' + AuditWords::reason(each.reason);
        const QString hex = evidence.digest.hex();
        QString identity = evidence.failed() ? tr("no answer") : QString(AuditWords::grouped(hex.first(32)) + u'\n' + AuditWords::grouped(hex.last(32)));
        identity += u'\n' + (evidence.bootId.isEmpty() ? tr("no boot id") : tr("boot %1").arg(displayLine(evidence.bootId)));
        identity += u'\n' + (evidence.entry ? tr("entry %1").arg(*evidence.entry) : tr("not in the ledger"));
        writer.row({ { {}, BlockWriter::small(QString::number(each.number)) }, { {}, BlockWriter::small(what, Token::text) }, { {}, BlockWriter::small(when, Token::text) },
                     { {}, PrintText::code(identity, Print::Tiny) } });
        if (evidence.source == audits::Evidence::Source::Person)
            personsFile(writer, each);
    }
}

// What it is and what it shall show are a person's words: where they cannot be read, that is said, and nothing is left out silently.
void WeeklyAnnex::personsFile(BlockWriter &writer, const reports::RegisteredEvidence &each) const
{
    if (!each.file) {
        writer.more(tr("File"), tr("its name and what it shows cannot be read here"));
        return;
    }
    writer.more(tr("File"), each.file->name, DisplayText::Lines::Escape);
    writer.more(tr("Laid here by"), m_report.nameOf(each.file->person), DisplayText::Lines::Escape);
    writer.more(tr("Shows, they say"), each.file->statement);
}

void WeeklyAnnex::completeness(BlockWriter &writer) const
{
    writer.heading(tr("Completeness"), true);
    if (!m_report.verification) {
        writer.add(std::make_shared<BoxBlock>(QList { PrintText::ours(tr("The ledger was not verified for this report.")) }, Token::warnSoft, Token::warn, true));
    } else {
        const ledger::Verification &verified = *m_report.verification;
        writer.paragraph(tr("The ledger was read and computed anew for this report: %1 entries, %2 signed checkpoints, %3 votes.").arg(verified.entries).arg(verified.checkpoints).arg(verified.votes));
        const auto verdict = [&](const QString &name, const QList<ledger::Fault> &faults, const QString &good) {
            writer.fact(name, PrintCell { faults.isEmpty() ? CheckResult::Pass : CheckResult::Fail, PrintText::ours(faults.isEmpty() ? good : faultText(faults), Print::Body, QFont::Normal, faults.isEmpty() ? Token::text : Token::bad) });
        };
        verdict(tr("Integrity"), verified.integrity, tr("Every entry hashes to the signed root."));
        verdict(tr("Authorship"), verified.authorship, tr("Every checkpoint, vote and charter has the signature that it claims."));
        if (!verified.anchorFaults.isEmpty())
            verdict(tr("Completeness"), verified.anchorFaults, {});
        else if (verified.newestAnchor)
            writer.fact(tr("Completeness"), PrintCell { CheckResult::Pass, PrintText::ours(tr("Newest outside anchor: %1 entries. The %2 entries after it could have been removed unnoticed.").arg(verified.newestAnchor->size).arg(verified.entriesSinceAnchor)) });
        else
            writer.fact(tr("Completeness"), PrintCell { CheckResult::Unknown, PrintText::ours(tr("No outside anchor: a file alone cannot show that later entries were removed. Keep this report: the checkpoint below is an anchor from now on.")) });
    }
    writer.subheading(tr("Checkpoint"));
    if (m_report.checkpoint.isEmpty())
        writer.paragraph(tr("None: this report was not made from a ledger."), Token::warn);
    else
        writer.add(std::make_shared<BoxBlock>(QList { PrintText::code(QString::fromUtf8(m_report.checkpoint).trimmed()) }, Token::raised, Token::ink));
}

void WeeklyAnnex::signatures(BlockWriter &writer) const
{
    writer.subheading(tr("Signatures"));
    if (m_report.signatures.isEmpty())
        writer.paragraph(tr("Nobody has signed. This is a draft."), Token::warn);
    for (const reports::SignedBy &each : m_report.signatures) {
        writer.fact(AuditWords::capacity(each.as), PrintCell { Quorum { { VoteSlot::Allow }, false }, PrintText::outside(each.name) });
        writer.fact(tr("Signed"), PrintText::ours(each.entry ? tr("%1, ledger entry %2").arg(AuditWords::time(each.atMs)).arg(*each.entry) : AuditWords::time(each.atMs)));
        writer.fact(tr("Key fingerprint"), PrintText::code(AuditWords::grouped(each.fingerprint), Print::Tiny));
    }
    const auto results = m_report.audit.resultsJson();
    writer.fact(tr("What is signed"), PrintText::code(results ? AuditWords::grouped(crypto::sha256(*results).hex()) : QString(), Print::Tiny));
    writer.space(4);
    writer.paragraph(tr("Each signs the SHA-256 of results.json in the bundle: all results, findings and the residual risk statement. The note stands in signatures/ and in the ledger."), Token::text2);
}

void WeeklyAnnex::verification(BlockWriter &writer) const
{
    writer.subheading(tr("How anyone can verify this"));
    writer.paragraph(tr("With public tools only, offline; countersign-bundle.tar is attached to this file."), Token::text2);
    const QString commands = u"qpdf --check report.pdf && qpdf --list-attachments report.pdf\n"
                             "qpdf --show-attachment=countersign-bundle.tar report.pdf > bundle.tar\n"
                             "sha256sum bundle.tar\n"
                             "tar -xf bundle.tar && python3 -c 'import json; [print(m[\"sha256\"], \"\", m[\"name\"]) for m in json.load(open(\"manifest.json\"))[\"members\"]]' | sha256sum -c\n"
                             "countersign verify ledger.db"_s;
    writer.add(std::make_shared<BoxBlock>(QList { PrintText::code(commands) }, Token::raised, Token::ink));
    writer.space(4);
    writer.fact(tr("Bundle SHA-256"), PrintText::code(AuditWords::grouped(m_bundle.hex()), Print::Tiny));
    writer.fact(tr("Checklist SHA-256"), PrintText::code(AuditWords::grouped(m_report.audit.checklist->digest().hex()), Print::Tiny));
}

void WeeklyAnnex::numbers(BlockWriter &writer) const
{
    writer.subheading(tr("Every number in this report"));
    writer.table({ 217, 60, 210 }, { tr("Key"), tr("Value"), tr("Counted from") });
    for (const reports::Metric &each : m_report.metrics.all())
        writer.row({ { {}, PrintText::code(each.key, Print::Tiny) }, { {}, PrintText::code(each.value ? QString::number(*each.value) : u"?"_s, Print::Tiny) }, { {}, PrintText::code(each.source, Print::Tiny, Token::text2) } });
}

}
