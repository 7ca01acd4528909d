// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/StylePaint.h"

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

class TestStylePaint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTransparentEdgeIsLeftOut();
    void theFocusRingStaysInsideItsControl();
    void tickAndCrossDiffer();
};

void TestStylePaint::aTransparentEdgeIsLeftOut()
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBox(painter, QRectF(0, 0, 20, 20), Qt::transparent, Qt::transparent);
    QCOMPARE(pixelsOf(image, Qt::white), 400);
    paintBox(painter, QRectF(0, 0, 20, 20), Qt::transparent, Qt::black, 0);
    QCOMPARE(image.pixelColor(10, 0), QColor(Qt::black));
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::white));
}

void TestStylePaint::theFocusRingStaysInsideItsControl()
{
    QImage image(30, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFocusRing(painter, QRectF(5, 5, 20, 20));
    QVERIFY(pixelsOf(image, Theme::color(Token::ink)) > 60);
    for (int i = 0; i < 30; ++i)
        for (int edge : { 0, 4, 25, 29 }) {
            QCOMPARE(image.pixelColor(i, edge), QColor(Qt::white));
            QCOMPARE(image.pixelColor(edge, i), QColor(Qt::white));
        }
}

void TestStylePaint::tickAndCrossDiffer()
{
    QImage tick(16, 16, QImage::Format_RGB32);
    tick.fill(Qt::white);
    QImage cross = tick;
    QPainter first(&tick);
    paintTick(first, QPointF(8, 8), Qt::black);
    first.end();
    QPainter second(&cross);
    paintCross(second, QPointF(8, 8), Qt::black);
    second.end();
    QVERIFY(tick != cross);
}

QTEST_MAIN(TestStylePaint)
#include "tst_StylePaint.moc"
