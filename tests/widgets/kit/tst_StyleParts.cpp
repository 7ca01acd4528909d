// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/StyleParts.h"

#include "widgets/kit/Button.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardItemModel>

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

QImage painted(const QWidget &widget)
{
    auto &shown = const_cast<QWidget &>(widget); // grab() lays it out
    shown.resize(shown.sizeHint());
    return shown.grab().toImage();
}

}

class TestStyleParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowAndDenyWeighTheSame();
    void onlyAPrimaryButtonIsFilled();
    void anOffButtonLooksOff();
    void checkedIsSeenWithoutColour();
    void progressIsAsLongAsItsShare();
    void theSortedColumnShowsItsOrder();
};

void TestStyleParts::allowAndDenyWeighTheSame()
{
    Theme theme(*qApp);
    const Button allow(u"Decide"_s, Button::Tone::Allow);
    const Button deny(u"Decide"_s, Button::Tone::Deny);
    QCOMPARE(allow.sizeHint(), deny.sizeHint());
    const QImage first = painted(allow);
    const QImage second = painted(deny);
    // The same pixels, but for the colour of edge and letters: neither is filled.
    QCOMPARE(first.pixelColor(4, 4), second.pixelColor(4, 4));
    QVERIFY(pixelsOf(first, Theme::color(Token::ink)) > 20);
    QVERIFY(pixelsOf(second, Theme::color(Token::bad)) > 20);
    QVERIFY(pixelsOf(first, Theme::color(Token::ink)) < first.width() * first.height() / 3);
}

void TestStyleParts::onlyAPrimaryButtonIsFilled()
{
    Theme theme(*qApp);
    const QImage image = painted(Button(u"Verify now"_s, Button::Tone::Primary));
    QVERIFY(pixelsOf(image, Theme::color(Token::ink)) > image.width() * image.height() / 3);
}

void TestStyleParts::anOffButtonLooksOff()
{
    Theme theme(*qApp);
    Button button(u"Verify now"_s, Button::Tone::Primary);
    button.setEnabled(false);
    const QImage image = painted(button);
    QCOMPARE(pixelsOf(image, Theme::color(Token::ink)), 0);
    QVERIFY(pixelsOf(image, Theme::color(Token::window)) > 100);
}

void TestStyleParts::checkedIsSeenWithoutColour()
{
    Theme theme(*qApp);
    QCheckBox off;
    QCheckBox on;
    on.setChecked(true);
    QRadioButton no;
    QRadioButton yes;
    yes.setChecked(true);
    QVERIFY(painted(off).convertToFormat(QImage::Format_Grayscale8) != painted(on).convertToFormat(QImage::Format_Grayscale8));
    QVERIFY(painted(no).convertToFormat(QImage::Format_Grayscale8) != painted(yes).convertToFormat(QImage::Format_Grayscale8));
}

void TestStyleParts::progressIsAsLongAsItsShare()
{
    Theme theme(*qApp);
    QProgressBar bar;
    bar.setTextVisible(false);
    bar.resize(200, 10);
    bar.setValue(50);
    const QImage image = bar.grab().toImage();
    QCOMPARE(image.pixelColor(50, 5), Theme::color(Token::ink));
    QCOMPARE(image.pixelColor(150, 5), Theme::color(Token::sunken));
}

void TestStyleParts::theSortedColumnShowsItsOrder()
{
    Theme theme(*qApp);
    QStandardItemModel model(1, 2);
    QHeaderView header(Qt::Horizontal);
    header.setModel(&model);
    header.resize(200, 26);
    const QImage none = header.grab().toImage();
    header.setSortIndicatorShown(true);
    header.setSortIndicator(0, Qt::AscendingOrder);
    const QImage up = header.grab().toImage();
    header.setSortIndicator(0, Qt::DescendingOrder);
    const QImage down = header.grab().toImage();
    QVERIFY(up != none && down != none && up != down);
}

QTEST_MAIN(TestStyleParts)
#include "tst_StyleParts.moc"
