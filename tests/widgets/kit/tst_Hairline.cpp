// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Hairline.h"

#include "widgets/kit/Theme.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestHairline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOnePixelInEitherDirection();
};

void TestHairline::itIsOnePixelInEitherDirection()
{
    Hairline across(Qt::Horizontal);
    Hairline down(Qt::Vertical);
    QCOMPARE(across.minimumHeight(), 1);
    QCOMPARE(across.maximumHeight(), 1);
    QCOMPARE(down.maximumWidth(), 1);
    across.resize(20, 1);
    QCOMPARE(across.grab().toImage().pixelColor(10, 0), Theme::color(Token::line));
}

QTEST_MAIN(TestHairline)
#include "tst_Hairline.moc"
