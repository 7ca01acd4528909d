// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertsPage.h"

#include "tests/support/Legible.h"
#include "tests/support/Picture.h"
#include "tests/widgets/alerts/AlertStage.h"
#include "widgets/alerts/AlertDetail.h"
#include "widgets/alerts/OwnerDialog.h"
#include "widgets/alerts/ResolveDialog.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

namespace {

struct OpenPage {
    AlertStage stage;
    alerts::AlertModel rows{ stage.log };
    std::unique_ptr<AlertsPage> page;

    void open()
    {
        page = std::make_unique<AlertsPage>(stage.place(), rows);
        page->resize(1240, 760);
        page->show();
        (void)QTest::qWaitForWindowActive(page.get());
        page->setFocus();
    }
    [[nodiscard]] Table *table() const { return page->findChild<Table *>(); }
    [[nodiscard]] AlertDetail *detail() const { return page->findChild<AlertDetail *>(); }
    [[nodiscard]] QString state() const { return page->findChild<PageHeader *>()->state(); }
    [[nodiscard]] EmptyState *empty() const { return page->findChild<EmptyState *>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data(Cell::role).value<Cell>().spoken();
    }
    [[nodiscard]] alerts::AlertLife life(quint64 entry) const { return stage.log.find(entry)->life; }
    /// A person's key, where the focus is.
    void press(Qt::Key key) const
    {
        page->activateWindow(); // as a window manager does after a dialog; without one no window would have the keys
        QTRY_VERIFY(QApplication::activeWindow() == page.get() && QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key);
    }
};

}

