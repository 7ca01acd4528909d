// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PageFurniture.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

class tst_PageFurniture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksAreGravestFirst()
    {
        audits::Audit audit = test::auditOf(test::goodWeek());
        audit.trial = audit.practice = true;
        reports::WeeklyInput input = test::weeklyInput(audit);
        input.verification->integrity.append({ quint64(1), u"tile"_s, {} });
        const PageFurniture furniture(reports::WeeklyReport::of(input), {});
        QCOMPARE(furniture.marks(), QStringList({ u"TAINTED"_s, u"PRACTICE"_s, u"DRAFT"_s }));
        audit.practice = false;
        input = test::weeklyInput(audit);
        QCOMPARE(PageFurniture(reports::WeeklyReport::of(input), {}).marks(), QStringList({ u"TRIAL"_s, u"DRAFT"_s }));
    }

    void aSignedReportOfARealTeamHasNoMark()
    {
        audits::Audit audit = test::auditOf(test::goodWeek());
        test::signBoth(audit);
        QVERIFY(PageFurniture(reports::WeeklyReport::of(test::weeklyInput(audit)), {}).marks().isEmpty());
    }

    void contentLeavesRoomForHeaderAndFooter()
    {
        const QSizeF page(5950, 8420);
        const QRectF box = PageFurniture::contentBox(page);
        QVERIFY(QRectF({}, page).contains(box));
        QVERIFY(box.top() > 500 && box.bottom() < page.height() - 500);
    }
};

QTEST_MAIN(tst_PageFurniture)
#include "tst_PageFurniture.moc"
