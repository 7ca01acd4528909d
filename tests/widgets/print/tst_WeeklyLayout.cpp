// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/WeeklyLayout.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

QStringList titles(const reports::WeeklyReport &report)
{
    BlockWriter writer;
    WeeklyLayout(report).write(writer);
    QStringList found;
    for (const auto &block : writer.take()) {
        if (!block->title.isEmpty())
            found.append(block->title);
    }
    return found;
}

}

class tst_WeeklyLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverSummaryAndTheThreeQuestionsAreThere()
    {
        const QStringList found = titles(reports::WeeklyReport::of(test::weeklyInput(test::auditOf(test::goodWeek()))));
        QCOMPARE(found.size(), 6);
        QCOMPARE(found[0], u"Cover"_s);
        QCOMPARE(found[1], u"Summary"_s);
        QCOMPARE(found[2], u"Coverage"_s);
        QVERIFY(found[5].startsWith(u"3. "_s));
    }

    void aMonthHasFourQuestions()
    {
        const QStringList found = titles(reports::WeeklyReport::of(test::weeklyInput(test::monthOf(test::badMonth()))));
        QCOMPARE(found.size(), 7);
        QVERIFY(found[6].startsWith(u"4. "_s));
    }

    void aReportWithoutAnyEvidenceStillHasAllParts()
    {
        QCOMPARE(titles(reports::WeeklyReport::of(test::weeklyInput(test::auditOf({})))).size(), 6);
    }
};

QTEST_MAIN(tst_WeeklyLayout)
#include "tst_WeeklyLayout.moc"
