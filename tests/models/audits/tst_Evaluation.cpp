// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Evaluation.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

CheckResult run(const QString &id, const QList<Evidence> &evidence, const Scope &scope = test::prodScope())
{
    const auto checklist = test::weekly();
    return evaluate(*checklist->check(CheckId(id)), *checklist, scope, prepare(*checklist, scope, evidence));
}

QList<Evidence> without(const QString &method)
{
    QList<Evidence> evidence = test::goodWeek();
    evidence.removeIf([&](const Evidence &each) { return each.method == method; });
    return evidence;
}

QList<Evidence> with(const Evidence &other)
{
    QList<Evidence> evidence = without(other.method);
    evidence.append(other);
    return evidence;
}

Evidence *find(QList<Evidence> &evidence, const QString &method)
{
    for (Evidence &each : evidence) {
        if (each.method == method)
            return &each;
    }
    return nullptr;
}

QString outcome(const CheckResult &result) { return word(result.verdict) + u' ' + word(result.reason); }

}

class tst_Evaluation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWellKeptWeek_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("CS-LOG-02") << u"unknown review-outstanding"_s;
        QTest::newRow("CS-ALR-01") << u"na -"_s;
        QTest::newRow("CS-EXE-07") << u"unknown review-outstanding"_s;
        QTest::newRow("CS-TOK-06") << u"pass -"_s;
        QTest::newRow("CS-ACC-12") << u"pass -"_s;
        QTest::newRow("CS-APR-02") << u"pass -"_s;
        QTest::newRow("CS-APR-03") << u"pass -"_s;
        QTest::newRow("CS-APR-04") << u"pass -"_s;
    }
    void aWellKeptWeek()
    {
        QFETCH(const QString, expected);
        QCOMPARE(outcome(run(QString::fromLatin1(QTest::currentDataTag()), test::goodWeek())), expected);
    }

    void missingEvidenceIsNeverAPass_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("method");
        const auto checklist = test::weekly();
        for (const Check &check : checklist->checks()) {
            for (const QString &id : check.needs)
                QTest::addRow("%s without %s", qPrintable(check.id.text()), qPrintable(id)) << check.id.text() << checklist->need(id)->method;
        }
    }
    void missingEvidenceIsNeverAPass()
    {
        QFETCH(const QString, check);
        QFETCH(const QString, method);
        QCOMPARE(outcome(run(check, without(method))), u"unknown evidence-missing"_s);

        QList<Evidence> changed = test::goodWeek();
        for (Evidence &each : changed) {
            if (each.method == method)
                each.raw.append(' ');
        }
        QCOMPARE(outcome(run(check, changed)), u"unknown hash-mismatch"_s);

        QList<Evidence> refused = test::goodWeek();
        for (Evidence &each : refused) {
            if (each.method == method)
                each.error = name(ErrorCode::MissingScope);
        }
        QCOMPARE(outcome(run(check, refused)), u"unknown scope-missing"_s);

        for (Evidence &each : refused) {
            if (each.method == method)
                each.error = name(ErrorCode::TimedOut);
        }
        QCOMPARE(outcome(run(check, refused)), u"unknown gateway-error"_s);

        QList<Evidence> elsewhere = test::goodWeek();
        for (Evidence &each : elsewhere) {
            if (each.method == method)
                each.gateway = GatewayId(u"stage-1"_s);
        }
        QCOMPARE(outcome(run(check, elsewhere)), u"unknown wrong-gateway"_s);

        QList<Evidence> impostor = test::goodWeek();
        for (Evidence &each : impostor) {
            if (each.method == method)
                each.identity = u"another"_s;
        }
        QCOMPARE(outcome(run(check, impostor)), u"unknown wrong-gateway"_s);

        QList<Evidence> strange = test::goodWeek();
        for (Evidence &each : strange) {
            if (each.method == method)
                each.setPages({ "{}" });
        }
        QCOMPARE(outcome(run(check, strange)), u"unknown not-understood"_s);
    }

    void ageIsCountedFromThePeriodsEnd_data()
    {
        QTest::addColumn<qint64>("beforeEndMs");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as old as allowed") << test::dayMs << u"pass -"_s;
        QTest::newRow("one millisecond older") << test::dayMs + 1 << u"unknown stale"_s;
        QTest::newRow("as late as allowed") << -test::dayMs << u"pass -"_s;
        QTest::newRow("one millisecond later") << -test::dayMs - 1 << u"unknown stale"_s;
    }
    void ageIsCountedFromThePeriodsEnd()
    {
        QFETCH(const qint64, beforeEndMs);
        QFETCH(const QString, expected);
        QCOMPARE(outcome(run(u"CS-ACC-12"_s, { test::evidence(u"device.pair.list"_s, test::devicePage({}), test::periodEnd - beforeEndMs) })), expected);
    }

    void aLogThatDoesNotReachBackIsPartial()
    {
        QCOMPARE(outcome(run(u"CS-LOG-02"_s, with(test::evidence(u"logs.tail"_s, test::logPage({ test::logLine(test::periodStart + 1) }))))), u"unknown partial"_s);
        QCOMPARE(outcome(run(u"CS-LOG-02"_s, with(test::evidence(u"logs.tail"_s, test::logPage({ test::logLine(test::periodStart) }))))), u"pass -"_s);
    }

    void unfinishedPagesArePartial()
    {
        QList<Evidence> evidence = test::goodWeek();
        find(evidence, u"approval.history"_s)->complete = false;
        QCOMPARE(outcome(run(u"CS-APR-03"_s, evidence)), u"unknown partial"_s);
    }

    void aQuietWeekPassesByItselfWhereThereIsNothingToReview()
    {
        QCOMPARE(outcome(run(u"CS-EXE-07"_s, with(test::evidence(u"audit.activity.list"_s, QJsonObject { { u"events"_s, QJsonArray() } })))), u"pass -"_s);
    }

    void aRunThatNeverEndedCannotBeJudged()
    {
        const Evidence activity = test::evidence(u"audit.activity.list"_s, QJsonObject { { u"events"_s, QJsonArray { test::toolRow(test::periodStart + 5, u"exec"_s, u"started"_s, u"lost"_s) } } });
        QCOMPARE(outcome(run(u"CS-EXE-07"_s, with(activity))), u"unknown rule-undecided"_s);
    }

    void aBurstNeedsItsAlert()
    {
        QStringList lines { test::logLine(test::periodStart - 1) };
        for (int i = 0; i < 5; ++i)
            lines.append(test::failedLogin(test::periodStart + test::dayMs + i, u"192.0.2.9"_s, u"c%1"_s.arg(i)));
        QList<Evidence> evidence = with(test::evidence(u"logs.tail"_s, test::logPage(lines)));
        const CheckResult silent = run(u"CS-ALR-01"_s, evidence);
        QCOMPARE(silent.verdict, Verdict::Fail);
        QCOMPARE(silent.deviations.size(), 1);
        QCOMPARE(silent.deviations.first().element[u"key"_s], QJsonValue(u"192.0.2.9"_s));
        evidence.removeIf([](const Evidence &each) { return each.method == ledgerRecordMethod; });
        evidence.append(test::ownRecord({}, { QJsonObject { { u"code"_s, u"failed-authentications"_s }, { u"at"_s, test::periodStart + test::dayMs + 10 } } }));
        QCOMPARE(run(u"CS-ALR-01"_s, evidence).verdict, Verdict::Pass);
    }

    void broadCredentials_data()
    {
        QTest::addColumn<QJsonArray>("now");
        QTest::addColumn<bool>("listBefore");
        QTest::addColumn<QString>("expected");
        const auto admin = [](const QString &id, qint64 atMs) { return test::deviceRow(id, { u"operator.admin"_s }, atMs); };
        QTest::newRow("none at all") << QJsonArray { test::deviceRow(u"bb"_s, { u"operator.read"_s }, test::periodEnd - 5) } << false << u"pass -"_s;
        QTest::newRow("the one that was there") << QJsonArray { admin(u"aa11"_s, test::periodStart - 5) } << true << u"pass -"_s;
        QTest::newRow("a new one") << QJsonArray { admin(u"cc33"_s, test::periodStart + 5) } << true << u"fail -"_s;
        QTest::newRow("a new one, nothing to compare with") << QJsonArray { admin(u"cc33"_s, test::periodStart + 5) } << false << u"fail -"_s;
        QTest::newRow("an old device that was widened") << QJsonArray { admin(u"bb22"_s, test::periodStart - 5) } << true << u"fail -"_s;
        QTest::newRow("an old one, nothing to compare with") << QJsonArray { admin(u"aa11"_s, test::periodStart - 5) } << false << u"unknown rule-undecided"_s;
    }
    void broadCredentials()
    {
        QFETCH(const QJsonArray, now);
        QFETCH(const bool, listBefore);
        QFETCH(const QString, expected);
        QList<Evidence> evidence { test::evidence(u"device.pair.list"_s, test::devicePage(now)) };
        if (listBefore)
            evidence.append(test::evidence(u"device.pair.list"_s, test::devicePage({ test::deviceRow(u"aa11"_s, { u"operator.admin"_s }, 5) }), test::periodStart - 5));
        QCOMPARE(outcome(run(u"CS-TOK-06"_s, evidence)), expected);
    }

    void devicesAndPendingRequests_data()
    {
        QTest::addColumn<QJsonObject>("page");
        QTest::addColumn<QString>("expected");
        QTest::newRow("let in silently this week") << test::devicePage({ test::deviceRow(u"a"_s, {}, test::periodStart + 1, u"silent"_s) }) << u"fail -"_s;
        QTest::newRow("let in silently long ago") << test::devicePage({ test::deviceRow(u"a"_s, {}, test::periodStart - 1, u"silent"_s) }) << u"pass -"_s;
        QTest::newRow("waits for a day") << test::devicePage({}, { QJsonObject { { u"deviceId"_s, u"x"_s }, { u"ts"_s, test::periodEnd - test::dayMs } } }) << u"pass -"_s;
        QTest::newRow("waits for longer") << test::devicePage({}, { QJsonObject { { u"deviceId"_s, u"x"_s }, { u"ts"_s, test::periodEnd - test::dayMs - 1 } } }) << u"fail -"_s;
        QTest::newRow("waits since nobody knows when") << test::devicePage({}, { QJsonObject { { u"deviceId"_s, u"x"_s } } }) << u"unknown rule-undecided"_s;
    }
    void devicesAndPendingRequests()
    {
        QFETCH(const QJsonObject, page);
        QFETCH(const QString, expected);
        QCOMPARE(outcome(run(u"CS-ACC-12"_s, { test::evidence(u"device.pair.list"_s, page) })), expected);
    }

    void whatRanUnaskedFails()
    {
        const Evidence activity = test::evidence(u"audit.activity.list"_s, QJsonObject { { u"events"_s, QJsonArray { test::toolRow(test::periodStart + 5, u"exec"_s, u"succeeded"_s, u"unasked"_s) } } });
        const CheckResult result = run(u"CS-APR-02"_s, with(activity));
        QCOMPARE(result.verdict, Verdict::Fail);
        QCOMPARE(result.population, 1);
        // A tool call that our people denied must not have run either.
        QCOMPARE(run(u"CS-APR-02"_s, with(test::ownRecord({ test::recordCase(u"r"_s, u"denied"_s, 0, true, u"call-1"_s) }))).verdict, Verdict::Fail);
    }

    void withoutPrivilegedActionsThereIsNothingToApprove()
    {
        QCOMPARE(outcome(run(u"CS-APR-02"_s, with(test::evidence(u"audit.activity.list"_s, QJsonObject { { u"events"_s, QJsonArray() } })))), u"na -"_s);
    }

    void answersOutsideDualControlFail_data()
    {
        QTest::addColumn<QJsonArray>("cases");
        QTest::addColumn<facts::Environment>("environment");
        QTest::addColumn<QString>("expected");
        const QJsonObject denied = test::recordCase(u"req-2"_s, u"denied"_s, 0);
        using facts::Environment;
        QTest::newRow("two people, ours") << QJsonArray { test::recordCase(u"req-1"_s, u"allowed"_s, 2), denied } << Environment::Prod << u"pass -"_s;
        QTest::newRow("one person") << QJsonArray { test::recordCase(u"req-1"_s, u"allowed"_s, 1), denied } << Environment::Prod << u"fail -"_s;
        QTest::newRow("somebody else was first") << QJsonArray { test::recordCase(u"req-1"_s, u"foreign"_s, 2, false), denied } << Environment::Prod << u"fail -"_s;
        QTest::newRow("never seen by us") << QJsonArray { denied } << Environment::Prod << u"fail -"_s;
        QTest::newRow("a denial that was not ours") << QJsonArray { test::recordCase(u"req-1"_s, u"allowed"_s, 2), test::recordCase(u"req-2"_s, u"foreign"_s, 0, false) } << Environment::Prod << u"fail -"_s;
        QJsonObject single = test::recordCase(u"req-1"_s, u"allowed"_s, 1);
        single[u"needed"_s] = 1;
        QTest::newRow("one needed in dev") << QJsonArray { single, denied } << Environment::Dev << u"pass -"_s;
        QTest::newRow("one needed by rule, but in prod") << QJsonArray { single, denied } << Environment::Prod << u"fail -"_s;
        QJsonObject open = test::recordCase(u"req-1"_s, u"allowed"_s, 2);
        open.remove(u"ours"_s);
        QTest::newRow("our record does not say whose answer it was") << QJsonArray { open, denied } << Environment::Prod << u"unknown rule-undecided"_s;
    }
    void answersOutsideDualControlFail()
    {
        QFETCH(const QJsonArray, cases);
        QFETCH(const facts::Environment, environment);
        QFETCH(const QString, expected);
        Scope scope = test::prodScope();
        scope.environment = environment;
        QCOMPARE(outcome(run(u"CS-APR-03"_s, with(test::ownRecord(cases)), scope)), expected);
    }

    void theRealGatewaysConfigWriteIsAFail()
    {
        const qint64 end = 1'795'384'200'000;
        Scope scope = test::prodScope();
        scope.fromMs = end - 7 * test::dayMs;
        scope.toMs = end;
        const CheckResult result = run(u"CS-APR-04"_s, { test::evidence(u"openclaw.changes.list"_s, { test::recorded(u"openclaw.changes.list"_s) }, end) }, scope);
        QCOMPARE(result.verdict, Verdict::Fail);
        QCOMPARE(result.deviations.first().element[u"source"_s], QJsonValue(u"config-rpc"_s));
    }

    void whatHappensOutsideThePeriodDoesNotCount()
    {
        const auto change = [](qint64 atMs) {
            return QJsonObject { { u"id"_s, u"x%1"_s.arg(atMs) }, { u"at"_s, atMs }, { u"kind"_s, u"external-edit"_s }, { u"source"_s, u"external"_s } };
        };
        const auto week = [&](qint64 atMs) { return test::evidence(u"openclaw.changes.list"_s, QJsonObject { { u"entries"_s, QJsonArray { change(atMs) } } }, test::periodEnd + 5); };
        QCOMPARE(run(u"CS-APR-04"_s, { week(test::periodStart - 1) }).verdict, Verdict::Pass);
        QCOMPARE(run(u"CS-APR-04"_s, { week(test::periodStart) }).verdict, Verdict::Fail);
        QCOMPARE(run(u"CS-APR-04"_s, { week(test::periodEnd - 1) }).verdict, Verdict::Fail);
        QCOMPARE(run(u"CS-APR-04"_s, { week(test::periodEnd) }).verdict, Verdict::Pass);
    }

    void peopleCannotTurnAFailedOrUndecidedRuleIntoAPass_data()
    {
        QTest::addColumn<Verdict>("automatic");
        QTest::addColumn<UnknownReason>("reason");
        QTest::addColumn<Verdict>("said");
        QTest::addColumn<bool>("allowed");
        using R = UnknownReason;
        QTest::newRow("review done: pass") << Verdict::Unknown << R::ReviewOutstanding << Verdict::Pass << true;
        QTest::newRow("review done: fail") << Verdict::Unknown << R::ReviewOutstanding << Verdict::Fail << true;
        QTest::newRow("evidence missing: pass") << Verdict::Unknown << R::EvidenceMissing << Verdict::Pass << false;
        QTest::newRow("evidence missing: not applicable") << Verdict::Unknown << R::EvidenceMissing << Verdict::NotApplicable << true;
        QTest::newRow("failed: pass") << Verdict::Fail << R::None << Verdict::Pass << false;
        QTest::newRow("failed: not applicable") << Verdict::Fail << R::None << Verdict::NotApplicable << false;
        QTest::newRow("failed: accepted") << Verdict::Fail << R::None << Verdict::Accepted << true;
        QTest::newRow("passed: accepted") << Verdict::Pass << R::None << Verdict::Accepted << false;
        QTest::newRow("passed: fail all the same") << Verdict::Pass << R::None << Verdict::Fail << true;
        QTest::newRow("passed: unknown all the same") << Verdict::Pass << R::None << Verdict::Unknown << true;
        QTest::newRow("back to open") << Verdict::Pass << R::None << Verdict::Open << false;
    }
    void peopleCannotTurnAFailedOrUndecidedRuleIntoAPass()
    {
        QFETCH(const Verdict, automatic);
        QFETCH(const UnknownReason, reason);
        QFETCH(const Verdict, said);
        QFETCH(const bool, allowed);
        CheckResult result;
        result.verdict = result.automatic = automatic;
        result.reason = reason;
        const auto judged = judge(result, { said, PersonId(u"person-one"_s), u"because"_s, 1, test::periodEnd + 1 }, test::prodScope());
        QCOMPARE(judged.has_value(), allowed);
        if (judged)
            QCOMPARE(judged->verdict, said);
    }

    void aWordWithoutAReasonIsNotTaken()
    {
        CheckResult result;
        result.verdict = result.automatic = Verdict::Pass;
        QCOMPARE(judge(result, { Verdict::Fail, PersonId(u"a"_s), u" "_s, 1, 0 }, test::prodScope()).error().code, ErrorCode::ReasonMissing);
    }

    void anAcceptanceThatHasEndedIsRefused()
    {
        CheckResult result;
        result.verdict = result.automatic = Verdict::Fail;
        QCOMPARE(judge(result, { Verdict::Accepted, PersonId(u"a"_s), u"x"_s, 1, test::periodEnd }, test::prodScope()).error().code, ErrorCode::Expired);
    }
};

QTEST_GUILESS_MAIN(tst_Evaluation)
#include "tst_Evaluation.moc"
