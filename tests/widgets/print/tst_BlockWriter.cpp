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
};

QTEST_MAIN(tst_BlockWriter)
#include "tst_BlockWriter.moc"
