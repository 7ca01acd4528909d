// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/BlockWriter.h"

using namespace Qt::StringLiterals;
using namespace countersign::ui;

class tst_BlockWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsCarryTheHeaderOfTheirTable()
    {
        BlockWriter writer;
        writer.table({ 487 }, { u"A"_s });
        writer.row({ {} });
        writer.table({ 487 }, { u"B"_s });
        writer.row({ {} });
        const Blocks blocks = writer.take();
        QCOMPARE(blocks.size(), 4u);
        QCOMPARE(blocks[1]->header, std::shared_ptr<const Block>(blocks[0]));
        QCOMPARE(blocks[3]->header, std::shared_ptr<const Block>(blocks[2]));
    }

    void headingsAreOutlineEntriesThatStayWithTheirText()
    {
        BlockWriter writer;
        writer.heading(u"Findings"_s, true);
        const Blocks blocks = writer.take();
        QCOMPARE(blocks[0]->title, u"Findings"_s);
        QVERIFY(blocks[0]->beginsPage && blocks[0]->keepsWithNext);
    }

    void whatIntroducesATableStaysWithIt()
    {
        BlockWriter writer;
        writer.paragraph(u"Alone."_s);
        writer.paragraph(u"These are:"_s);
        writer.table({ 487 }, { u"A"_s });
        const Blocks blocks = writer.take();
        QVERIFY(!blocks[0]->keepsWithNext);
        QVERIFY(blocks[1]->keepsWithNext);
    }

    void longTextOfPeopleIsBrokenIntoPieces()
    {
        BlockWriter writer;
        writer.outside(QString(4000, u'a') + u"\nsecond line\n\n"_s);
        QCOMPARE(writer.take().size(), 3u + 1 + 2); // three pieces, a line, two empty ones
    }

    void noPieceIsTallerThanAPage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("hidden characters") << QString(4000, QChar(0x202E));
        QTest::newRow("line breaks") << u"a\n"_s.repeated(2000);
        QTest::newRow("one word") << QString(4000, u'W');
        QTest::newRow("look-alikes") << u"a\u0430"_s.repeated(2000);
        QTest::newRow("outside the plane") << u"\U0001F600"_s.repeated(2000);
    }
    void noPieceIsTallerThanAPage()
    {
        QFETCH(const QString, text);
        BlockWriter writer;
        writer.table({ 487 }, { u"A"_s });
        writer.row({ {} });
        writer.more(u"Shows"_s, text);
        const Blocks blocks = writer.take();
        QVERIFY(blocks.size() > 4);
        QVERIFY(blocks[1]->keepsWithNext && !blocks[2]->keepsWithNext);
        const PrintStyle style;
        for (const auto &block : blocks)
            QVERIFY2(block->height(487 * PrintStyle::unit, style) < 400 * PrintStyle::unit, qPrintable(QString::number(block->height(487 * PrintStyle::unit, style))));
        QCOMPARE(blocks.back()->header, std::shared_ptr<const Block>(blocks[0]));
    }

    void noCharacterIsCutInTwo()
    {
        BlockWriter whole, shifted;
        whole.outside(u"\U0001F600"_s.repeated(1000));
        shifted.outside(u'a' + u"\U0001F600"_s.repeated(1000));
        // A half of one would be spelt out, and take another piece.
        QCOMPARE(shifted.take().size(), whole.take().size());
    }
};

QTEST_MAIN(tst_BlockWriter)
#include "tst_BlockWriter.moc"
