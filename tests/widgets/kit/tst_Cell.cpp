// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Cell.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestCell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindSpeaks_data();
    void everyKindSpeaks();
    void hiddenCharactersAreSpokenByName();
    void onlyGroupsAndGapsSpan();
};

void TestCell::everyKindSpeaks_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("nothing") << Cell() << QString();
    QTest::newRow("our words") << Cell::words(u"waiting"_s) << u"waiting"_s;
    QTest::newRow("number") << Cell::number(641) << u"641"_s;
    QTest::newRow("number not known") << Cell::number(u"?"_s) << u"?"_s;
    QTest::newRow("mark") << Cell::mark(Severity::Critical) << u"Critical"_s;
    QTest::newRow("mark that shows its own letters") << Cell::mark(Environment::Prod) << u"Production"_s;
    QTest::newRow("mark with other words") << Cell::mark(CheckResult::Fail, u"2 of 9"_s) << u"Fail, 2 of 9"_s;
    QTest::newRow("mark alone") << Cell::mark(CheckResult::Fail, QString()) << u"Fail"_s;
    QTest::newRow("group") << Cell::group(u"Overdue, 3"_s) << u"Overdue, 3"_s;
    QTest::newRow("gap") << Cell::gap(u"14 entries missing"_s) << u"14 entries missing"_s;
}

void TestCell::everyKindSpeaks()
{
    QFETCH(Cell, cell);
    QTEST(cell.spoken(), "spoken");
}

void TestCell::hiddenCharactersAreSpokenByName()
{
    const DisplayText text = DisplayText::fromText(u"a\u202eb"_s, DisplayText::Lines::Escape);
    for (const Cell &cell : { Cell::outside(text), Cell::evidence(text), Cell::action(text, 3) }) {
        QVERIFY(cell.spoken().contains(text.marks().first().spoken));
        QVERIFY(!cell.spoken().contains(QChar(0x202e)));
    }
}

void TestCell::onlyGroupsAndGapsSpan()
{
    QVERIFY(Cell::group(u"a"_s).spans());
    QVERIFY(Cell::gap(u"a"_s).spans());
    QVERIFY(!Cell::words(u"a"_s).spans());
    QVERIFY(!Cell::mark(Severity::Low).spans());
}

QTEST_MAIN(TestCell)
#include "tst_Cell.moc"
