// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Verdict.h"

using namespace Qt::StringLiterals;
using namespace countersign::audits;

class tst_Verdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsReadBack()
    {
        for (const auto each : { Verdict::Open, Verdict::Pass, Verdict::Fail, Verdict::Unknown, Verdict::NotApplicable, Verdict::Accepted })
            QCOMPARE(verdict(word(each)), std::optional(each));
        for (int i = int(UnknownReason::None); i <= int(UnknownReason::ReviewOutstanding); ++i)
            QCOMPARE(unknownReason(word(UnknownReason(i))), std::optional(UnknownReason(i)));
        QVERIFY(!verdict(u"passed"));
        QVERIFY(!unknownReason(u""));
    }

    void graverFindingsAreDueSooner()
    {
        QCOMPARE(defaultDueDays(Severity::Critical), 7);
        QCOMPARE(defaultDueDays(Severity::High), 14);
        QCOMPARE(defaultDueDays(Severity::Medium), 30);
        QCOMPARE(defaultDueDays(Severity::Low), 90);
    }
};

QTEST_GUILESS_MAIN(tst_Verdict)
#include "tst_Verdict.moc"
