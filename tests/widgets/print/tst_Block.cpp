// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/Block.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace countersign::ui;

namespace {

constexpr qreal width = 4870;

QImage drawn(const Block &block, const PrintStyle &style)
{
    const qreal height = block.height(width, style);
    QImage image(int(width), int(height) + 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    block.draw(painter, QRectF(0, 0, width, height), style);
    return image;
}

// Rows of the image that are not white below `y`.
bool isCleanBelow(const QImage &image, int y)
{
    for (int row = y; row < image.height(); ++row) {
        for (int x = 0; x < image.width(); x += 3) {
            if (image.pixel(x, row) != 0xffffffff)
                return false;
        }
    }
    return true;
}

}

class tst_Block : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsDrawnBelowTheStatedHeight()
    {
        const PrintStyle style;
        const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 100, 387 } });
        const QString longText = QString(400, u'W');
        const TextBlock text(PrintText::ours(longText), 5, 5);
        const RowBlock row(columns, { { Severity::Critical, PrintText::ours(u"a"_s) }, { {}, PrintText::ours(longText) } });
        const BoxBlock box({ PrintText::ours(longText), PrintText::ours(u"b"_s) }, Token::badSoft, Token::bad, true);
        const CounterBlock counters({ { Severity::High, u"3"_s, u"high"_s } });
        for (const Block *block : QList<const Block *> { &text, &row, &box, &counters })
            QVERIFY(isCleanBelow(drawn(*block, style), int(block->height(width, style)) + 2));
    }

    void aRowIsAsTallAsItsTallestCell()
    {
        const PrintStyle style;
        const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 100, 387 } });
        const RowBlock low(columns, { { {}, PrintText::ours(u"a"_s) }, {} });
        const RowBlock tall(columns, { { {}, PrintText::ours(u"a\nb\nc"_s) }, { {}, PrintText::ours(u"d"_s) } });
        QVERIFY(tall.height(width, style) > 2 * low.height(width, style));
    }

    void headersAndGroupsStayWithWhatFollows()
    {
        const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 487 } });
        QVERIFY(RowBlock(columns, {}, RowBlock::Kind::Header).keepsWithNext);
        QVERIFY(RowBlock(columns, {}, RowBlock::Kind::Group).keepsWithNext);
        QVERIFY(!RowBlock(columns, {}).keepsWithNext);
    }
};

QTEST_MAIN(tst_Block)
#include "tst_Block.moc"
