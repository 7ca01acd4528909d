// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/CrashSilence.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace countersign;

class tst_CrashSilence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thisProcessLeavesNoMemoryBehind()
    {
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 1);
        QVERIFY(crypto::silenceCrashes());
        QVERIFY(crypto::silenceCrashes()); // and again
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        rlimit limit { 1, 1 };
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
    }
};

QTEST_GUILESS_MAIN(tst_CrashSilence)
#include "tst_CrashSilence.moc"
