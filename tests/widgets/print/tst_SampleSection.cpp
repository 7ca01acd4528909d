// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/SampleSection.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

Blocks blocksOf(const QList<audits::Evidence> &month)
{
    BlockWriter writer;
    SampleSection(reports::WeeklyReport::of(test::weeklyInput(test::monthOf(month)))).write(writer);
    return writer.take();
}

}

class tst_SampleSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTranscriptHasEverythingThatADrawNeeds()
    {
        QCOMPARE(blocksOf(test::goodMonth()).size(),
            std::size_t(3 + 7 + 2)); // words, seven facts, a space and how to repeat it
    }

    void nothingWasDrawnNothingIsSaid() { QVERIFY(blocksOf({}).empty()); }
};

QTEST_MAIN(tst_SampleSection)
#include "tst_SampleSection.moc"
