// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Audit.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

Audit withVerdicts(const QHash<QString, Verdict> &verdicts)
{
    Audit audit;
    audit.id = u"weekly-1"_s;
    audit.checklist = test::weekly();
    audit.scope = test::prodScope();
    for (const Check &check : audit.checklist->checks()) {
        CheckResult result;
        result.check = check.id;
        result.verdict = result.automatic = verdicts.value(check.id.text(), Verdict::Pass);
        result.ruleDigest = check.ruleDigest;
        audit.results.append(result);
    }
    return audit;
}

}

class tst_Audit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theConclusionFollowsFromTheGravestResult_data()
    {
        QTest::addColumn<QHash<QString, Verdict>>("verdicts");
        QTest::addColumn<Conclusion>("expected");
        using Verdicts = QHash<QString, Verdict>;
        const QString high = u"CS-LOG-02"_s;
        const QString critical = u"CS-APR-03"_s;
        QTest::newRow("everything passed") << Verdicts {} << Conclusion::Effective;
        QTest::newRow("not applicable does not count") << Verdicts { { critical, Verdict::NotApplicable } } << Conclusion::Effective;
        QTest::newRow("a high one failed") << Verdicts { { high, Verdict::Fail } } << Conclusion::EffectiveWithExceptions;
        QTest::newRow("a high one is undecided") << Verdicts { { high, Verdict::Unknown } } << Conclusion::EffectiveWithExceptions;
        QTest::newRow("a fail was accepted") << Verdicts { { critical, Verdict::Accepted } } << Conclusion::EffectiveWithExceptions;
        QTest::newRow("a critical one is undecided") << Verdicts { { critical, Verdict::Unknown }, { high, Verdict::Fail } } << Conclusion::NotAssessable;
        QTest::newRow("a critical one failed") << Verdicts { { critical, Verdict::Fail }, { u"CS-APR-02"_s, Verdict::Unknown } } << Conclusion::NotEffective;
    }
    void theConclusionFollowsFromTheGravestResult()
    {
        using Verdicts = QHash<QString, Verdict>;
        QFETCH(const Verdicts, verdicts);
        QFETCH(const Conclusion, expected);
        QCOMPARE(withVerdicts(verdicts).conclusion(), expected);
    }

    void nothingEvaluatedIsNotAssessable() { QCOMPARE(Audit().conclusion(), Conclusion::NotAssessable); }

    void theTallyCountsResultsAndOpenFindings()
    {
        Audit audit = withVerdicts({ { u"CS-LOG-02"_s, Verdict::Unknown }, { u"CS-APR-03"_s, Verdict::Fail }, { u"CS-ALR-01"_s, Verdict::NotApplicable } });
        audit.findings.append(Finding::of(*audit.checklist->check(CheckId(u"CS-APR-03"_s)), *audit.result(CheckId(u"CS-APR-03"_s)), audit.id, 1, 0));
        audit.findings.append(audit.findings.first());
        audit.findings.last().status = FindingStatus::Closed;
        const Tally tally = audit.tally();
        QCOMPARE(tally.pass, 5);
        QCOMPARE(tally.fail, 1);
        QCOMPARE(tally.unknown, 1);
        QCOMPARE(tally.notApplicable, 1);
        QCOMPARE(tally.critical, 1);
    }

    void resultsAreCanonicalAndReadBack()
    {
        Audit audit = withVerdicts({ { u"CS-APR-03"_s, Verdict::Fail } });
        audit.results.last().deviations = { { QJsonObject { { u"label"_s, u"rm -rf \u202E/"_s } }, true } };
        audit.results.last().judgement = Judgement { Verdict::Fail, PersonId(u"person-one"_s), u"seen"_s, 5, 0 };
        const auto json = audit.resultsJson();
        QVERIFY(json);
        const auto read = canonical::parse(*json);
        QVERIFY(read);
        for (const QJsonValue &each : read->value(u"results"_s).toArray()) {
            const auto back = checkResult(each.toObject());
            QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
            QCOMPARE(toJson(*back), each.toObject());
        }
    }

    void aResultWithAnUnknownWordIsRefused()
    {
        QJsonObject json = toJson(withVerdicts({}).results.first());
        json[u"verdict"_s] = u"passed"_s;
        QCOMPARE(checkResult(json).error().code, ErrorCode::Malformed);
    }

    void anyChangeChangesWhatIsSigned()
    {
        Audit audit = withVerdicts({});
        const QByteArray before = *audit.resultsJson();
        audit.residualRisk = u"Small."_s;
        QVERIFY(*audit.resultsJson() != before);
    }
};

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_Audit.moc"
