// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/VerdictTile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::ui;

class tst_VerdictTile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsKnownHasASolidRail();
    void screenReadersHearQuestionAndAnswer();
};

void tst_VerdictTile::onlyWhatIsKnownHasASolidRail()
{
    const Theme theme(*qApp);
    VerdictTile tile(u"Was anything changed?"_s);
    tile.resize(300, 90);
    const auto solid = [&tile](Token token) {
        const QImage image = tile.grab().toImage();
        const int x = 1;
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != Theme::color(token).rgb())
                return false;
        }
        return true;
    };
    QVERIFY(!solid(Token::warn));
    tile.setVerdict({ u"No"_s, u"All hashes."_s, Token::ok, true });
    QVERIFY(solid(Token::ok));
    tile.setVerdict({ u"Nobody can tell"_s, u"No anchor."_s, Token::warn, false });
    QVERIFY(!solid(Token::warn));
}

void tst_VerdictTile::screenReadersHearQuestionAndAnswer()
{
    VerdictTile tile(u"Who wrote it?"_s);
    tile.setVerdict({ u"This seat"_s, u"Its key."_s, Token::ok, true });
    QCOMPARE(tile.accessibleName(), u"Who wrote it? This seat"_s);
    QCOMPARE(tile.accessibleDescription(), u"Its key."_s);
}

QTEST_MAIN(tst_VerdictTile)
#include "tst_VerdictTile.moc"
