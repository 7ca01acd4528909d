// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Severity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::facts;

class SeverityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsReadBackAndRiseInOrder()
    {
        auto before = Severity::Low;
        for (const auto each : { Severity::Low, Severity::Medium, Severity::High, Severity::Critical }) {
            QCOMPARE(severity(word(each)), each);
            QVERIFY(before <= each);
            before = each;
        }
        QCOMPARE(word(Severity::Critical), u"critical"_s);
        QVERIFY(!severity(u"CRITICAL") && !severity(u""));
    }
};

QTEST_GUILESS_MAIN(SeverityTest)
#include "tst_Severity.moc"
