// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Assembly.h"
#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::reports;

class tst_Assembly : public QObject
{
    Q_OBJECT

    template <typename T>
    Result<T> wait(FutureResult<T> future)
    {
        std::optional<Result<T>> result;
        future.then(this, [&](const Result<T> &value) { result = value; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000))
            return fail(ErrorCode::TimedOut);
        return *result;
    }

private Q_SLOTS:
    void aReportIsMadeFromARealLedger()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        audits::AuditRun run(*fixture.ledger, fixture.clock, test::weekly(), test::prodScope(), test::smallCharter(), PersonId(u"person-one"_s));
        QVERIFY(wait(run.begin()));
        for (const audits::Evidence &each : test::badWeek())
            QVERIFY(wait(run.collect(each)));
        QVERIFY(wait(run.evaluate()));
        WeeklyInput input = test::weeklyInput(run.audit());
        input.verification.reset();
        Assembly assembly(*fixture.ledger);
        const auto made = wait(assembly.assemble(input, "charter"));
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY(made->report.verification);
        QVERIFY(!made->report.isTainted());
        QCOMPARE(made->digest, crypto::sha256(made->bundle));
        const auto bundle = Bundle::read(made->bundle);
        QVERIFY(bundle);
        const QStringList names = bundle->members().keys();
        for (const QString &name : { u"report.json"_s, u"results.json"_s, u"checklist.json"_s, u"charter.note"_s, u"ledger/checkpoint"_s, u"ledger/proofs.json"_s })
            QVERIFY2(names.contains(name), qPrintable(name));
        QCOMPARE(names.filter(u"evidence/"_s).size(), 7);
        // began, seven answers, eight results, four findings
        QCOMPARE(names.filter(u"ledger/entries/"_s).size(), 1 + 7 + 8 + 4);
        const QByteArray evidence = bundle->members()[u"evidence/"_s + run.audit().evidence.first().digest.hex() + u".json"_s];
        QCOMPARE(evidence, run.audit().evidence.first().raw);
        const auto recorded = wait(Assembly::record(*fixture.ledger, *made, "pdf", 9));
        QVERIFY(recorded);
        const auto entry = test::answer(fixture.ledger->read(recorded->index, 1))->first();
        QCOMPARE(entry.entry.kind, facts::EntryKind::ReportMade);
        QCOMPARE(entry.entry.fields[u"bundle"_s].toString(), made->digest.hex());
    }

    void aCancelledAssemblySaysSo()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        Assembly assembly(*fixture.ledger);
        auto making = assembly.assemble(test::weeklyInput(test::auditOf(test::goodWeek())), {});
        assembly.cancel();
        const auto made = wait(making);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_Assembly)
#include "tst_Assembly.moc"
