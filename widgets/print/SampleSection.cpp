// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/SampleSection.h"

#include "widgets/print/AuditWords.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

using Print = PrintStyle::Size;

PrintText code(const QString &hex)
{
    return PrintText::code(AuditWords::grouped(hex), Print::Tiny);
}

}

QString SampleSection::meaning() const
{
    const auto population = m_report.metrics.value(u"sample.population"_s).value_or(0);
    const auto drawn = m_report.metrics.value(u"sample.drawn"_s).value_or(0);
    const auto limit = m_report.metrics.value(u"sample.upper-limit-per-mille"_s);
    if (drawn == population)
        return tr("Every one of the %1 requests was looked at: this is no estimate.").arg(population);
    if (!limit)
        return tr("%1 of %2 requests were drawn.").arg(drawn).arg(population);
    return tr("%1 of %2 requests were drawn, %3 are at fault: with 95 % confidence at most %4.%5 % of all are (exact "
              "binomial, one-sided).")
        .arg(drawn)
        .arg(population)
        .arg(m_report.metrics.value(u"listing.sampled-actions.deviating"_s).value_or(0))
        .arg(*limit / 10)
        .arg(*limit % 10);
}

void SampleSection::write(BlockWriter &writer) const
{
    const QJsonObject &sample = m_report.sample;
    if (sample.isEmpty())
        return;
    writer.subheading(tr("How they were drawn"));
    writer.paragraph(meaning());
    writer.paragraph(
        tr("The plan was in the ledger, with the digests of two nonces, before the checkpoint existed that the seed "
           "comes from. Both nonces were made at this seat: "
           "anybody can draw the same actions again, and nobody but this seat could have steered the draw."),
        Token::text2);
    QStringList strata;
    const QJsonArray allocations = sample[u"strata"_s].toArray();
    for (const QJsonValue &each : allocations)
        strata.append(tr("%1: %2 of %3")
                .arg(displayLine(each[u"stratum"_s].toString()))
                .arg(each[u"drawn"_s].toInteger())
                .arg(each[u"population"_s].toInteger()));
    writer.fact(
        tr("By kind"), PrintText::ours(strata.isEmpty() ? tr("no request in the period") : strata.join(u", "_s)));
    const qint64 plans = sample[u"plans"_s].toInteger(1);
    const QString plan = tr("ledger entry %1").arg(sample[u"plan"_s].toInteger());
    writer.fact(tr("Plan"),
        plans == 1 ? PrintText::ours(plan)
                   : PrintText::ours(tr("%1, the first of %2: only the first one counts").arg(plan).arg(plans),
                         Print::Body, QFont::Normal, Token::bad));
    writer.fact(tr("Period"), PrintText::code(sample[u"period"_s].toString(), Print::Tiny));
    writer.fact(tr("Checkpoint after it"),
        PrintText::code(sample[u"checkpoint"_s].toString().section(u'\n', 0, 2), Print::Tiny));
    writer.fact(tr("Auditor's nonce"), code(sample[u"auditorNonce"_s].toString()));
    writer.fact(tr("Reviewer's nonce"), code(sample[u"reviewerNonce"_s].toString()));
    writer.fact(tr("Seed"), code(sample[u"seed"_s].toString()));
    writer.space(4);
    writer.paragraph(tr("Each request of the period is ranked by HMAC-SHA-256 of its leaf hash under the seed; the "
                        "smallest of each kind are drawn. Population, ranks and the rule stand in the bundle; "
                        "formats.md, \"Sample\", says how to repeat it."),
        Token::text2);
}

}
