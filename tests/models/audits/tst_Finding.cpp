// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Finding.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_Finding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailedCheckOpensOneWithItsDueDate()
    {
        const auto checklist = test::weekly();
        const Check &check = *checklist->check(CheckId(u"CS-APR-03"_s));
        CheckResult result;
        result.check = check.id;
        result.verdict = Verdict::Fail;
        const Finding finding = Finding::of(check, result, u"weekly-1"_s, 3, 1000);
        QCOMPARE(finding.id, u"weekly-1-F3"_s);
        QCOMPARE(finding.severity, Severity::Critical);
        QCOMPARE(finding.dueMs, 1000 + 7 * test::dayMs);
        QVERIFY(finding.isOpen());
        QVERIFY(!finding.isOverdue(finding.dueMs));
        QVERIFY(finding.isOverdue(finding.dueMs + 1));
        const auto back = Finding::fromJson(finding.toJson());
        QVERIFY(back);
        QCOMPARE(back->toJson(), finding.toJson());
    }

    void anAcceptedFailIsNotOverdue()
    {
        CheckResult result;
        result.verdict = Verdict::Accepted;
        const auto checklist = test::weekly();
        const Finding finding = Finding::of(checklist->checks().first(), result, u"a"_s, 1, 0);
        QCOMPARE(finding.status, FindingStatus::Accepted);
        QVERIFY(!finding.isOverdue(test::periodEnd));
    }

    void unknownWordsAndMembersAreRefused()
    {
        CheckResult result;
        const auto checklist = test::weekly();
        QJsonObject json = Finding::of(checklist->checks().first(), result, u"a"_s, 1, 0).toJson();
        QJsonObject wrong = json;
        wrong[u"status"_s] = u"gone"_s;
        QVERIFY(!Finding::fromJson(wrong));
        json[u"extra"_s] = 1;
        QVERIFY(!Finding::fromJson(json));
        for (const auto each : { FindingStatus::Open, FindingStatus::InWork, FindingStatus::Fixed, FindingStatus::Accepted, FindingStatus::Closed })
            QCOMPARE(findingStatus(word(each)), std::optional(each));
    }
};

QTEST_GUILESS_MAIN(tst_Finding)
#include "tst_Finding.moc"
