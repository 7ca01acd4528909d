// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/FailedLogins.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

const QString a = u"10.0.0.1"_s;
const QString b = u"10.0.0.2"_s;

/// Failures from one address at these milliseconds.
QList<TrailRow> failuresAt(const QList<qint64> &times, const QString &address = a, quint32 firstId = 1)
{
    QList<TrailRow> rows;
    for (const qint64 each : times)
        rows.append(failedLogin(firstId++, trailStartMs + each, address));
    return rows;
}

}

class FailedLoginsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itFiresAtTheFifthAndNotAtTheFourth()
    {
        FailedLogins rule;
        const auto rows = failuresAt({ 0, 1000, 2000, 3000, 4000, 5000, 6000 });
        for (qsizetype i = 0; i < 4; ++i)
            QVERIFY(rule.take(rows[i]).isEmpty());
        const auto fired = rule.take(rows[4]);
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().kind, AlertKind::FailedLogins);
        QCOMPARE(fired.first().rows.size(), 5);
        QCOMPARE(fired.first().rows.first()["row"_L1].toInteger(), 1);
        QCOMPARE(fired.first().rows.last()["row"_L1].toInteger(), 5);
        QCOMPARE(fired.first().facts["by"_L1].toString(), u"address"_s);
        QCOMPARE(fired.first().facts["key"_L1].toString(), a);
        QVERIFY(rule.take(rows[5]).isEmpty()); // of the same window
        QVERIFY(rule.take(rows[6]).isEmpty());
    }

    void bothEndsOfTheWindowAreInIt()
    {
        QCOMPARE(played<FailedLogins>(failuresAt({ 0, 1, 2, 3, 600'000 })).size(), 1);
        QCOMPARE(played<FailedLogins>(failuresAt({ 0, 1, 2, 3, 600'001 })).size(), 0);
        QCOMPARE(played<FailedLogins>(failuresAt({ 0, 1, 2, 3, 600'001, 600'001 })).size(), 1); // 1 to 600,001
    }

    void afterItFiredFiveMoreOutsideItsWindowMakeTheNext()
    {
        QList<qint64> times{ 0, 1, 2, 3, 4 };
        for (int i = 0; i < 20; ++i)
            times.append(600'000 - i); // all of the first window
        QCOMPARE(played<FailedLogins>(failuresAt(times)).size(), 1);
        const auto fired =
            played<FailedLogins>(failuresAt(times + QList<qint64>{ 600'001, 600'002, 600'003, 600'004, 600'005 }));
        QCOMPARE(fired.size(), 2);
        QCOMPARE(fired.last().facts["from"_L1].toInteger(), trailStartMs + 600'001);
        QVERIFY(fired.first().cause != fired.last().cause);
    }

    void addressesActorsAndGatewaysAreCountedApart()
    {
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 8; ++i)
            rows.append(failedLogin(i + 1, trailStartMs + i, i % 2 ? a : b));
        QCOMPARE(played<FailedLogins>(rows).size(), 0); // four of each
        rows.append(failedLogin(9, trailStartMs + 9, a, {}, {}, u"prod-2"_s));
        QCOMPARE(played<FailedLogins>(rows).size(), 0);
        rows.append(failedLogin(10, trailStartMs + 10, b));
        QCOMPARE(played<FailedLogins>(rows).size(), 1);
        rows.append(failedLogin(11, trailStartMs + 11, a));
        QCOMPARE(played<FailedLogins>(rows).size(), 2);

        rows.clear();
        for (quint32 i = 0; i < 5; ++i)
            rows.append(failedLogin(
                i + 1, trailStartMs + i, u"10.0.1.%1"_s.arg(i), u"mallory\u202e"_s, i < 4 ? QString() : u"d1"_s));
        QCOMPARE(played<FailedLogins>(rows).size(), 0); // four under the name; the fifth is a device
        rows.append(failedLogin(6, trailStartMs + 6, u"10.0.1.9"_s, u"mallory\u202e"_s));
        const auto fired = played<FailedLogins>(rows);
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().facts["by"_L1].toString(), u"name"_s);
        QCOMPARE(fired.first().facts["key"_L1].toString(), u"mallory\u202e"_s);
    }

    void rowsThatComeOutOfOrderAreCountedByTheirTimes()
    {
        QCOMPARE(played<FailedLogins>(failuresAt({ 900'000, 4, 800'000, 3, 0, 2, 1 })).size(), 1);
        // The fifth by its id lies in the middle.
        const auto fired = played<FailedLogins>(failuresAt({ 600'000, 0, 200'000, 400'000, 300'000 }));
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().facts["from"_L1].toInteger(), trailStartMs);
        QCOMPARE(fired.first().facts["to"_L1].toInteger(), trailStartMs + 600'000);
    }

    void restartsChangeNothing()
    {
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 60; ++i)
            rows.append(
                failedLogin(i + 1, trailStartMs + (i * 7919 % 60) * 41'000, i % 3 ? a : b, i % 4 ? u"x"_s : QString()));
        const auto once = causes(played<FailedLogins>(rows));
        QVERIFY(once.size() > 3);
        for (const qsizetype every : { 1, 2, 7, 59 })
            QCOMPARE(causes(played<FailedLogins>(rows, every)), once);
    }

    void everNewNamesFillNoMemory()
    {
        FailedLogins rule;
        for (quint32 i = 0; i < 6000; ++i)
            QVERIFY(rule.take(failedLogin(i + 1, trailStartMs + i, u"a%1"_s.arg(i))).isEmpty());
        QVERIFY(rule.state()["traces"_L1].toArray().size() <= FailedLogins::mostTraces);
        QList<Firing> fired; // who comes again is still counted
        for (quint32 i = 0; i < 5; ++i)
            fired += rule.take(failedLogin(7000 + i, trailStartMs + 7000 + i, a));
        QCOMPARE(fired.size(), 1);
    }
};

QTEST_GUILESS_MAIN(FailedLoginsTest)
#include "tst_FailedLogins.moc"
