// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/Outcomes.h"

#include "app/PracticeSeat.h"
#include "models/approvals/Outcome.h"
#include "tests/support/Await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_Outcomes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEndOfADecidedCallStandsInTheLedger()
    {
        QTemporaryDir folder;
        SystemClock clock;
        app::PracticeSeat seat(*app::Profile::at(folder.filePath(u"seat"_s)), clock);
        QVERIFY(test::await(seat.start()));
        QTRY_COMPARE(seat.connection().state(), gateway::LinkState::Connected);
        const auto scenarios = drill::Scenario::all();
        auto &services = seat.services();
        const QString id = seat.gateway().raise(scenarios->first().steps.first());
        QTRY_COMPARE(services.desk().keys().size(), 1);
        const auto *item = services.desk().find(services.desk().keys().first());
        QVERIFY(item->request.toolCall);
        seat.gateway().resolveAsForeigner(id, u"allow-once"_s);
        QTRY_COMPARE(services.desk().find(services.desk().keys().first())->state, approvals::CaseState::Foreign);
        facts::Event event{ .gateway = item->key.gateway,
            .source = facts::EventSource::Activity,
            .kind = facts::EventKind::ToolEnded,
            .key = u"e1"_s };
        event.atMs = clock.nowMs();
        event.status = u"succeeded"_s;
        event.toolCall = approvals::hashedToolCall(*item->request.toolCall);
        event.take("{}");
        auto other = event;
        other.key = u"e2"_s;
        other.toolCall = approvals::hashedToolCall(u"another"_s);
        const collect::Batch batch{ item->key.gateway, facts::EventSource::Activity, { event, other }, {} };
        QCOMPARE(test::await(services.trail().store(batch)), 2);
        QCOMPARE(test::await(services.trail().store(batch)), 0); // read again: not told again
        const auto seen = [&services] {
            ledger::EntryQuery query;
            query.kinds = { facts::EntryKind::OutcomeSeen };
            return test::await(services.ledger().find(query)).value();
        };
        QTRY_COMPARE(seen().size(), 1);
        QCOMPARE(
            seen().first().entry.fields.value("state"_L1).toString(), approvals::word(approvals::CaseState::Foreign));
        QCOMPARE(seen().first().entry.fields.value("subject"_L1).toString(), item->key.subject());
        const auto raised = services.alerts().alerts();
        QVERIFY(std::ranges::none_of(raised, [](const auto &each) { return each.code == "ran-against-decision"_L1; }));
    }

    void whatRanAlthoughItWasDeniedRaisesAnAlert()
    {
        QTemporaryDir folder;
        SystemClock clock;
        app::PracticeSeat seat(*app::Profile::at(folder.filePath(u"seat"_s)), clock);
        QVERIFY(test::await(seat.start()));
        QTRY_COMPARE(seat.connection().state(), gateway::LinkState::Connected);
        auto &services = seat.services();
        QVERIFY(!seat.gateway().raise(drill::Scenario::all()->first().steps.first(), 500).isEmpty());
        QTRY_COMPARE(services.desk().keys().size(), 1);
        const auto *item = services.desk().find(services.desk().keys().first());
        QTRY_COMPARE(services.desk().find(services.desk().keys().first())->state, approvals::CaseState::Expired);
        facts::Event event { .gateway = item->key.gateway, .source = facts::EventSource::Activity, .kind = facts::EventKind::ToolEnded, .key = u"e1"_s };
        event.atMs = clock.nowMs();
        event.status = u"succeeded"_s;
        event.toolCall = approvals::hashedToolCall(*item->request.toolCall);
        event.take("{}");
        QCOMPARE(test::await(services.trail().store({ item->key.gateway, facts::EventSource::Activity, { event }, {} })), 1);
        QTRY_COMPARE(services.alerts().alerts().size(), 1);
        const auto alert = services.alerts().alerts().first();
        QCOMPARE(alert.code, u"ran-against-decision"_s);
        QCOMPARE(alert.severity, facts::Severity::Critical);
        QCOMPARE(alert.subject, item->key.subject());
        QVERIFY(alert.evidence.contains(event.digest.hex().toUtf8()));
    }
};
QTEST_GUILESS_MAIN(tst_Outcomes)
#include "tst_Outcomes.moc"
