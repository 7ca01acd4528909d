// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Evaluation.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

CheckResult runMonthly(const QString &id, const QList<Evidence> &evidence, const Scope &scope = test::monthScope())
{
    const auto checklist = test::monthly();
    return evaluate(*checklist->check(CheckId(id)), *checklist, scope, prepare(*checklist, scope, evidence));
}

QString outcome(const CheckResult &result)
{
    return word(result.verdict) + u' ' + word(result.reason);
}

}

/// The checks of the monthly checklist over a month's evidence.
class tst_MonthlyChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWellKeptMonth_data()
    {
        QTest::addColumn<QString>("expected");
        for (const QString &id : { u"CS-CFG-01"_s }) // the stage gateway has another password, which nobody expects
            QTest::newRow(qPrintable(id)) << u"fail -"_s;
        for (const QString &id : { u"CS-APR-04"_s, u"CS-TOK-01"_s, u"CS-TOK-06"_s, u"CS-ACC-12"_s, u"CS-ACC-03"_s,
                 u"CS-AUD-03"_s, u"CS-APR-03"_s, u"CS-LOG-09"_s, u"CS-BRW-01"_s, u"CS-EXE-01"_s })
            QTest::newRow(qPrintable(id)) << u"pass -"_s;
        for (const QString &id :
            { u"CS-TOK-03"_s, u"CS-ACC-09"_s, u"CS-TOK-07"_s, u"CS-ACC-01"_s, u"CS-ACC-02"_s, u"CS-TOK-05"_s,
                u"CS-TOK-02"_s, u"CS-EXE-02"_s, u"CS-LOG-01"_s, u"CS-ALR-06"_s, u"CS-BAK-01"_s, u"CS-INC-01"_s })
            QTest::newRow(qPrintable(id)) << u"unknown review-outstanding"_s;
    }
    void aWellKeptMonth()
    {
        QFETCH(const QString, expected);
        QCOMPARE(outcome(runMonthly(QString::fromLatin1(QTest::currentDataTag()), test::goodMonth())), expected);
    }

    void withoutItsEvidenceNoMonthlyCheckPasses()
    {
        const auto checklist = test::monthly();
        for (const Check &check : checklist->checks()) {
            QVERIFY2(runMonthly(check.id.text(), {}).verdict == Verdict::Unknown, qPrintable(check.id.text()));
            for (const QString &need : check.needs) {
                QList<Evidence> month = test::goodMonth();
                month.removeIf([&](const Evidence &each) { return each.method == checklist->need(need)->method; });
                QVERIFY2(outcome(runMonthly(check.id.text(), month)) == "unknown evidence-missing"_L1,
                    qPrintable(check.id.text() + u' ' + need));
            }
        }
    }

    void aComparisonNeedsBothGateways()
    {
        QList<Evidence> month = test::goodMonth();
        Scope alone = test::monthScope();
        alone.reference = {};
        QCOMPARE(outcome(runMonthly(u"CS-CFG-01"_s, month, alone)), u"unknown evidence-missing"_s);
        QCOMPARE(outcome(runMonthly(u"CS-EXE-01"_s, month, alone)), u"pass -"_s); // what needs only ours goes on
        Scope another = test::monthScope();
        another.reference.identity = u"somebody else"_s;
        QCOMPARE(outcome(runMonthly(u"CS-CFG-01"_s, month, another)), u"unknown wrong-gateway"_s);
        month[1].error = name(ErrorCode::MissingScope);
        QCOMPARE(outcome(runMonthly(u"CS-CFG-01"_s, month)), u"unknown scope-missing"_s);
        month = test::goodMonth();
        month[1].collectedAtMs -= 2 * test::dayMs;
        QCOMPARE(outcome(runMonthly(u"CS-CFG-01"_s, month)), u"unknown stale"_s); // one of both is enough
        month = test::goodMonth();
        month[0].collectedAtMs -= 2 * test::dayMs;
        QCOMPARE(outcome(runMonthly(u"CS-CFG-01"_s, month)), u"unknown stale"_s);
    }

    void everyUnexpectedDifferenceIsADeviation()
    {
        const CheckResult result = runMonthly(u"CS-CFG-01"_s, test::goodMonth());
        QCOMPARE(result.deviations.size(), 1);
        QCOMPARE(result.deviations.first().element[u"path"_s], QJsonValue(u"store.url"_s));
        QCOMPARE(result.evidence.size(), 2);
    }

    void tokensHaveTheirAgeAtThePeriodsEnd_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<QString>("expected");
        QTest::newRow("90 days") << 90 * test::dayMs << u"pass -"_s;
        QTest::newRow("and one millisecond") << 90 * test::dayMs + 1 << u"fail -"_s;
    }
    void tokensHaveTheirAgeAtThePeriodsEnd()
    {
        QFETCH(const qint64, age);
        QFETCH(const QString, expected);
        QList<Evidence> month = test::goodMonth();
        month[2] = test::evidence(u"device.pair.list"_s,
            test::devicePage({ test::deviceRow(u"aa11"_s, { u"operator.read"_s }, test::periodEnd - age) }));
        QCOMPARE(outcome(runMonthly(u"CS-TOK-01"_s, month)), expected);
    }

    void whoComesInByTheSharedTokenIsFound()
    {
        QJsonObject row = test::deviceRow(u"aa11"_s, { u"operator.read"_s }, test::periodEnd - test::dayMs);
        row[u"lastSeenAtMs"_s] = test::periodEnd;
        QList<Evidence> month = test::goodMonth();
        month[2] = test::evidence(u"device.pair.list"_s, test::devicePage({ row }));
        QCOMPARE(outcome(runMonthly(u"CS-TOK-03"_s, month)), u"fail -"_s);
    }

    void hardening_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &check, const QString &pointer, const QJsonValue &value,
                             const QString &expected) { QTest::newRow(name) << check << pointer << value << expected; };
        row("one factor", u"CS-ACC-01"_s, u"gateway.auth"_s, QJsonObject{ { u"mode"_s, u"token"_s } }, u"fail -"_s);
        row("no roles", u"CS-ACC-02"_s, u"gateway.roles"_s, QJsonObject(), u"fail -"_s);
        row("a browser that is on", u"CS-BRW-01"_s, u"browser.enabled"_s, true, u"unknown review-outstanding"_s);
        row("elevated", u"CS-EXE-01"_s, u"tools.elevated"_s, QJsonObject{ { u"enabled"_s, true } }, u"fail -"_s);
        row("elevated not said", u"CS-EXE-01"_s, u"tools.elevated"_s, QJsonObject(), u"unknown rule-undecided"_s);
        row("every command", u"CS-EXE-02"_s, u"tools.exec"_s, QJsonObject{ { u"mode"_s, u"full"_s } }, u"fail -"_s);
        row("no mode is every command", u"CS-EXE-02"_s, u"tools.exec"_s, QJsonObject(), u"fail -"_s);
        row("nothing is logged", u"CS-LOG-01"_s, u"logging.audit"_s, QJsonObject(), u"fail -"_s);
    }
    void hardening()
    {
        QFETCH(const QString, check);
        QFETCH(const QString, pointer);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, expected);
        QJsonObject settings = test::hardened();
        const QStringList path = pointer.split(u'.');
        QJsonObject inner = settings[path[0]].toObject();
        inner[path[1]] = value;
        settings[path[0]] = inner;
        QList<Evidence> month = test::goodMonth();
        month[0] = test::configOf(settings);
        QCOMPARE(outcome(runMonthly(check, month)), expected);
    }

    void aDrawnActionNeedsItsWholeRecord_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << u"none"_s << QJsonValue(1) << u"pass -"_s;
        QTest::newRow("one approval") << u"allows"_s << QJsonValue(1) << u"fail -"_s;
        QTest::newRow("decided elsewhere") << u"state"_s << QJsonValue(u"foreign"_s) << u"fail -"_s;
        QTest::newRow("other bytes") << u"sentAction"_s << QJsonValue(u"other"_s) << u"fail -"_s;
        QTest::newRow("not ours") << u"ours"_s << QJsonValue(false) << u"fail -"_s;
        QTest::newRow("nothing recorded") << u"recorded"_s << QJsonValue() << u"unknown rule-undecided"_s;
        QTest::newRow("never closed") << u"state"_s << QJsonValue() << u"unknown rule-undecided"_s;
        QTest::newRow("denied") << u"state"_s << QJsonValue(u"denied"_s) << u"pass -"_s;
    }
    void aDrawnActionNeedsItsWholeRecord()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, expected);
        QList<Evidence> month = test::goodMonth();
        QJsonObject page = QJsonDocument::fromJson(month[5].raw).array().first().toObject();
        QJsonArray cases = page[u"cases"_s].toArray();
        QJsonObject one = cases[1].toObject();
        one[member] = value;
        cases[1] = one;
        page[u"cases"_s] = cases;
        month[5].setPages({ test::compact(page) });
        QCOMPARE(outcome(runMonthly(u"CS-AUD-03"_s, month)), expected);
    }
};

QTEST_GUILESS_MAIN(tst_MonthlyChecks)
#include "tst_MonthlyChecks.moc"
