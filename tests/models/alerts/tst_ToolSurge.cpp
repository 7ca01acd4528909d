// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ToolSurge.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

constexpr qint64 start = trailStartMs / ToolSurge::windowMs * ToolSurge::windowMs;

/// So many calls in each window, one after the other.
QList<TrailRow> calls(const QList<int> &perWindow)
{
    QList<TrailRow> rows;
    quint32 id = 1;
    for (qsizetype window = 0; window < perWindow.size(); ++window) {
        for (int i = 0; i < perWindow[window]; ++i)
            rows.append(toolRow(id++, true, start + window * ToolSurge::windowMs + i));
    }
    return rows;
}

}

class ToolSurgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHundredAndMoreThanFourTimesTheUsualFires()
    {
        QCOMPARE(played<ToolSurge>(calls({ 10, 10, 10, 10, 10, 10, 99 })).size(), 0);
        const auto found = played<ToolSurge>(calls({ 10, 10, 10, 10, 10, 10, 100 }));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, AlertKind::ToolSurge);
        QCOMPARE(found.first().facts["count"_L1].toInteger(), 100);
        QCOMPARE(found.first().facts["before"_L1].toInteger(), 60);
        QCOMPARE(found.first().facts["windows"_L1].toInteger(), 6);
        QCOMPARE(played<ToolSurge>(calls({ 30, 30, 30, 30, 30, 30, 120 })).size(), 0); // exactly four times
        QCOMPARE(played<ToolSurge>(calls({ 30, 30, 30, 30, 30, 30, 121 })).size(), 1);
    }

    void inTheFirstHourNothingIsUsual()
    {
        QCOMPARE(played<ToolSurge>(calls({ 1, 1, 1, 1, 1, 500 })).size(), 0);
        QCOMPARE(played<ToolSurge>(calls({ 1, 1, 1, 1, 1, 1, 500 })).size(), 1);
    }

    void quietWindowsCountAndThoseOfTheDayBeforeYesterdayDoNot()
    {
        QList<int> day(145, 0);
        day[0] = 1000; // 145 windows before the last: no longer of the day
        QCOMPARE(played<ToolSurge>(calls(day + QList{ 100 })).size(), 1);
        day[1] = 144 * 25; // an average of 25
        QCOMPARE(played<ToolSurge>(calls(day + QList{ 100 })).size(), 0);
        QCOMPARE(played<ToolSurge>(calls(day + QList{ 101 })).size(), 1);
    }

    void oneAWindowAlsoOverRestartsAndOutOfOrder()
    {
        auto rows = calls({ 10, 10, 10, 10, 10, 10, 300, 2000 });
        QCOMPARE(played<ToolSurge>(rows).size(), 2);
        const auto once = causes(played<ToolSurge>(rows));
        for (const qsizetype every : { 7, 100 })
            QCOMPARE(causes(played<ToolSurge>(rows, every)), once);
        for (qsizetype i = 60; i + 1 < 360; i += 2)
            rows.swapItemsAt(i, i + 1);
        QCOMPARE(causes(played<ToolSurge>(rows)), once);
    }

    void onlyBeginningsAreCounted()
    {
        QList<TrailRow> rows = calls({ 1, 1, 1, 1, 1, 1 });
        for (quint32 i = 0; i < 200; ++i)
            rows.append(toolRow(100 + i, false, start + 6 * ToolSurge::windowMs + i));
        QCOMPARE(played<ToolSurge>(rows).size(), 0);
    }
};

QTEST_GUILESS_MAIN(ToolSurgeTest)
#include "tst_ToolSurge.moc"
