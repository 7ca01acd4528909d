// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeSeat.h"

#include "tests/support/Await.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

/// The links over a whole seat: what one feature sees reaches the one that owns the rule.
class tst_ForeignAnswers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerOfSomebodyElseRaisesTheCriticalAlert()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QVERIFY(test::await(seat.start()));
        QTRY_COMPARE(seat.connection().state(), gateway::LinkState::Connected);
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        const QString id = seat.gateway().raise(scenarios->first().steps.first());
        QTRY_COMPARE(seat.services().desk().keys().size(), 1);
        seat.gateway().resolveAsForeigner(id, u"allow-once"_s);
        QTRY_COMPARE(seat.services().alerts().alerts().size(), 1);
        const alerts::Alert &alert = seat.services().alerts().alerts().first();
        QCOMPARE(alert.code, alerts::ForeignResolver::code);
        QCOMPARE(alert.severity, facts::Severity::Critical);
        QVERIFY(alert.evidence.contains("0000000000000000")); // who it was
    }

    void anAnswerWhileTheSeatWasAwayRaisesItToo()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QSignalSpy swept(&seat.services().historySweep(), &alerts::HistorySweep::swept);
        QVERIFY(test::await(seat.start()));
        QTRY_COMPARE(swept.size(), 1);
        seat.connection().close();
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        const QString id = seat.gateway().raise(scenarios->first().steps.first());
        seat.gateway().resolveAsForeigner(id, u"allow-once"_s);
        seat.connection().open();
        QTRY_COMPARE(seat.services().alerts().alerts().size(), 1);
        const alerts::Alert &alert = seat.services().alerts().alerts().first();
        QCOMPARE(alert.code, alerts::ForeignResolver::code);
        QCOMPARE(alert.subject, QString(drill::PracticeGateway::gatewayId + u'/' + id));
        QVERIFY(alert.evidence.contains("0000000000000000"));
        QCOMPARE(seat.services().desk().keys().size(), 0);
    }

    void comingAndGoingStandsInTheLedger()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QVERIFY(test::await(seat.start()));
        QTRY_COMPARE(seat.connection().state(), gateway::LinkState::Connected);
        seat.gateway().restart();
        const auto count = [&seat](facts::EntryKind kind) {
            ledger::EntryQuery query;
            query.kinds = { kind };
            const auto found = test::await(seat.services().ledger().find(query));
            return found ? found->size() : -1;
        };
        QTRY_COMPARE(count(facts::EntryKind::GatewayConnected), 2);
        QCOMPARE(count(facts::EntryKind::GatewayLost), 1);
    }
};
QTEST_GUILESS_MAIN(tst_ForeignAnswers)
#include "tst_ForeignAnswers.moc"
