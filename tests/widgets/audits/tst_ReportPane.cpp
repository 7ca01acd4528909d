// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/ReportPane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/Banner.h"

#include <QPdfView>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_ReportPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsThePagesOfADraftAndKeepsThem()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::ReportPane>(place);
        pane->setRun(&run);
        shownWidget(pane, { 900, 700 });
        QCOMPARE(pane->pages(), 0);
        QVERIFY(!pane->savePdf().isEnabled());
        QTest::mouseClick(&pane->makeButton(), Qt::LeftButton);
        QTRY_VERIFY(pane->pages() > 3);
        auto *mark = pane->findChild<ui::Banner *>();
        QVERIFY(mark->isVisible());
        QVERIFY(mark->sentence().contains(u"DRAFT"_s));

        stage.prompt.path = stage.folder.filePath(u"weekly.pdf"_s);
        QTest::mouseClick(&pane->savePdf(), Qt::LeftButton);
        QTRY_VERIFY(pane->state().contains(u"weekly.pdf"_s));
        QCOMPARE(stage.prompt.suggested, QString(run.audit().id + u".pdf"_s));
        QFile pdf(stage.prompt.path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        stage.prompt.path = stage.folder.filePath(u"weekly.tar"_s);
        QTest::mouseClick(&pane->saveBundle(), Qt::LeftButton);
        QFile tar(stage.prompt.path);
        QTRY_VERIFY(tar.exists());
        QVERIFY(tar.open(QIODevice::ReadOnly));
        QVERIFY(reports::Bundle::read(tar.readAll()));

        stage.prompt.path = u"/nonexistent/folder/weekly.pdf"_s;
        QTest::mouseClick(&pane->savePdf(), Qt::LeftButton);
        QTRY_COMPARE(stage.prompt.told.size(), 1);
    }

    void theFocusStaysOnThePaneAndGoesToThePages()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::ReportPane>(place);
        pane->setRun(&run);
        shownWidget(pane, { 900, 700 });
        pane->makeButton().setFocus();
        QTest::keyClick(&pane->makeButton(), Qt::Key_Space);
        QVERIFY(pane->makeButton().hasFocus() || pane->pages() > 0);
        QTRY_VERIFY(pane->pages() > 3);
        auto *pages = pane->findChild<QPdfView *>();
        QTRY_VERIFY(pages->hasFocus());
        QTest::keyClick(pages, Qt::Key_PageDown);
        QVERIFY(pages->verticalScrollBar()->value() > 0);
        QCOMPARE(stage.reportsMade, 1);
    }

    void saysWhenTheAuditHasMovedOn()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::ReportPane>(place);
        pane->setRun(&run);
        shownWidget(pane, { 900, 700 });
        pane->make();
        QTRY_VERIFY(pane->pages() > 0);
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        QVERIFY(pane->findChild<ui::Banner *>()->sentence().contains(u"has changed"_s));
        stage.sign(run, 1, audits::SignOff::As::Auditor);
        stage.sign(run, 2, audits::SignOff::As::Reviewer);
        pane->make();
        QTRY_VERIFY(!pane->findChild<ui::Banner *>()->isVisible());
        QCOMPARE(stage.reportsMade, 2);
        pane->setRun(nullptr);
        QCOMPARE(pane->pages(), 0);
    }

    void thereIsNothingToReportBeforeTheEvidence()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        ui::ReportPane pane(place);
        pane.setRun(&stage.begun());
        QVERIFY(!pane.makeButton().isEnabled());
        pane.make();
        QCOMPARE(stage.reportsMade, 0);
        QVERIFY(pane.state().contains(u"before the evidence"_s));
    }
};
QTEST_MAIN(tst_ReportPane)
#include "tst_ReportPane.moc"
