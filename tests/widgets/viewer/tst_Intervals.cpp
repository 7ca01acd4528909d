// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/Intervals.h"

using countersign::ui::Intervals;

class TestIntervals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void touchingRangesBecomeOne();
    void aHoleIsNotCovered();
    void whatIsKnownIsNotNew();
    void anyOrderGivesTheSame();
};

void TestIntervals::touchingRangesBecomeOne()
{
    Intervals seen;
    QVERIFY(seen.add(0, 10));
    QVERIFY(seen.add(20, 30));
    QVERIFY(seen.add(10, 20));
    QCOMPARE(seen.ranges(), (QList<Intervals::Range> { { 0, 30 } }));
}

void TestIntervals::aHoleIsNotCovered()
{
    Intervals seen;
    seen.add(0, 10);
    seen.add(11, 30);
    QVERIFY(!seen.covers(0, 30));
    QVERIFY(seen.covers(12, 30));
    QCOMPARE(seen.length(), 29);
}

void TestIntervals::whatIsKnownIsNotNew()
{
    Intervals seen;
    QVERIFY(seen.add(5, 10));
    QVERIFY(!seen.add(6, 9));
    QVERIFY(!seen.add(7, 7));
    QVERIFY(seen.add(4, 6));
}

void TestIntervals::anyOrderGivesTheSame()
{
    const QList<Intervals::Range> parts { { 40, 50 }, { 0, 5 }, { 3, 20 }, { 60, 61 }, { 18, 45 } };
    QList<qsizetype> order { 0, 1, 2, 3, 4 };
    do {
        Intervals seen;
        for (qsizetype i : std::as_const(order))
            seen.add(parts[i].from, parts[i].to);
        QCOMPARE(seen.ranges(), (QList<Intervals::Range> { { 0, 50 }, { 60, 61 } }));
    } while (std::next_permutation(order.begin(), order.end()));
}

QTEST_APPLESS_MAIN(TestIntervals)
#include "tst_Intervals.moc"
