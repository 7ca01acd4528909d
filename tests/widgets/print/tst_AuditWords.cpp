// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/AuditWords.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

class tst_AuditWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReasonHasASentence()
    {
        for (int i = int(audits::UnknownReason::EvidenceMissing); i <= int(audits::UnknownReason::ReviewOutstanding); ++i)
            QVERIFY(AuditWords::reason(audits::UnknownReason(i)).endsWith(u'.'));
        QVERIFY(AuditWords::reason(audits::UnknownReason::None).isEmpty());
    }

    void anOutstandingReviewIsToDoNotUnknown()
    {
        audits::CheckResult result;
        result.verdict = audits::Verdict::Unknown;
        result.reason = audits::UnknownReason::ReviewOutstanding;
        QCOMPARE(std::get<CheckResult>(AuditWords::mark(result)), CheckResult::ToDo);
        result.reason = audits::UnknownReason::Partial;
        QCOMPARE(std::get<CheckResult>(AuditWords::mark(result)), CheckResult::Unknown);
        QVERIFY(AuditWords::explanation(result).contains(u"does not reach back"_s));
    }

    void timesAreUtc()
    {
        QCOMPARE(AuditWords::time(0), u"1970-01-01 00:00:00 UTC"_s);
        QCOMPARE(AuditWords::day(86'399'999), u"1970-01-01"_s);
        QCOMPARE(AuditWords::span(60'000, 60'000), u"at 1970-01-01 00:01"_s);
        QCOMPARE(AuditWords::span(0, 60'000), u"everything until 1970-01-01 00:01"_s);
    }

    void digestsAreReadInFours()
    {
        QCOMPARE(AuditWords::grouped(u"0123456789"_s), u"0123 4567 89"_s);
        QCOMPARE(AuditWords::grouped({}), QString());
    }

    void aPersonsNameInAnExplanationIsMadeVisible()
    {
        audits::CheckResult result;
        result.verdict = audits::Verdict::Pass;
        result.judgement = audits::Judgement { audits::Verdict::Pass, PersonId(u"a\u202Eb"_s), u"x"_s, 0, 0 };
        QVERIFY(AuditWords::explanation(result).contains(u"⟨U+202E⟩"_s));
    }
};

QTEST_GUILESS_MAIN(tst_AuditWords)
#include "tst_AuditWords.moc"
