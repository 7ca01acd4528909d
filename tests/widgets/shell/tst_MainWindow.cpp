// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/MainWindow.h"

#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/FilterField.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/shell/HelpWindow.h"
#include "widgets/shell/LockScreen.h"
#include "widgets/shell/OpeningScreen.h"
#include "widgets/shell/Page.h"
#include "widgets/shell/Rail.h"
#include "widgets/shell/WindowState.h"

#include <QDialog>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

/// A window with three pages that say which they are.
struct Stage {
    QTemporaryDir folder;
    FixedClock clock { 1'763'842'652'000 };
    Theme theme { *qApp };
    QObject owner;
    int made = 0;
    QAction action { u"Allow…"_s };
    QList<Page *> pages;
    std::unique_ptr<MainWindow> window;

    Stage()
    {
        add(u"approvals"_s, u"Approvals"_s, Icon::approvals, PageGroup::Decide);
        add(u"ledger"_s, u"Ledger"_s, Icon::ledger, PageGroup::Prove);
        add(u"gateways"_s, u"Gateways"_s, Icon::gateways, PageGroup::SetUp);
        pages[0]->setMenuActions({ &action });
        pages[0]->setCount(7, Token::ink);
        pages[2]->setCount(std::nullopt);
        reopen();
    }
    void add(const QString &id, const QString &title, Icon icon, PageGroup group)
    {
        pages.append(new Page({ id, title, icon, group },
            [this, title](QWidget *parent) {
                ++made;
                auto *page = new QWidget(parent);
                auto *layout = new QVBoxLayout(page);
                layout->setContentsMargins(0, 0, 0, 0);
                layout->setSpacing(0);
                auto *header = new PageHeader(title);
                header->setState(u"0 waiting"_s);
                auto *filter = new FilterField(u"Filter requests"_s);
                filter->setProperty("pane", true);
                header->addAction(filter);
                header->addAction(new Button(u"Detach"_s, Icon::detach));
                layout->addWidget(header);
                auto *empty = new EmptyState(u"Nothing is waiting"_s, u"All gateways answer and list their approvals."_s);
                empty->setAction(u"Practise with a drill"_s, Icon::drill);
                empty->setProperty("pane", true);
                layout->addWidget(empty, 1);
                return page;
            },
            &owner));
    }
    [[nodiscard]] QString stateFile() const { return folder.filePath(u"window.ini"_s); }
    void reopen()
    {
        window = std::make_unique<MainWindow>(stateFile(), theme);
        window->setPages(pages, clock);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
};

QStringList visibleMenus(const MainWindow &window)
{
    QStringList titles;
    for (const QAction *action : window.menuBar()->actions())
        if (action->isVisible())
            titles.append(QString(action->text()).remove(u'&'));
    return titles;
}

}

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsBeforeItsPages();
    void pagesOpenByTheirKeysAndAreMadeOnce();
    void aPageHasItsMenuOnlyWhileItIsOpen();
    void theLastPageOpensAtTheNextStart();
    void lockingHidesEverythingAndClosesDialogs();
    void f6GoesRoundThePanes();
    void f1OpensTheHelp();
    void narrowTheRailShowsIcons();
    void trialAndPracticeAreSaidOverEveryPage();
    void theMenuKeepsTheChosenScheme();
    void pictures();
};

void TestMainWindow::standsBeforeItsPages()
{
    Stage stage;
    stage.window.reset();
    WindowState(stage.stateFile()).setScheme(u"dark"_s);
    MainWindow window(stage.stateFile(), stage.theme);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(stage.theme.choice(), Theme::Choice::Dark);
    QVERIFY(window.findChild<OpeningScreen *>()->isVisible());
    QVERIFY(!window.isLocked());
    window.resize(900, 600);
    QPointer<QWidget> firstRun = new QWidget;
    auto *button = new Button(u"Begin"_s, Button::Tone::Primary);
    button->setParent(firstRun);
    window.showBeforePages(firstRun);
    QVERIFY(firstRun->isVisible());
    QCOMPARE(window.focusWidget(), button);

    window.setPages(stage.pages, stage.clock);
    QVERIFY(window.currentPage());
    QVERIFY(window.widgetOf(window.currentPage())->isVisible());
    QTRY_VERIFY(!window.findChild<OpeningScreen *>());
    QVERIFY(!firstRun);
    QCOMPARE(window.size(), QSize(900, 600));
    window.setLocked(true);
    QVERIFY(window.lockScreen()->isVisible());
}

