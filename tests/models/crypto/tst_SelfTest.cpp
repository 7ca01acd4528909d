// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SelfTest.h"

#include <QTest>

using namespace countersign;

class tst_SelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKnownAnswersHold()
    {
        const auto held = crypto::selfTest();
        QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    }
};

QTEST_GUILESS_MAIN(tst_SelfTest)
#include "tst_SelfTest.moc"
