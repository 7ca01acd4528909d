// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/CheckDetail.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/VerdictPicker.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::Verdict;

class tst_CheckDetail final : public QObject
{
    Q_OBJECT

    static std::unique_ptr<ui::CheckDetail> shown(const ui::AuditPlace &place, audits::AuditRun &run, const QString &check)
    {
        auto detail = std::make_unique<ui::CheckDetail>(place);
        detail->show(&run, CheckId(check));
        shownWidget(detail, { 520, 720 });
        return detail;
    }

private Q_SLOTS:
    void aPersonsWordNeedsAReasonAndIsThenInTheLedger()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        const auto detail = shown(place, run, u"CS-LOG-02"_s);
        detail->choose(Verdict::Pass);
        QVERIFY(detail->statement().hasFocus());
        QTest::keyClick(&detail->statement(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(detail->problem().contains(u"reason"_s, Qt::CaseInsensitive) || detail->problem().contains(u"Say why"_s), qPrintable(detail->problem()));
        QVERIFY(!run.audit().result(CheckId(u"CS-LOG-02"_s))->judgement);
        QTest::keyClicks(&detail->statement(), u"Looked at each one."_s);
        QTest::keyClick(&detail->statement(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(detail->problem(), u"Recorded in the ledger."_s);
        const auto *result = run.audit().result(CheckId(u"CS-LOG-02"_s));
        QCOMPARE(result->verdict, Verdict::Pass);
        QCOMPARE(result->judgement->person, personId(1));
        QCOMPARE(result->judgement->statement, u"Looked at each one."_s);
    }

    void theRuleDecidesWhichAnswersAreOpen()
    {
        AuditStage stage;
        stage.week = BookFixture::weekWithForeignAnswer();
        audits::AuditRun &run = stage.evaluated();
        const auto failed = std::ranges::find(run.audit().results, Verdict::Fail, &audits::CheckResult::verdict);
        QVERIFY(failed != run.audit().results.end());
        const ui::AuditPlace place = stage.place();
        const auto detail = shown(place, run, failed->check.text());
        QVERIFY(!detail->picker().button(Verdict::Pass)->isEnabled());
        QVERIFY(!detail->picker().button(Verdict::NotApplicable)->isEnabled());
        QVERIFY(detail->picker().button(Verdict::Accepted)->isEnabled());
        detail->choose(Verdict::Pass);
        QCOMPARE(detail->picker().chosen(), std::optional(Verdict::Fail));
        detail->choose(Verdict::Accepted);
        QTest::keyClicks(&detail->statement(), u"Known until the interlock is there."_s);
        QTest::mouseClick(buttonIn(*detail, u"Record"_s), Qt::LeftButton);
        QTRY_COMPARE(detail->problem(), u"Recorded in the ledger."_s);
        QVERIFY(run.audit().result(failed->check)->judgement->untilMs > run.audit().scope.toMs);
        QCOMPARE(run.audit().findings.first().status, audits::FindingStatus::Accepted);
    }

    void whoMayNotSeesWhy()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        stage.unlockAs(2);
        const ui::AuditPlace place = stage.place();
        const auto detail = shown(place, run, u"CS-LOG-02"_s);
        QVERIFY(detail->problem().contains(u"Only an auditor"_s));
        QVERIFY(!detail->statement().isEnabled());
        for (const auto verdict : { Verdict::Pass, Verdict::Fail, Verdict::Unknown, Verdict::NotApplicable, Verdict::Accepted })
            QVERIFY(!detail->picker().button(verdict)->isEnabled());
    }

    void beforeTheEvidenceThereIsNothingToJudge()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.begun();
        const ui::AuditPlace place = stage.place();
        const auto detail = shown(place, run, u"CS-LOG-02"_s);
        QVERIFY(detail->problem().contains(u"before the evidence"_s));
        detail->show(nullptr, {});
        QVERIFY(!detail->picker().isEnabled());
    }
};
QTEST_MAIN(tst_CheckDetail)
#include "tst_CheckDetail.moc"
