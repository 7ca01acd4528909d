// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Backoff.h"

#include <QTest>

using namespace countersign::gateway;

class tst_Backoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesFromAQuarterSecondToTenSeconds();
    void shortensByUpToHalf();
    void beginsAnewAfterReset();
    void staysInItsBoundsWithRealChance();
};

void tst_Backoff::doublesFromAQuarterSecondToTenSeconds()
{
    Backoff backoff([] { return 0.0; });
    QList<int> waits;
    for (int i = 0; i < 8; ++i)
        waits.append(backoff.nextMs());
    QCOMPARE(waits, (QList<int> { 250, 500, 1000, 2000, 4000, 8000, 10000, 10000 }));
}

void tst_Backoff::shortensByUpToHalf()
{
    Backoff backoff([] { return 1.0; });
    QCOMPARE(backoff.nextMs(), 125);
    QCOMPARE(backoff.nextMs(), 250);
}

void tst_Backoff::beginsAnewAfterReset()
{
    Backoff backoff([] { return 0.0; });
    (void)backoff.nextMs();
    (void)backoff.nextMs();
    backoff.reset();
    QCOMPARE(backoff.nextMs(), 250);
}

void tst_Backoff::staysInItsBoundsWithRealChance()
{
    Backoff backoff;
    for (int i = 0; i < 1000; ++i) {
        const int wait = backoff.nextMs();
        QVERIFY(wait >= 125 && wait <= 10'000);
    }
}

QTEST_GUILESS_MAIN(tst_Backoff)
#include "tst_Backoff.moc"
