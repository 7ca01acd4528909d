// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditView.h"

#include "tests/widgets/audits/AuditStage.h"

#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using Part = ui::AuditView::Part;

class tst_AuditView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysGoRoundTheParts()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        auto view = std::make_unique<ui::AuditView>(place);
        view->setRun(&stage.evaluated());
        shownWidget(view);
        view->open(Part::Checks);
        for (const auto next : { Part::Evidence, Part::Findings, Part::SignOff, Part::Report, Part::Checks }) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : view.get(), Qt::Key_PageDown, Qt::ControlModifier);
            QTRY_COMPARE(view->part(), next);
        }
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : view.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(view->part(), Part::Report);
    }

    void tabsCountWhatIsInThem()
    {
        AuditStage stage;
        stage.week = BookFixture::weekWithForeignAnswer();
        const ui::AuditPlace place = stage.place();
        ui::AuditView view(place);
        audits::AuditRun &run = stage.evaluated();
        view.setRun(&run);
        QCOMPARE(view.tabs().tabText(int(Part::Checks)), u"Checks, 8"_s);
        QCOMPARE(view.tabs().tabText(int(Part::Evidence)), u"Evidence, 6 of 6"_s);
        QCOMPARE(view.tabs().tabText(int(Part::Findings)), u"Findings, %1"_s.arg(run.audit().findings.size()));
        QVERIFY(await(run.setResidualRisk(u"Large."_s)));
        stage.sign(run, 1, audits::SignOff::As::Auditor);
        QCOMPARE(view.tabs().tabText(int(Part::SignOff)), u"Sign-off, 1 of 2"_s);
        view.setRun(nullptr);
        QCOMPARE(view.tabs().tabText(int(Part::Checks)), u"Checks"_s);
    }
};
QTEST_MAIN(tst_AuditView)
#include "tst_AuditView.moc"
