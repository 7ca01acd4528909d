// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/IconView.h"

#include <QAccessible>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

}

class TestIconView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsDrawnInItsToken();
    void aScreenReaderHasNothingToSayOfIt();
};

void TestIconView::itIsDrawnInItsToken()
{
    Theme theme(*qApp);
    IconView view(Icon::cross, Token::bad, 32);
    for (auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
        theme.setChoice(choice);
        QVERIFY(pixelsOf(view.grab().toImage(), Theme::color(Token::bad)) > 20);
        QCOMPARE(pixelsOf(view.grab().toImage(), Theme::color(Token::ok)), 0);
    }
    view.setIcon(Icon::cross, Token::ok);
    QVERIFY(pixelsOf(view.grab().toImage(), Theme::color(Token::ok)) > 20);
}

void TestIconView::aScreenReaderHasNothingToSayOfIt()
{
    IconView view(Icon::lock);
    QVERIFY(QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(TestIconView)
#include "tst_IconView.moc"
