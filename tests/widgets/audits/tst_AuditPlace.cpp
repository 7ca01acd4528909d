// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditPlace.h"

#include "tests/widgets/audits/AuditStage.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::SignOff;

/// Who may do what, and the reason that stands beside a button that is off.
class tst_AuditPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAnAuditorWhoIsSignedInMayAudit()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        QCOMPARE(place.refusal(), QString());
        stage.unlockAs(2);
        QVERIFY(place.refusal().contains(u"Test person 2"_s));
        stage.seat.vault.lock();
        QVERIFY(place.refusal().contains(u"locked"_s));
    }

    void signingSaysWhatIsMissingFirst()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        audits::AuditRun &run = stage.begun();
        QVERIFY(place.signingRefusal(run, SignOff::As::Auditor).contains(u"evidence"_s));
        QVERIFY(await(AuditStage::hand(run, stage.week)) && await(run.evaluate()));
        QVERIFY(place.signingRefusal(run, SignOff::As::Auditor).contains(u"residual risk"_s));
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        QCOMPARE(place.signingRefusal(run, SignOff::As::Auditor), QString());
        QCOMPARE(place.signers(run, SignOff::As::Auditor), QList { personId(1) });
        QCOMPARE(place.signers(run, SignOff::As::Reviewer), (QList { personId(1), personId(2) })); // never the viewer
        stage.sign(run, 1, SignOff::As::Auditor);
        QCOMPARE(place.signers(run, SignOff::As::Reviewer), QList { personId(2) });
        QVERIFY(place.refusal(run).contains(u"signed"_s));
        stage.seat.vault.lock();
        QVERIFY(place.signingRefusal(run, SignOff::As::Reviewer).contains(u"locked"_s));
        QVERIFY(place.signers(run, SignOff::As::Reviewer).isEmpty());
    }

    void aSecondPersonIsAskedForWhereThereIsNone()
    {
        AuditStage stage;
        facts::Charter alone = AuditStage::charter();
        alone.people.removeIf([](const facts::Person &each) { return each.id == personId(2); });
        audits::AuditRun &run = stage.evaluated();
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        stage.sign(run, 1, SignOff::As::Auditor);
        stage.book.setCharter(alone);
        QVERIFY(stage.place().signingRefusal(run, SignOff::As::Reviewer).contains(u"another person"_s));
    }

    void namesComeFromTheCharter()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        QCOMPARE(place.nameOf(personId(2)), u"Test person 2"_s);
        QCOMPARE(place.nameOf(PersonId(u"gone"_s)), u"gone"_s);
        QCOMPARE(place.gatewayName(GatewayId(u"prod-1"_s)), u"prod-1"_s);
        QCOMPARE(place.gatewayName(GatewayId(u"evil\u202e"_s)), u"evil⟨U+202E⟩"_s);
    }
};
QTEST_MAIN(tst_AuditPlace)
#include "tst_AuditPlace.moc"
