// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditSteps.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_AuditSteps : public QObject {
    Q_OBJECT

    static Audit audit()
    {
        Audit made;
        made.id = u"weekly-2026-11-26-0a1b"_s;
        made.checklist = test::weekly();
        made.scope = test::prodScope();
        return made;
    }

    static void check(const AuditStep &step, facts::EntryKind kind, const QByteArray &outside)
    {
        QCOMPARE(step.first.kind, kind);
        QCOMPARE(step.first.fields["audit"_L1].toString(), audit().id);
        const auto leaf = step.first.bytes();
        QVERIFY(leaf);
        QVERIFY2(
            !leaf->contains(outside), leaf->constData()); // a leaf is for ever, what stands beside it can be deleted
        QCOMPARE(step.second.size(), 1);
        QVERIFY(step.second.first().bytes.contains(outside));
    }

private Q_SLOTS:
    void outsideTextStandsBesideTheLeaf()
    {
        check(stepOf(audit(), test::evidence(u"logs.tail"_s, QJsonObject{ { u"line"_s, u"hostile text"_s } })),
            facts::EntryKind::EvidenceCollected, "hostile text");
        CheckResult result;
        result.check = CheckId(u"CS-LOG-02"_s);
        result.judgement = Judgement{ Verdict::Pass, PersonId(u"person-one"_s), u"hostile text"_s, 1, 0 };
        check(stepOf(audit(), result).value(), facts::EntryKind::ChecklistResult, "hostile text");
        Finding finding;
        finding.id = u"weekly-2026-11-26-0a1b-F1"_s;
        finding.audit = audit().id;
        finding.check = result.check;
        finding.title = u"hostile text"_s;
        check(stepOf(audit(), finding).value(), facts::EntryKind::FindingChanged, "hostile text");
    }
};

QTEST_GUILESS_MAIN(tst_AuditSteps)
#include "tst_AuditSteps.moc"
