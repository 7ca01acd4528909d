// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Console.h"

#include "widgets/kit/Theme.h"
#include "widgets/people/FirstRunAssistant.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

template <typename Widget>
Widget *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *wanted = qobject_cast<Widget *>(widget); wanted != nullptr && wanted->isVisible())
            return wanted;
    }
    return nullptr;
}

}

class tst_Console final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewProfileIsAskedForItsFirstPerson()
    {
        QTemporaryDir folder;
        ui::Theme theme(*qApp);
        app::Console console(theme, { folder.filePath(u"new"_s), false });
        QVERIFY(console.begin());
        QTRY_VERIFY(shown<ui::FirstRunAssistant>() != nullptr);
    }

    void practiceOpensAWindowWithItsExercises()
    {
        ui::Theme theme(*qApp);
        app::Console console(theme, { {}, true });
        QVERIFY(console.begin());
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() != nullptr, 30'000);
    }

    void aFolderThatCannotBeUsedIsSaidAtOnce()
    {
        ui::Theme theme(*qApp);
        app::Console console(theme, { u"/proc/nowhere"_s, false });
        const auto begun = console.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::CannotWrite);
    }
};
QTEST_MAIN(tst_Console)
#include "tst_Console.moc"
