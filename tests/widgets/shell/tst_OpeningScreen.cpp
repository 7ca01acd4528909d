// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/OpeningScreen.h"
#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QTest>

using namespace countersign;

class tst_OpeningScreen final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItWaitsForToEyesAndScreenReaders()
    {
        ui::Theme theme(*qApp);
        ui::OpeningScreen screen;
        screen.resize(400, 200);
        screen.show();
        QVERIFY(QTest::qWaitForWindowExposed(&screen));
        QCOMPARE(screen.accessibleName(), QStringLiteral("Opening…"));
        const QImage picture = screen.grab().toImage();
        const QColor ground = picture.pixelColor(2, 2);
        QCOMPARE(ground, ui::Theme::color(ui::Token::window));
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                drawn += picture.pixelColor(x, y) != ground;
        }
        QVERIFY(drawn > 100);
    }
};
QTEST_MAIN(tst_OpeningScreen)
#include "tst_OpeningScreen.moc"
