// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewTile.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_OverviewTile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensByKeyAndClick()
    {
        OverviewTile tile(u"Requests"_s);
        tile.say({ u"3 wait"_s, u"None of them for you."_s, Token::ink, true });
        tile.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tile));
        QSignalSpy opened(&tile, &QAbstractButton::clicked);
        tile.setFocus();
        QTest::keyClick(&tile, Qt::Key_Return);
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(opened.count(), 3);
    }
    void isSpokenWhole()
    {
        OverviewTile tile(u"Requests"_s);
        tile.say({ u"?"_s, u"Not every gateway can be seen whole."_s, Token::warn, false });
        QCOMPARE(tile.accessibleName(), u"Requests: ?"_s);
        QCOMPARE(tile.accessibleDescription(), u"Not every gateway can be seen whole."_s);
    }
    void whatIsNotKnownIsDrawnHatched()
    {
        OverviewTile tile(u"Requests"_s);
        tile.resize(240, 120);
        tile.say({ u"?"_s, u"because."_s, Token::warn, true });
        const QImage solid = tile.grab().toImage();
        tile.say({ u"?"_s, u"because."_s, Token::warn, false });
        const QImage hatched = tile.grab().toImage();
        QVERIFY(solid.copy(0, 0, 10, 120) != hatched.copy(0, 0, 10, 120));
        QCOMPARE(solid.pixelColor(1, 40), solid.pixelColor(1, 80)); // one colour all the way down
        QSet<QRgb> colours;
        for (int y = 0; y < hatched.height(); ++y)
            colours.insert(hatched.pixel(1, y));
        QVERIFY(colours.size() > 1);
    }
};

QTEST_MAIN(tst_OverviewTile)
#include "tst_OverviewTile.moc"
