// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/WeeklyAnnex.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

Blocks blocksOf(const reports::WeeklyInput &input)
{
    BlockWriter writer;
    WeeklyAnnex(reports::WeeklyReport::of(input), {}).write(writer);
    return writer.take();
}

QStringList titles(const Blocks &blocks)
{
    QStringList found;
    for (const auto &block : blocks) {
        if (!block->title.isEmpty())
            found.append(block->title);
    }
    return found;
}

}

class tst_WeeklyAnnex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findingsResultsEvidenceAndCompletenessFollowEachOther()
    {
        QCOMPARE(titles(blocksOf(test::weeklyInput(test::auditOf(test::badWeek())))), QStringList({ u"Findings"_s, u"Results"_s, u"Evidence register"_s, u"Completeness"_s }));
    }

    void eachFindingAddsItsFacts()
    {
        audits::Audit audit = test::auditOf(test::badWeek());
        const auto four = blocksOf(test::weeklyInput(audit)).size();
        audit.findings.removeLast();
        QCOMPARE(blocksOf(test::weeklyInput(audit)).size(), four - 8); // a title and seven facts
    }

    void withoutVerificationOrCheckpointTheReportSaysSo()
    {
        reports::WeeklyInput input = test::weeklyInput(test::auditOf({}));
        input.verification.reset();
        input.checkpoint.clear();
        QVERIFY(blocksOf(input).size() > 20);
    }
};

QTEST_MAIN(tst_WeeklyAnnex)
#include "tst_WeeklyAnnex.moc"