class tst_AlertsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyPageSaysWhy()
    {
        OpenPage page;
        page.stage.gatewaysRead = 0;
        page.open();
        QVERIFY(page.empty()->isVisible());
        QVERIFY(page.empty()->cause().contains(u"No gateway is being read"_s));
        page.stage.gatewaysRead = 1;
        const quint64 entry = page.stage.raiseLogins();
        QVERIFY(!page.empty()->isVisible());
        page.page->filter().setCurrentIndex(1); // open and critical
        QVERIFY(page.empty()->isVisible());
        QVERIFY(page.empty()->cause().contains(u"choose \"Open\""_s));
        page.page->filter().setCurrentIndex(0);
        QVERIFY(await(page.stage.log.change(entry,
            { .what = alerts::AlertChange::What::Resolved,
                .by = personId(1),
                .owner = {},
                .outcome = alerts::AlertOutcome::Mended,
                .reason = u"x"_s })));
        QVERIFY(page.empty()->isVisible());
        QVERIFY(page.empty()->cause().contains(u"choose \"All\""_s));
        QCOMPARE(page.state(), u"none open"_s);
    }

    void theKeyboardLeadsFromNewToResolved()
    {
        OpenPage page;
        const quint64 logins = page.stage.raiseLogins();
        const quint64 foreign = page.stage.raiseForeign();
        page.open();
        QCOMPARE(QApplication::focusWidget(), page.table());
        QCOMPARE(page.state(), u"2 open, 1 of them critical"_s);
        QCOMPARE(page.detail()->shownAlert(), std::optional(foreign));
        QVERIFY(page.cell(1, 5).contains(u"right-to-left"_s)); // spoken, not obeyed
        page.press(Qt::Key_Down);
        QCOMPARE(page.detail()->shownAlert(), std::optional(logins));
        page.press(Qt::Key_A);
        QTRY_VERIFY(page.life(logins).isAcknowledged());
        QCOMPARE(page.life(logins).acknowledgedBy, personId(1));
        QTRY_COMPARE(page.cell(1, 1), u"acknowledged"_s);
        for (const auto scheme : { Theme::Choice::Light, Theme::Choice::Dark }) {
            page.stage.theme.setChoice(scheme);
            tests::savePicture(tests::grabbed(*page.page), u"alerts"_s);
        }
        page.stage.theme.setChoice(Theme::Choice::Light);

        page.press(Qt::Key_O);
        QPointer<OwnerDialog> owner = page.page->findChild<OwnerDialog *>();
        QVERIFY(owner);
        QCOMPARE(owner->owner(), personId(1)); // whoever asks
        QTest::keyClick(&owner->people(), Qt::Key_Down);
        owner->accept();
        QTRY_COMPARE(page.life(logins).owner, personId(2));
        QTRY_COMPARE(page.cell(1, 6), u"Test person 2"_s);

        page.table()->setFocus();
        page.press(Qt::Key_R);
        QPointer<ResolveDialog> ending = page.page->findChild<ResolveDialog *>();
        QVERIFY(ending);
        QTest::keyClicks(&ending->words(), u"our own test"_s);
        QTest::mouseClick(&ending->resolve(), Qt::LeftButton);
        QTRY_VERIFY(!page.life(logins).isOpen());
        QCOMPARE(page.life(logins).reason, u"our own test"_s);
        QCOMPARE(page.state(), u"1 open, 1 of them critical"_s);
        QCOMPARE(page.table()->model()->rowCount(), 1); // the filter shows what is open
        QCOMPARE(page.detail()->shownAlert(), std::optional(foreign));
        page.page->filter().setCurrentIndex(2);
        QCOMPARE(page.table()->model()->rowCount(), 2);
    }

    void keysDoNothingToWhatIsOverOrForWhoMayNot()
    {
        OpenPage page;
        const quint64 entry = page.stage.raiseLogins();
        page.open();
        page.stage.unlockAs(3);
        page.page->lookAgain();
        for (const Qt::Key key : { Qt::Key_A, Qt::Key_O, Qt::Key_R })
            page.press(key);
        QVERIFY(!page.page->findChild<QDialog *>());
        QVERIFY(!page.life(entry).isAcknowledged());
        page.stage.unlockAs(1);
        page.page->lookAgain();
        page.press(Qt::Key_A);
        QTRY_VERIFY(page.life(entry).isAcknowledged());
        const auto size = page.stage.seat.ledger.head().size;
        page.press(Qt::Key_A);
        QVERIFY(await(page.stage.seat.ledger.append({ facts::EntryKind::GatewayLost, 0, {}, {} })));
        QCOMPARE(page.stage.seat.ledger.head().size, size + 1); // no second step
    }

    void anAlertThatComesLeavesTheChosenOneChosen()
    {
        OpenPage page;
        const quint64 first = page.stage.raiseLogins();
        page.open();
        QCOMPARE(page.detail()->shownAlert(), std::optional(first));
        const quint64 second = page.stage.raiseForeign();
        QCOMPARE(page.table()->model()->rowCount(), 2);
        QCOMPARE(page.detail()->shownAlert(), std::optional(first));
        page.page->showAlert(second);
        QCOMPARE(page.detail()->shownAlert(), std::optional(second));
    }

    void nothingIsCut_data() { tests::addTextSizes(); }
    void nothingIsCut()
    {
        QFETCH(const int, percent);
        QFETCH(const bool, dark);
        const tests::TextSize size(percent);
        OpenPage page;
        page.stage.theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        const quint64 entry = page.stage.raiseLogins();
        QVERIFY(await(page.stage.log.change(
            entry, { .what = alerts::AlertChange::What::Owned, .by = personId(1), .owner = personId(2) })));
        page.open();
        tests::savePicture(tests::grabbed(*page.page), u"alerts-%1"_s.arg(percent));
        QCOMPARE(tests::firstCut(*page.page), QString());
    }

    void everythingHasANameForTheScreenReader()
    {
        OpenPage page;
        page.stage.raiseLogins();
        page.open();
        QVERIFY(!page.table()->accessibleName().isEmpty());
        QVERIFY(!page.page->filter().accessibleName().isEmpty());
        page.press(Qt::Key_Return);
        QVERIFY(page.detail()->isAncestorOf(QApplication::focusWidget()));
        page.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), page.table());
    }
};

QTEST_MAIN(tst_AlertsPage)
#include "tst_AlertsPage.moc"
