// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/Scenario.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_Scenario final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void playsTheThreeTabletopExercises()
    {
        const auto scenarios = drill::Scenario::all();
        QVERIFY2(scenarios, scenarios ? "" : qPrintable(scenarios.error().detail));
        QStringList ids;
        for (const drill::Scenario &scenario : *scenarios)
            ids.append(scenario.id);
        QCOMPARE(ids, QStringList({ u"token-leak"_s, u"prompt-injection"_s, u"misfire"_s }));
    }

    void teachesBothAnswersInEachExercise()
    {
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        for (const drill::Scenario &scenario : *scenarios) {
            bool allow = false;
            bool deny = false;
            for (const drill::Step &step : scenario.steps) {
                (step.expected == facts::Decision::Allow ? allow : deny) = true;
                QVERIFY2(!step.lesson.isEmpty(), qPrintable(scenario.id));
            }
            QVERIFY2(allow && deny, qPrintable(scenario.id));
        }
    }

    void carriesHostileTextAsItWouldArrive()
    {
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        QString everything;
        for (const drill::Scenario &scenario : *scenarios) {
            for (const drill::Step &step : scenario.steps)
                everything += step.request["command"_L1].toString();
        }
        QVERIFY(everything.contains(QChar(0x202e)));          // right-to-left override
        QVERIFY(everything.contains(QChar(0x0430)));          // Cyrillic look-alike
        QVERIFY(everything.contains(QString(212, u' ')));     // padding
    }

    void refusesWhatIsNotAScenario_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("no id") << QByteArray(R"({"title":"T","steps":[]})");
        QTest::newRow("no steps") << QByteArray(R"({"id":"a","title":"T","steps":[]})");
        QTest::newRow("unknown kind") << QByteArray(R"({"id":"a","title":"T","steps":[{"kind":"x","expected":"deny","request":{"a":1}}]})");
        QTest::newRow("unknown expectation") << QByteArray(R"({"id":"a","title":"T","steps":[{"kind":"exec","expected":"maybe","request":{"a":1}}]})");
        QTest::newRow("no request") << QByteArray(R"({"id":"a","title":"T","steps":[{"kind":"exec","expected":"deny"}]})");
    }
    void refusesWhatIsNotAScenario()
    {
        QFETCH(QByteArray, json);
        const auto scenario = drill::Scenario::parse(json);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, ErrorCode::Malformed);
    }
};
QTEST_GUILESS_MAIN(tst_Scenario)
#include "tst_Scenario.moc"
