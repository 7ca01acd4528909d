// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditArchive.h"

#include "tests/models/audits/BookFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_AuditArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatWasWrittenComesBackAsItWas()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated(test::BookFixture::weekWithForeignAnswer());
        QVERIFY(!run.audit().findings.isEmpty());
        QVERIFY(test::await(run.judge(CheckId(u"CS-LOG-02"_s), test::BookFixture::said(Verdict::Pass))));
        Finding finding = run.audit().findings.first();
        finding.owner = PersonId(u"person-two"_s);
        finding.status = FindingStatus::InWork;
        QVERIFY(test::await(run.change(finding, PersonId(u"person-one"_s))));
        QVERIFY(test::await(run.setResidualRisk(u"Small."_s)));
        QVERIFY(test::await(run.attach({ CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users.csv"_s, u"Export of the directory."_s, "a,1" })));
        const Audit before = run.audit();
        fixture.restart();

        const auto after = test::await(AuditArchive(*fixture.room.ledger).load(before.id));
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        QCOMPARE(after->resultsJson().value(), before.resultsJson().value()); // all that anybody signs
        QCOMPARE(after->evidence.size(), before.evidence.size());
        for (qsizetype i = 0; i < before.evidence.size(); ++i) {
            QCOMPARE(after->evidence[i].raw, before.evidence[i].raw);
            QCOMPARE(after->evidence[i].entry, before.evidence[i].entry);
            QVERIFY(after->evidence[i].holdsItsDigest());
        }
        QCOMPARE(after->checklist->digest(), before.checklist->digest());
        QCOMPARE(after->startedBy, before.startedBy);
        QVERIFY(after->signatures.isEmpty());
    }

    void signaturesComeBackAndAreHeldToTheirDigest()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated();
        QVERIFY(test::await(run.setResidualRisk(u"Small."_s)));
        QVERIFY(test::BookFixture::sign(run, u"person-one"_s, SignOff::As::Auditor, '1'));
        QVERIFY(test::BookFixture::sign(run, u"person-two"_s, SignOff::As::Reviewer, '2'));
        const Audit before = run.audit();
        fixture.restart();
        const auto after = test::await(AuditArchive(*fixture.room.ledger).load(before.id));
        QVERIFY(after);
        QVERIFY(after->isSignedOff());
        QCOMPARE(after->signatures.first().note, before.signatures.first().note);
        QCOMPARE(after->signatures.last().entry, before.signatures.last().entry);

        // Somebody with the seat key adds a risk after the first signature was given: no longer what was signed.
        facts::Entry late { facts::EntryKind::RiskStated, 0, { { u"subject"_s, before.subject() }, { u"audit"_s, before.id } }, {} };
        QVERIFY(test::await(fixture.room.ledger->append(late, { { u"statement"_s, "None at all." } })));
        facts::Entry again { facts::EntryKind::AuditSignedOff, 0,
                             { { u"subject"_s, before.subject() }, { u"audit"_s, before.id }, { u"note"_s, QString::fromUtf8(before.signatures.first().note) } }, {} };
        QVERIFY(test::await(fixture.room.ledger->append(again)));
        const auto changed = test::await(AuditArchive(*fixture.room.ledger).load(before.id));
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::Tampered);
    }

    void evidenceStaysWithItsOwnAudit()
    {
        test::BookFixture fixture;
        const QString first = fixture.evaluated().audit().id;
        AuditRun &second = fixture.begin();
        QVERIFY(test::await(second.collect(test::goodWeek().first())));
        const QString id = second.audit().id;
        fixture.restart();
        QCOMPARE(test::await(AuditArchive(*fixture.room.ledger).load(first)).value().evidence.size(), test::goodWeek().size());
        const auto restored = test::await(AuditArchive(*fixture.room.ledger).load(id));
        QVERIFY(restored);
        QCOMPARE(restored->evidence.size(), 1);
        QVERIFY(restored->results.isEmpty()); // it was never evaluated
    }

    void theListIsNewestFirstAndCountsSignatures()
    {
        test::BookFixture fixture;
        QVERIFY(test::await(AuditArchive(*fixture.room.ledger).list()).value().isEmpty());
        AuditRun &older = fixture.evaluated();
        QVERIFY(test::await(older.setResidualRisk(u"Small."_s)));
        QVERIFY(test::BookFixture::sign(older, u"person-one"_s, SignOff::As::Auditor, '1'));
        const QString newer = fixture.begin().audit().id;
        const auto list = test::await(AuditArchive(*fixture.room.ledger).list());
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().id, newer);
        QCOMPARE(list->first().signatures, 0);
        QCOMPARE(list->last().signatures, 1);
        QCOMPARE(list->last().checklist, u"weekly"_s);
        QCOMPARE(list->last().scope.toMs, test::periodEnd);
        QCOMPARE(list->last().scope.environment, facts::Environment::Prod);
    }

    void anAuditThatIsNotThereIsSaidToBeMissing()
    {
        test::BookFixture fixture;
        const auto missing = test::await(AuditArchive(*fixture.room.ledger).load(u"weekly-2026-01-01-0000"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(tst_AuditArchive)
#include "tst_AuditArchive.moc"
