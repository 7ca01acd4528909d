// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditRun.h"
#include "tests/models/audits/AuditFixture.h"
#include "tests/support/FullDisk.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_AuditRun : public QObject
{
    Q_OBJECT

    struct Room {
        test::LedgerFixture fixture;
        std::unique_ptr<AuditRun> run;
    };
    std::unique_ptr<Room> m_room;

    AuditRun &run() { return *m_room->run; }
    ledger::Ledger &ledger() { return *m_room->fixture.ledger; }

    Result<void> done(const FutureResult<void> &future)
    {
        std::optional<Result<void>> result;
        FutureResult<void>(future).then(this, [&](const Result<void> &value) { result = value; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return fail(ErrorCode::TimedOut);
        return *result;
    }

    QList<ledger::StoredEntry> entries(facts::EntryKind kind)
    {
        ledger::EntryQuery query;
        query.kinds = { kind };
        return test::answer(ledger().find(query)).value_or(QList<ledger::StoredEntry> {});
    }

    void prepareWeek(const QList<Evidence> &evidence)
    {
        QVERIFY(done(run().begin()));
        for (const Evidence &each : evidence)
            QVERIFY(done(run().collect(each)));
        QVERIFY(done(run().evaluate()));
    }

    Result<void> reviewEverything()
    {
        for (const QString &id : { u"CS-LOG-02"_s, u"CS-EXE-07"_s }) {
            if (const auto judged = done(run().judge(CheckId(id), { Verdict::Pass, PersonId(u"person-one"_s), u"Looked at each one."_s, 0, 0 })); !judged)
                return judged;
        }
        return {};
    }

    Result<void> sign(const QString &person, SignOff::As as, char key)
    {
        const auto text = run().signOffText(PersonId(person), as, SeatId(u"0011223344556677"_s));
        if (!text)
            return std::unexpected(text.error());
        auto note = *crypto::SignedNote::fromText(*text);
        if (const auto signed_ = note.sign(person, test::keyOf(key)); !signed_)
            return signed_;
        return done(run().signOff(note));
    }

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<Room>();
        QVERIFY(test::answer(ledger().open()));
        m_room->run = std::make_unique<AuditRun>(ledger(), m_room->fixture.clock, test::weekly(), test::prodScope(), test::smallCharter(), PersonId(u"person-one"_s));
    }
    void cleanup() { m_room.reset(); }

    void aWholeAuditFromScopeToTwoSignatures()
    {
        prepareWeek(test::goodWeek());
        QCOMPARE(run().audit().results.size(), 8);
        QCOMPARE(run().audit().conclusion(), Conclusion::EffectiveWithExceptions); // two reviews outstanding
        QVERIFY(reviewEverything());
        QCOMPARE(run().audit().conclusion(), Conclusion::Effective);
        QVERIFY(done(run().setResidualRisk(u"Small: chat replies are not held."_s)));
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QVERIFY(!run().audit().isSignedOff());
        QVERIFY(sign(u"person-two"_s, SignOff::As::Reviewer, '2'));
        QVERIFY(run().audit().isSignedOff());
    }

    void everyStepIsInTheLedger()
    {
        prepareWeek(test::goodWeek());
        QVERIFY(reviewEverything());
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(entries(facts::EntryKind::AuditBegan).size(), 1);
        QCOMPARE(entries(facts::EntryKind::EvidenceCollected).size(), 7);
        QCOMPARE(entries(facts::EntryKind::ChecklistResult).size(), 8 + 2);
        const auto signatures = entries(facts::EntryKind::AuditSignedOff);
        QCOMPARE(signatures.size(), 1);
        const auto note = crypto::SignedNote::parse(signatures.first().entry.fields[u"note"_s].toString().toUtf8());
        QVERIFY(note);
        const auto statement = verifySignOff(*note, test::smallCharter());
        QVERIFY(statement);
        const auto results = test::answer(ledger().content(signatures.first().index, u"results"_s));
        QVERIFY(results);
        QCOMPARE(crypto::sha256(*results), statement->results);
        // The answer itself lies beside its entry, and it is what came.
        const auto collected = entries(facts::EntryKind::EvidenceCollected).first();
        QCOMPARE(test::answer(ledger().content(collected.index, u"answer"_s)).value(), test::goodWeek().first().raw);
    }

    void aFullDiskStopsEachStepAndNothingOfItCounts()
    {
        const auto refused = [this](auto step) {
            const audits::Audit before = run().audit();
            const quint64 size = ledger().head().size;
            Result<void> result;
            {
                const test::FullDisk full;
                result = step();
            }
            return !result && result.error().code == ErrorCode::DiskFull && ledger().head().size == size && run().audit().resultsJson() == before.resultsJson()
                && run().audit().evidence.size() == before.evidence.size() && run().audit().signatures.size() == before.signatures.size();
        };
        QVERIFY(refused([&] { return done(run().begin()); }));
        QVERIFY(done(run().begin()));
        QVERIFY(refused([&] { return done(run().collect(test::goodWeek().first())); }));
        for (const Evidence &each : test::goodWeek())
            QVERIFY(done(run().collect(each)));
        QVERIFY(refused([&] { return done(run().evaluate()); }));
        QVERIFY(done(run().evaluate()));
        QVERIFY(refused([&] { return reviewEverything(); }));
        QVERIFY(reviewEverything());
        QVERIFY(refused([&] { return done(run().setResidualRisk(u"Small."_s)); }));
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        QVERIFY(refused([&] { return sign(u"person-one"_s, SignOff::As::Auditor, '1'); }));
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QVERIFY(sign(u"person-two"_s, SignOff::As::Reviewer, '2'));
        QVERIFY(run().audit().isSignedOff());
    }

    void aFailOpensAFindingAndItsEndClosesIt()
    {
        QList<Evidence> evidence = test::goodWeek();
        evidence.removeIf([](const Evidence &each) { return each.method == ledgerRecordMethod; });
        evidence.append(test::ownRecord({ test::recordCase(u"req-1"_s, u"foreign"_s, 0, false, u"call-1"_s) }));
        prepareWeek(evidence);
        QStringList checks;
        for (const Finding &each : run().audit().findings)
            checks.append(each.check.text());
        QCOMPARE(checks, QStringList({ u"CS-APR-02"_s, u"CS-APR-03"_s }));
        QVERIFY(run().audit().findings[0].id != run().audit().findings[1].id);
        QCOMPARE(run().audit().conclusion(), Conclusion::NotEffective);

        AuditRun &again = run();
        QVERIFY(done(again.evaluate()));
        QCOMPARE(again.audit().findings.size(), 2); // evaluated twice, opened once

        QVERIFY(done(again.judge(CheckId(u"CS-APR-03"_s), { Verdict::Accepted, PersonId(u"person-one"_s), u"Until the Interlock is there."_s, 0, test::periodEnd + test::dayMs })));
        QCOMPARE(again.audit().findings[1].status, FindingStatus::Accepted);
        QCOMPARE(entries(facts::EntryKind::FindingChanged).size(), 3);
    }

    void aPersonsWordStandsWhenTheRulesRunAgain()
    {
        prepareWeek(test::goodWeek());
        QVERIFY(reviewEverything());
        QVERIFY(done(run().evaluate()));
        QCOMPARE(run().audit().result(CheckId(u"CS-LOG-02"_s))->verdict, Verdict::Pass);
        // and a second word replaces the first
        QVERIFY(done(run().judge(CheckId(u"CS-LOG-02"_s), { Verdict::Fail, PersonId(u"person-one"_s), u"One is not explained."_s, 0, 0 })));
        QCOMPARE(run().audit().result(CheckId(u"CS-LOG-02"_s))->verdict, Verdict::Fail);
        QCOMPARE(run().audit().findings.size(), 1);
        QVERIFY(done(run().judge(CheckId(u"CS-LOG-02"_s), { Verdict::Pass, PersonId(u"person-one"_s), u"It was our own test."_s, 0, 0 })));
        QCOMPARE(run().audit().findings.first().status, FindingStatus::Closed);
    }

    void ownersAndDatesAreRecorded()
    {
        prepareWeek({});
        QVERIFY(run().audit().findings.isEmpty()); // nothing collected: all unknown, none failed
        QVERIFY(done(run().judge(CheckId(u"CS-APR-04"_s), { Verdict::Fail, PersonId(u"person-one"_s), u"Seen on the host."_s, 0, 0 })));
        Finding finding = run().audit().findings.first();
        finding.owner = PersonId(u"person-two"_s);
        finding.status = FindingStatus::InWork;
        QCOMPARE(done(run().change(finding, PersonId(u"person-nobody"_s))).error().code, ErrorCode::NotEligible);
        QVERIFY(done(run().change(finding, PersonId(u"person-one"_s))));
        QCOMPARE(run().audit().findings.first().owner, PersonId(u"person-two"_s));
        QCOMPARE(run().audit().findings.first().changedBy, PersonId(u"person-one"_s));
        finding.audit = u"another"_s;
        QCOMPARE(done(run().change(finding, PersonId(u"person-one"_s))).error().code, ErrorCode::NotFound);
    }

    void nothingIsSignedTooEarlyOrByTheWrongPerson()
    {
        QCOMPARE(run().signOffText(PersonId(u"person-one"_s), SignOff::As::Auditor, {}).error().code, ErrorCode::NotFullyShown);
        prepareWeek(test::goodWeek());
        QCOMPARE(run().signOffText(PersonId(u"person-one"_s), SignOff::As::Auditor, {}).error().code, ErrorCode::ReasonMissing);
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        QCOMPARE(sign(u"person-three"_s, SignOff::As::Reviewer, '3').error().code, ErrorCode::NotEligible);
        QCOMPARE(sign(u"person-one"_s, SignOff::As::Auditor, '2').error().code, ErrorCode::BadSignature);
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(sign(u"person-one"_s, SignOff::As::Reviewer, '1').error().code, ErrorCode::SamePerson);
    }

    void aSignatureUnderSomethingElseIsRefused()
    {
        prepareWeek(test::goodWeek());
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        const auto text = run().signOffText(PersonId(u"person-one"_s), SignOff::As::Auditor, SeatId(u"0011223344556677"_s));
        QVERIFY(done(run().setResidualRisk(u"None at all."_s)));
        auto note = *crypto::SignedNote::fromText(*text);
        QVERIFY(note.sign(u"person-one"_s, test::keyOf('1')));
        QCOMPARE(done(run().signOff(note)).error().code, ErrorCode::ActionChanged);
    }

    void afterTheFirstSignatureNothingChanges()
    {
        prepareWeek(test::goodWeek());
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(done(run().evaluate()).error().code, ErrorCode::AlreadyDecided);
        QCOMPARE(done(run().collect(test::goodWeek().first())).error().code, ErrorCode::AlreadyDecided);
        QCOMPARE(done(run().setResidualRisk(u"x"_s)).error().code, ErrorCode::AlreadyDecided);
        QCOMPARE(done(run().judge(CheckId(u"CS-LOG-02"_s), { Verdict::Pass, PersonId(u"person-one"_s), u"x"_s, 0, 0 })).error().code, ErrorCode::AlreadyDecided);
    }

    void anUnknownCheckIsNotFound()
    {
        prepareWeek({});
        QCOMPARE(done(run().judge(CheckId(u"CS-ZZZ-99"_s), { Verdict::Fail, PersonId(u"person-one"_s), u"x"_s, 0, 0 })).error().code, ErrorCode::NotFound);
    }

    void aPersonsFileStandsBesideTheRulesEvidence()
    {
        prepareWeek(test::goodWeek());
        const CheckId check(u"CS-LOG-02"_s);
        const CheckResult before = *run().audit().result(check);
        const Attachment file { check, PersonId(u"person-one"_s), u"users.csv"_s, u"Export of the directory."_s, "a,1" };
        QVERIFY(done(run().attach(file)));
        const Evidence kept = run().audit().evidence.last();
        QCOMPARE(Attachment::of(kept)->bytes, QByteArray("a,1"));
        QVERIFY(kept.entry);
        QCOMPARE(entries(facts::EntryKind::EvidenceCollected).last().index, *kept.entry);
        const auto holds = [&] { return run().audit().result(check)->evidence == before.evidence + QStringList { kept.digest.hex() }; };
        QVERIFY(holds());
        QCOMPARE(run().audit().result(check)->verdict, before.verdict);
        const auto written = entries(facts::EntryKind::ChecklistResult).last().entry.fields;
        QVERIFY(written["evidence"_L1].toArray().contains(kept.digest.hex()));
        // Neither a new evaluation nor a person's word loses it.
        QVERIFY(done(run().evaluate()));
        QVERIFY(holds());
        QVERIFY(reviewEverything());
        QVERIFY(holds());
        QVERIFY(run().audit().resultsJson()->contains(kept.digest.hex().toUtf8()));
    }

    void aFileIsTakenFromWhoMayAuditForAKnownCheckAndBeforeTheFirstSignature()
    {
        prepareWeek(test::goodWeek());
        const qsizetype before = run().audit().evidence.size();
        const Attachment file { CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users.csv"_s, u"Export of the directory."_s, "a,1" };
        Attachment other = file;
        other.person = PersonId(u"nobody"_s);
        QCOMPARE(done(run().attach(other)).error().code, ErrorCode::NotEligible);
        other = file;
        other.check = CheckId(u"CS-ZZZ-99"_s);
        QCOMPARE(done(run().attach(other)).error().code, ErrorCode::NotFound);
        QVERIFY(reviewEverything());
        QVERIFY(done(run().setResidualRisk(u"Small."_s)));
        QVERIFY(sign(u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(done(run().attach(file)).error().code, ErrorCode::AlreadyDecided);
        QCOMPARE(run().audit().evidence.size(), before);
    }
};

QTEST_GUILESS_MAIN(tst_AuditRun)
#include "tst_AuditRun.moc"
