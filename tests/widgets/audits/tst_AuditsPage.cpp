// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditsPage.h"

#include "tests/support/Picture.h"
#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/AuditView.h"
#include "widgets/audits/CheckDetail.h"
#include "widgets/audits/ChecksPane.h"
#include "widgets/audits/NewAuditDialog.h"
#include "widgets/audits/ReportPane.h"
#include "widgets/audits/SignOffDialog.h"
#include "widgets/audits/SignOffPane.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Table.h"

#include <QDateTimeEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using Part = ui::AuditView::Part;

/// A whole weekly audit in a real window, by keys.
class tst_AuditsPage final : public QObject
{
    Q_OBJECT

    static void press(QWidget *where, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(where, key, modifiers); }

    static void answer(ui::AuditsPage &page)
    {
        ui::ChecksPane &checks = page.view().checks();
        checks.table().setFocus();
        press(&checks.table(), Qt::Key_T);
        press(&checks.table(), Qt::Key_P);
        QTest::keyClicks(&checks.detail().statement(), u"Looked at each one."_s);
        press(&checks.detail().statement(), Qt::Key_Return, Qt::ControlModifier);
    }

    /// Through the dialog that the page opens, by keys.
    static void sign(ui::AuditsPage &page, int person, audits::SignOff::As as)
    {
        ui::Button &button = page.view().signOff().sign(as);
        QVERIFY(button.isEnabled());
        button.setFocus();
        press(&button, Qt::Key_Space);
        QPointer<ui::SignOffDialog> dialog = page.findChild<ui::SignOffDialog *>();
        QVERIFY(dialog);
        auto *passphrase = dialog->findChild<ui::PassphraseField *>();
        // A dialog counts as active as soon as its parent is (QWindow::isActive). While the focus is still in the page, Ctrl+Enter is
        // the page's own key and the dialog stays open.
        QTRY_VERIFY(passphrase->hasFocus());
        QTest::keyClicks(passphrase, u"passphrase of person %1"_s.arg(person));
        press(passphrase, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog);
        page.activateWindow(); // as a window manager does when a dialog closes
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

private Q_SLOTS:
    void aWholeAuditByKeysFromNothingToAReport()
    {
        AuditStage stage;
        auto page = std::make_unique<ui::AuditsPage>(stage.place());
        shownWidget(page);
        QVERIFY(page->findChild<ui::EmptyState *>()->isVisible());
        press(page.get(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = page->findChild<ui::NewAuditDialog *>();
        QVERIFY(dialog);
        dialog->from().setDateTime(dialog->from().dateTime().addSecs(60)); // the recorded week begins within that minute
        press(dialog, Qt::Key_Return);
        QTRY_VERIFY(page->view().run() && !page->view().run()->audit().results.isEmpty());
        audits::AuditRun &run = *page->view().run();
        QTRY_VERIFY(!page->isCollecting());
        QTRY_COMPARE(page->view().part(), Part::Checks); // the answers are here: on to the questions
        QCOMPARE(run.audit().startedBy, personId(1));
        page->activateWindow(); // as a window manager does when a dialog closes
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        answer(*page);
        QTRY_COMPARE(std::ranges::count_if(run.audit().results, &audits::CheckResult::isToDo), 1);
        answer(*page);
        QTRY_COMPARE(run.audit().conclusion(), audits::Conclusion::Effective);
        tests::savePicture(tests::grabbed(*page), u"audits"_s);
        page->view().open(Part::SignOff);
        QPlainTextEdit &risk = page->view().signOff().risk();
        QTest::keyClicks(&risk, u"Small."_s);
        press(&risk, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(run.audit().residualRisk, u"Small."_s);
        sign(*page, 1, audits::SignOff::As::Auditor);
        QTRY_COMPARE(run.audit().signatures.size(), 1);
        sign(*page, 2, audits::SignOff::As::Reviewer);
        QTRY_VERIFY(run.audit().isSignedOff());
        QTRY_COMPARE(page->view().part(), Part::Report); // both have signed: on to the report
        press(&page->view().report().makeButton(), Qt::Key_Space);
        QTRY_VERIFY(page->view().report().pages() > 3);
        QVERIFY(stage.prompt.told.isEmpty());
        QVERIFY(!page->view().checks().detail().statement().isEnabled());
    }

    void whoMayNotSeesTheButtonOffAndWhy()
    {
        AuditStage stage;
        stage.unlockAs(2);
        auto page = std::make_unique<ui::AuditsPage>(stage.place());
        shownWidget(page);
        QVERIFY(!page->newAudit().isEnabled());
        QVERIFY(page->findChild<ui::PageHeader *>()->state().contains(u"Only an auditor"_s));
        press(page.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!page->findChild<ui::NewAuditDialog *>());
        stage.unlockAs(1);
        QTRY_VERIFY(page->newAudit().isEnabled());
    }

    void auditsAreOpenedFromTheLedger()
    {
        AuditStage stage;
        const QString id = stage.evaluated().audit().id;
        audits::AuditBook book(stage.seat.ledger, stage.seat.clock); // as after a restart
        book.setCharter(stage.seat.team.charter());
        QVERIFY(await(book.restore()));
        ui::AuditPlace place = stage.place();
        ui::AuditPlace again { book, place.team, place.vault, place.clock, place.seat, place.prompt, place.gateways, place.collect, place.makeReport, place.save };
        auto page = std::make_unique<ui::AuditsPage>(again);
        shownWidget(page);
        QTRY_VERIFY(page->view().run());
        QCOMPARE(page->view().run()->audit().id, id);
        QCOMPARE(page->view().run()->audit().results.size(), 8);
        QVERIFY(page->findChild<ui::PageHeader *>()->state().contains(u"Test person 1"_s));
        tests::savePicture(tests::grabbed(*page), u"audits-restored"_s);
        page.reset();
    }

    void anAuditWhoseEvidenceCannotComeIsUnknownAndNeverPasses()
    {
        AuditStage stage;
        stage.week.clear();
        auto page = std::make_unique<ui::AuditsPage>(stage.place());
        shownWidget(page);
        page->begin(prodScope());
        QTRY_VERIFY(page->view().run() && !page->view().run()->audit().results.isEmpty());
        const auto &results = page->view().run()->audit().results;
        QVERIFY(std::ranges::all_of(results, [](const audits::CheckResult &each) { return each.verdict == audits::Verdict::Unknown; }));
        QTRY_VERIFY(!page->isCollecting());
    }
};
QTEST_MAIN(tst_AuditsPage)
#include "tst_AuditsPage.moc"
