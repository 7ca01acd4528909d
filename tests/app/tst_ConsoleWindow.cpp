// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ConsoleWindow.h"

#include "app/KeychainTokens.h"
#include "app/PracticeSeat.h"
#include "models/drill/PracticeTeam.h"
#include "models/drill/Scenario.h"
#include "tests/support/Await.h"
#include "widgets/gateways/GatewaysPage.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Table.h"
#include "widgets/shell/LockScreen.h"
#include "widgets/shell/Page.h"
#include "widgets/shell/Rail.h"
#include "widgets/shell/WindowState.h"

#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// The practice seat in its window.
struct Practice {
    SystemClock clock;
    QTemporaryDir folder;
    app::Profile profile = *app::Profile::at(folder.filePath(u"seat"_s));
    app::PracticeSeat seat { profile, clock };
    vault::Keychain keychain { u"tst_ConsoleWindow"_s };
    app::KeychainTokens tokens { keychain, u"practice"_s };
    gateway::Gateways gateways { profile.folder(), tokens, clock };
    ui::Theme theme { *qApp };
    std::unique_ptr<app::ConsoleWindow> console;

    [[nodiscard]] bool open()
    {
        if (!test::await(seat.start()))
            return false;
        gateways.include(seat.connection());
        console = std::make_unique<app::ConsoleWindow>(seat.services(), gateways, std::make_unique<ui::MainWindow>(profile.settingsPath(), theme));
        console->show();
        window().openPage(u"approvals"_s);
        return QTest::qWaitForWindowActive(&window());
    }
    [[nodiscard]] ui::MainWindow &window() const { return console->window(); }
    [[nodiscard]] QString page() const { return window().currentPage()->about().id; }
    /// Ctrl and the page's number in the rail.
    void openByKey(const QString &id) const
    {
        const auto order = window().findChild<ui::Rail *>()->order();
        for (qsizetype at = 0; at < order.size(); ++at) {
            if (order[at]->about().id == id)
                QTest::keyClick(&window(), Qt::Key(Qt::Key_1 + at), Qt::ControlModifier);
        }
    }
    [[nodiscard]] ui::Button *button(const QString &words) const
    {
        for (auto *each : window().findChildren<ui::Button *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
};

}

class tst_ConsoleWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // No desktop: the person at this machine may have a keychain, and it must not be touched.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void pagesOpenByTheirKeysAfterASignDialogWasClosed()
    {
        Practice practice;
        QVERIFY(practice.open());
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios && !scenarios->isEmpty());
        practice.seat.gateway().play(scenarios->first());
        QTRY_VERIFY_WITH_TIMEOUT(!practice.seat.services().desk().keys().isEmpty(), 20'000);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(practice.button(u"Allow…"_s) && practice.button(u"Allow…"_s)->isEnabled(), 20'000);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        // At first the dialog is deaf to what was meant for something else.
        const auto closed = [] {
            if (QWidget *dialog = QApplication::activeModalWidget())
                QTest::keyClick(dialog, Qt::Key_Escape);
            return !QApplication::activeModalWidget();
        };
        QTRY_VERIFY(closed());
        practice.window().activateWindow(); // as a window manager does; without one no window would have the keys
        QTRY_VERIFY(QApplication::activeWindow() == &practice.window());
        practice.openByKey(u"trail"_s);
        QCOMPARE(practice.page(), u"trail"_s);
        practice.openByKey(u"gateways"_s);
        QCOMPARE(practice.page(), u"gateways"_s);
        practice.openByKey(u"alerts"_s);
        QCOMPARE(practice.page(), u"alerts"_s);
    }

    void theOverviewComesFirstAndLeadsToEachPageByKey()
    {
        Practice practice;
        QVERIFY(practice.open());
        QCOMPARE(practice.window().findChild<ui::Rail *>()->order().first()->about().id, u"overview"_s);
        practice.openByKey(u"overview"_s);
        QCOMPARE(practice.page(), u"overview"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the first tile
        QCOMPARE(practice.page(), u"approvals"_s);
        practice.openByKey(u"overview"_s);
        auto *table = practice.window().widgetOf(practice.window().currentPage())->findChild<ui::Table *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(practice.page(), u"gateways"_s);
        QCOMPARE(practice.window().findChild<ui::GatewayDetail *>()->shownGateway(), practice.seat.connection().endpoint().id);
    }

    void aGatewayIsShownOnItsPage()
    {
        Practice practice;
        QVERIFY(practice.open());
        practice.console->showGateway(practice.seat.connection().endpoint().id);
        QCOMPARE(practice.page(), u"gateways"_s);
        QCOMPARE(practice.window().findChild<ui::GatewayDetail *>()->shownGateway(), practice.seat.connection().endpoint().id);
        QVERIFY(!practice.button(u"Add gateway…"_s)); // a real gateway is no place to practise
    }

    void theColoursThatWereChosenComeBack()
    {
        Practice practice;
        ui::WindowState(practice.profile.settingsPath()).setScheme(u"dark"_s);
        QVERIFY(practice.open());
        QCOMPARE(practice.theme.choice(), ui::Theme::Choice::Dark);
    }

    void showsASeatAndLocksIt()
    {
        Practice practice;
        QVERIFY(practice.open());
        app::PracticeSeat &seat = practice.seat;
        app::ConsoleWindow &console = *practice.console;
        QVERIFY(!console.window().isLocked());
        QVERIFY(console.window().currentPage() != nullptr);

        QTest::keyClick(&console.window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(console.window().isLocked());
        QVERIFY(seat.services().vault().isLocked());

        auto wrong = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::copyOf("not the passphrase of anybody"));
        Q_EMIT console.window().lockScreen()->unlockRequested(drill::practice::first().text(), wrong);
        QTest::qWait(200);
        QVERIFY(console.window().isLocked());
    }
};
QTEST_MAIN(tst_ConsoleWindow)
#include "tst_ConsoleWindow.moc"
