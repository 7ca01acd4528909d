// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/LedgerExtract.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::reports;

class tst_LedgerExtract : public QObject
{
    Q_OBJECT

    template <typename T>
    Result<T> wait(FutureResult<T> future)
    {
        std::optional<Result<T>> result;
        future.then(this, [&](const Result<T> &value) { result = value; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return fail(ErrorCode::TimedOut);
        return *result;
    }

private Q_SLOTS:
    void entriesComeWithProofsThatHold()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        for (int i = 0; i < 20; ++i)
            QVERIFY(test::answer(fixture.ledger->append(test::requestSeen(i))));
        const auto extract = wait(LedgerExtract::read(*fixture.ledger, { 7, 3, 7, 20 }));
        QVERIFY2(extract, extract ? "" : qPrintable(extract.error().detail));
        QCOMPARE(extract->entries.size(), 3);
        QCOMPARE(extract->entries[0].index, quint64(3));
        QVERIFY(extract->verify());
        QVERIFY(canonical::parse(*extract->proofsJson()));
        LedgerExtract changed = *extract;
        changed.entries[1].leaf[5] = 'X';
        QCOMPARE(changed.verify().error().code, ErrorCode::Tampered);
        changed = *extract;
        changed.head.size -= 1;
        QCOMPARE(changed.verify().error().code, ErrorCode::Malformed);
    }

    void aGrowingLedgerStillGivesOneThatAgrees()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        for (int i = 0; i < 5; ++i)
            QVERIFY(test::answer(fixture.ledger->append(test::requestSeen(i))));
        auto reading = LedgerExtract::read(*fixture.ledger, { 1, 2 });
        std::ignore = fixture.ledger->append(test::requestSeen(99));
        const auto extract = wait(reading);
        QVERIFY2(extract, extract ? "" : qPrintable(extract.error().detail));
        QVERIFY(extract->verify());
    }

    void anEntryThatIsNotThereIsNotFound()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        QVERIFY(!wait(LedgerExtract::read(*fixture.ledger, { 999 })));
    }

    void relevantAreTheAuditsOwnTheGatewaysAndTheEvidence()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        using facts::EntryKind;
        const auto append = [&](EntryKind kind, const QString &subject) { return test::answer(fixture.ledger->append({ kind, 0, { { u"subject"_s, subject } }, {} }))->index; };
        const quint64 other = append(EntryKind::RequestSeen, u"stage-1/a"_s);
        const quint64 own = append(EntryKind::RequestSeen, u"prod-1/a"_s);
        const quint64 audit = append(EntryKind::AuditBegan, u"audit/x"_s);
        const auto indices = wait(relevantEntries(*fixture.ledger, u"audit/x"_s, GatewayId(u"prod-1"_s), { 0 }, fixture.clock.nowMs() - 5, fixture.clock.nowMs()));
        QVERIFY(indices);
        QVERIFY(indices->contains(own) && indices->contains(audit) && indices->contains(0));
        QVERIFY(!indices->contains(other));
    }
};

QTEST_GUILESS_MAIN(tst_LedgerExtract)
#include "tst_LedgerExtract.moc"
