// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/CoverageSection.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

Blocks blocksOf(const audits::Audit &audit)
{
    BlockWriter writer;
    CoverageSection(reports::WeeklyReport::of(test::weeklyInput(audit))).write(writer);
    return writer.take();
}

}

class tst_CoverageSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itBeginsAPageOfItsOwn()
    {
        const Blocks blocks = blocksOf(test::monthOf(test::goodMonth()));
        QVERIFY(blocks.front()->beginsPage);
        QCOMPARE(blocks.front()->title, u"Coverage"_s);
    }

    void eachMissingThingIsARow()
    {
        const auto good = blocksOf(test::monthOf(test::goodMonth())).size();
        const auto none = blocksOf(test::monthOf({})).size();
        // An introduction, a header, and a row for each of the seven things that are not there, in place of one
        // sentence.
        QCOMPARE(none, good + 1 + 7);
    }
};

QTEST_MAIN(tst_CoverageSection)
#include "tst_CoverageSection.moc"
