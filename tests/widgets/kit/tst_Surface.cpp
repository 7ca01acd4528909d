// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Surface.h"

#include "widgets/kit/Theme.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestSurface : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsGroundFollowsTheScheme();
};

void TestSurface::itsGroundFollowsTheScheme()
{
    Theme theme(*qApp);
    Surface surface(Token::sunken);
    surface.resize(10, 10);
    for (auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
        theme.setChoice(choice);
        QCOMPARE(surface.grab().toImage().pixelColor(5, 5), Theme::color(Token::sunken));
    }
    surface.setGround(Token::base);
    QCOMPARE(surface.grab().toImage().pixelColor(5, 5), Theme::color(Token::base));
}

QTEST_MAIN(TestSurface)
#include "tst_Surface.moc"
