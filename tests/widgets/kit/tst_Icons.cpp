// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Icons.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QPixmapCache>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr Icon all[] = {
#define ICON(name) Icon::name,
#include "widgets/kit/icons.def"
#undef ICON
};

}

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconHasAPictureOfItsOwn();
    void theIconOfAButtonFollowsTheScheme();
    void inAPdfItIsLines();
};

void TestIcons::everyIconHasAPictureOfItsOwn()
{
    QList<QImage> pictures;
    for (Icon each : all) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, QRectF(0, 0, 32, 32), each, Qt::black);
        painter.end();
        QVERIFY2(!pictures.contains(image), qPrintable(u"icon %1"_s.arg(int(each))));
        bool drawn = false;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                drawn |= qAlpha(image.pixel(x, y)) > 0;
            QVERIFY2(qAlpha(image.pixel(0, y)) == 0 && qAlpha(image.pixel(31, y)) == 0, "no clear edge");
        }
        QVERIFY2(drawn, qPrintable(u"icon %1"_s.arg(int(each))));
        pictures.append(image);
    }
}

void TestIcons::theIconOfAButtonFollowsTheScheme()
{
    Theme theme(*qApp);
    const QIcon made = icon(Icon::lock, Token::text);
    theme.setChoice(Theme::Choice::Light);
    const QImage light = made.pixmap(16, 16).toImage();
    theme.setChoice(Theme::Choice::Dark);
    QVERIFY(made.pixmap(16, 16).toImage() != light);
}

void TestIcons::inAPdfItIsLines()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    paintIcon(painter, QRectF(0, 0, 400, 400), Icon::lock, Qt::black);
    painter.end();
    QVERIFY(!buffer.data().contains("/Subtype /Image"));
    QVERIFY(buffer.size() > 500);
}

QTEST_MAIN(TestIcons)
#include "tst_Icons.moc"