void TestMainWindow::pagesOpenByTheirKeysAndAreMadeOnce()
{
    Stage stage;
    QCOMPARE(stage.window->currentPage(), stage.pages[0]);
    QCOMPARE(stage.made, 1);
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(stage.window->currentPage(), stage.pages[1]);
    QTest::keyClick(stage.window.get(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(stage.made, 2);
    QVERIFY(stage.window->widgetOf(stage.pages[1])->isVisible());
    QVERIFY(!stage.window->widgetOf(stage.pages[0])->isVisible());
}

void TestMainWindow::aPageHasItsMenuOnlyWhileItIsOpen()
{
    Stage stage;
    QVERIFY(visibleMenus(*stage.window).contains(u"Approvals"_s));
    stage.window->openPage(u"ledger"_s);
    QVERIFY(!visibleMenus(*stage.window).contains(u"Approvals"_s));
}

void TestMainWindow::theLastPageOpensAtTheNextStart()
{
    Stage stage;
    stage.window->openPage(u"ledger"_s);
    stage.window->close();
    stage.reopen();
    QCOMPARE(stage.window->currentPage(), stage.pages[1]);
}

void TestMainWindow::lockingHidesEverythingAndClosesDialogs()
{
    Stage stage;
    QDialog dialog(stage.window.get());
    dialog.open();
    QSignalSpy wanted(stage.window.get(), &MainWindow::lockRequested);
    stage.window->setLocked(true);
    QVERIFY(!dialog.isVisible());
    QVERIFY(stage.window->lockScreen()->isVisible());
    QVERIFY(!stage.window->widgetOf(stage.pages[0])->isVisible());
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(stage.window->currentPage(), stage.pages[0]);
    stage.window->setLocked(false);
    QVERIFY(stage.window->widgetOf(stage.pages[0])->isVisible());
    QTRY_VERIFY(QApplication::focusWidget() && stage.window->widgetOf(stage.pages[0])->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(stage.window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(stage.window->currentPage(), stage.pages[1]);
}

void TestMainWindow::f6GoesRoundThePanes()
{
    Stage stage;
    QVERIFY(qobject_cast<FilterField *>(stage.window->focusWidget())); // the page has the focus from the start
    QTest::keyClick(stage.window.get(), Qt::Key_F6);
    QVERIFY(qobject_cast<Button *>(stage.window->focusWidget()));
    QTest::keyClick(stage.window.get(), Qt::Key_F6);
    QVERIFY(stage.window->findChild<Rail *>()->isAncestorOf(stage.window->focusWidget()));
    QTest::keyClick(stage.window.get(), Qt::Key_F6);
    QVERIFY(qobject_cast<FilterField *>(stage.window->focusWidget()));
}

void TestMainWindow::f1OpensTheHelp()
{
    Stage stage;
    QTest::keyClick(stage.window.get(), Qt::Key_F1);
    auto *help = stage.window->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
}

void TestMainWindow::narrowTheRailShowsIcons()
{
    Stage stage;
    auto *rail = stage.window->findChild<Rail *>();
    stage.window->resize(1440, 800);
    QVERIFY(!rail->isNarrow());
    stage.window->resize(1100, 700);
    QVERIFY(rail->isNarrow());
}

void TestMainWindow::trialAndPracticeAreSaidOverEveryPage()
{
    Stage stage;
    const auto said = [&] {
        for (const Banner *banner : stage.window->findChildren<Banner *>())
            if (banner->isVisible())
                return banner->sentence().section(u':', 0, 0);
        return QString();
    };
    QCOMPARE(said(), QString());
    stage.window->setStanding(MainWindow::Standing::Trial);
    QCOMPARE(said(), u"TRIAL"_s);
    stage.window->openPage(u"ledger"_s);
    QCOMPARE(said(), u"TRIAL"_s);
    stage.window->setStanding(MainWindow::Standing::Practice);
    QCOMPARE(said(), u"PRACTICE"_s);
}

void TestMainWindow::theMenuKeepsTheChosenScheme()
{
    Stage stage;
    for (QAction *action : stage.window->findChildren<QAction *>())
        if (QString(action->text()).remove(u'&') == u"Dark"_s)
            action->trigger();
    QCOMPARE(stage.theme.choice(), Theme::Choice::Dark);
    QCOMPARE(WindowState(stage.stateFile()).scheme(), u"dark"_s);
}

void TestMainWindow::pictures()
{
    for (auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
        Stage stage;
        stage.theme.setChoice(choice);
        stage.window->resize(1440, 900);
        stage.window->setSeated({ u"Test person one"_s, u"Security operator"_s, u"Seat test-1"_s, true });
        stage.window->setStatus({ .gateways = { u"4 of 5 gateways answer"_s, Token::warn },
            .ledger = { u"Ledger verified to 48,213, root 7c1e 09b4"_s, Token::ok },
            .clock = { u"Clock differs by 0.2 s at most"_s }, .seat = u"Seat test-1"_s });
        stage.window->setStanding(MainWindow::Standing::Trial);
        const QPixmap window = tests::grabbed(*stage.window);
        tests::savePicture(window, u"window"_s);
        QCOMPARE(window.toImage().pixelColor(10, 600), Theme::color(Token::window));
        stage.window->resize(1000, 640);
        tests::savePicture(tests::grabbed(*stage.window), u"window-narrow"_s);
        stage.window->lockScreen()->setPeople({ { u"a"_s, u"Test person one"_s }, { u"b"_s, u"Test person two"_s } });
        stage.window->lockScreen()->setNote(u"7 requests wait."_s);
        stage.window->setLocked(true);
        tests::savePicture(tests::grabbed(*stage.window), u"window-locked"_s);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
