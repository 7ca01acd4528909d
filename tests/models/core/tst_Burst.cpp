// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Burst.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;

class tst_Burst final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstIsDoneAtOnceAndTheRestTogether()
    {
        int done = 0;
        Burst burst([&done] { ++done; });
        burst.touch();
        QCOMPARE(done, 1);
        QElapsedTimer sinceFirst;
        sinceFirst.start();
        for (int i = 0; i < 1000; ++i)
            burst.touch();
        QCOMPARE(done, 1);
        QTRY_COMPARE(done, 2);
        QVERIFY(sinceFirst.elapsed() >= Burst::batchMs - 5); // timers may be early by a twentieth
    }

    void aBurstThatGoesOnIsDoneOnceABatch()
    {
        int done = 0;
        Burst burst([&done] { ++done; });
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 10 * Burst::batchMs) {
            burst.touch();
            QTest::qWait(1);
        }
        QVERIFY2(done >= 2 && done <= 12, qPrintable(QString::number(done)));
    }

    void afterARestTheNextIsAFirstAgain()
    {
        int done = 0;
        Burst burst([&done] { ++done; });
        burst.touch();
        QTest::qWait(3 * Burst::batchMs);
        QCOMPARE(done, 1); // nothing followed: nothing is done twice
        burst.touch();
        QCOMPARE(done, 2);
    }

    void workThatTouchesItsOwnBurstWaitsForTheBatch()
    {
        int done = 0;
        Burst *self = nullptr;
        Burst burst([&] {
            if (++done < 3)
                self->touch();
        });
        self = &burst;
        burst.touch();
        QCOMPARE(done, 1);
        QTRY_COMPARE(done, 3);
    }
};
QTEST_GUILESS_MAIN(tst_Burst)
#include "tst_Burst.moc"
