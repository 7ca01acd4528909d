// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Opening.h"

#include "models/seat/SeatPlace.h"
#include "tests/support/Shown.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/OpeningScreen.h"
#include "widgets/shell/SeatPassphraseDialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::shown;

namespace {

/// A profile that holds this file.
struct Seat {
    QTemporaryDir folder;
    QString profile = folder.filePath(u"seat"_s);
    ui::Theme theme { *qApp };

    explicit Seat(QString (*path)(const QString &) = nullptr)
    {
        if (path && app::Profile::at(profile))
            write(path(profile), "{}");
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

}

class tst_Opening final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereTheKeychainHasTheSecretsItsWindowStandsAtOnce()
    {
        Seat seat(seatPlacePath);
        app::Opening opening(seat.theme, { seat.profile, false });
        const QSignalSpy ready(&opening, &app::Opening::ready);
        QVERIFY(opening.begin());
        auto *window = shown<ui::MainWindow>();
        QVERIFY(window);
        QVERIFY(window->findChild<ui::OpeningScreen *>()->isVisible());
        QVERIFY(ready.isEmpty()); // its pixels come first
        QTRY_COMPARE(ready.size(), 1);
        const auto taken = opening.takeWindow();
        QCOMPARE(taken.get(), window); // the same one is filled
        QVERIFY(taken->isVisible());
    }

    void whereAFileHasThemThePassphraseIsAskedForAtOnce()
    {
        Seat seat(seatKeysPath);
        app::Opening opening(seat.theme, { seat.profile, false });
        const QSignalSpy ready(&opening, &app::Opening::ready);
        QVERIFY(opening.begin());
        auto *dialog = shown<ui::SeatPassphraseDialog>();
        QVERIFY(dialog);
        // Quicker than the console is there: nothing typed is lost.
        auto *field = dialog->findChild<ui::PassphraseField *>();
        QTest::keyClicks(field, u"a passphrase"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(&opening.askPassphrase(), dialog);
        QVERIFY(dialog->isEntered());
        QCOMPARE(dialog->takeEntered().view(), QByteArrayView("a passphrase"));
        opening.closePassphrase();
        QVERIFY(!shown<ui::SeatPassphraseDialog>());
    }

    void theQuestionHasTheColoursThatWereChosen()
    {
        Seat seat(seatKeysPath);
        ui::WindowState(seat.profile + "/settings.ini"_L1).setScheme(u"dark"_s);
        app::Opening opening(seat.theme, { seat.profile, false });
        QVERIFY(opening.begin());
        QCOMPARE(ui::Theme::scheme(), ui::Scheme::Dark);
    }

    void aNewSeatAndPracticeHaveTheirWindowAtOnceToo_data()
    {
        QTest::addColumn<bool>("practice");
        QTest::newRow("a new seat") << false;
        QTest::newRow("practice") << true;
    }
    void aNewSeatAndPracticeHaveTheirWindowAtOnceToo()
    {
        QFETCH(const bool, practice);
        Seat seat;
        app::Opening opening(seat.theme, { seat.profile, practice });
        const QSignalSpy ready(&opening, &app::Opening::ready);
        QVERIFY(opening.begin());
        QCOMPARE(opening.isPractice(), practice);
        QCOMPARE(opening.profile().folder() == seat.profile, !practice); // practice leaves nothing there
        QCOMPARE(QFile::exists(seat.profile), !practice);
        QVERIFY(shown<ui::MainWindow>()->findChild<ui::OpeningScreen *>()->isVisible());
        QTRY_COMPARE(ready.size(), 1);
    }

    void practiceWithoutATemporaryFolderIsRefusedAndWritesNowhereElse()
    {
        Seat seat;
        QDir().mkpath(seat.profile);
        const QString before = QDir::currentPath();
        const QByteArray temporary = qgetenv("TMPDIR");
        QVERIFY(QDir::setCurrent(seat.profile));
        qputenv("TMPDIR", "/proc/nowhere");
        app::Opening opening(seat.theme, { {}, true });
        const auto begun = opening.begin();
        temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
        QDir::setCurrent(before);
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::CannotWrite);
        QVERIFY(QDir(seat.profile).isEmpty());
    }

    void aFolderThatCannotBeUsedIsSaidAtOnce()
    {
        ui::Theme theme(*qApp);
        app::Opening opening(theme, { u"/proc/nowhere"_s, false });
        const auto begun = opening.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::CannotWrite);
    }
};
QTEST_MAIN(tst_Opening)
#include "tst_Opening.moc"
