// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Keepalive.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign::gateway;

class tst_Keepalive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesSilenceOnce()
    {
        Keepalive keepalive;
        QSignalSpy silent(&keepalive, &Keepalive::fellSilent);
        keepalive.start(20);
        QVERIFY(silent.wait(20'000));
        QTest::qWait(100);
        QCOMPARE(silent.count(), 1);
    }
    void saysNothingOnceStopped()
    {
        Keepalive keepalive;
        QSignalSpy silent(&keepalive, &Keepalive::fellSilent);
        keepalive.start(20);
        keepalive.stop();
        QTest::qWait(150);
        QCOMPARE(silent.count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Keepalive)
#include "tst_Keepalive.moc"
