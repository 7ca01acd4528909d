// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Console.h"

#include "tests/support/Await.h"
#include "tests/support/Shown.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Theme.h"
#include "widgets/people/FirstRunAssistant.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/SeatPassphraseDialog.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::shown;

class tst_Console final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewProfileIsAskedForItsFirstPerson()
    {
        QTemporaryDir folder;
        ui::Theme theme(*qApp);
        app::Opening opening(theme, { folder.filePath(u"new"_s), false });
        QVERIFY(opening.begin());
        app::Console console(opening);
        console.begin();
        QTRY_VERIFY(shown<ui::MainWindow>()->findChild<ui::FirstRunAssistant *>() != nullptr);
        QVERIFY(shown<ui::MainWindow>()->findChild<ui::FirstRunAssistant *>()->isVisible());
        auto *focused = qobject_cast<ui::Button *>(shown<ui::MainWindow>()->focusWidget());
        QVERIFY(focused && focused->text() == u"Try it without a gateway"_s);
    }

    void practiceOpensAWindowWithItsExercises()
    {
        ui::Theme theme(*qApp);
        app::Opening opening(theme, { {}, true });
        QVERIFY(opening.begin());
        app::Console console(opening);
        console.begin();
        auto *window = shown<ui::MainWindow>(); // it stands at once, and is filled later
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(window->currentPage() != nullptr, 30'000);
    }

    void practiceChosenInAFirstRunFillsTheSameWindow()
    {
        QTemporaryDir folder;
        ui::Theme theme(*qApp);
        app::Opening opening(theme, { folder.filePath(u"new"_s), false });
        QVERIFY(opening.begin());
        app::Console console(opening);
        console.begin();
        auto *window = shown<ui::MainWindow>();
        QTRY_VERIFY(window->findChild<ui::FirstRunAssistant *>() != nullptr);
        Q_EMIT window->findChild<ui::FirstRunAssistant *>()->practiceRequested();
        QTRY_VERIFY_WITH_TIMEOUT(window->currentPage() != nullptr, 30'000);
        QTRY_VERIFY(window->findChild<ui::FirstRunAssistant *>() == nullptr);
        QCOMPARE(shown<ui::MainWindow>(), window);
    }

    void aPassphraseThatWasEnteredBeforeItIsThereOpensTheSeat()
    {
        QTemporaryDir folder;
        const QString profile = folder.filePath(u"seat"_s);
        QVERIFY(app::Profile::at(profile));
        vault::Keychain keychain(u"tst_Console"_s);
        const SystemClock clock;
        vault::SeatSafe safe(keychain, profile, clock, 1);
        QVERIFY(test::await(safe.create(crypto::SecretBytes::copyOf("the passphrase of this seat"))));
        ui::Theme theme(*qApp);
        app::Opening opening(theme, { profile, false });
        QVERIFY(opening.begin());
        auto *field = shown<ui::SeatPassphraseDialog>()->findChild<ui::PassphraseField *>();
        QTest::keyClicks(field, u"the passphrase of this seat"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!shown<ui::MainWindow>());
        app::Console console(opening);
        console.begin();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() != nullptr, 30'000);
        QTRY_VERIFY(shown<ui::SeatPassphraseDialog>() == nullptr);
    }
};
QTEST_MAIN(tst_Console)
#include "tst_Console.moc"
