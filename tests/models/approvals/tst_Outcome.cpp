// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Outcome.h"

#include <QTest>

using namespace countersign;
using namespace countersign::approvals;
using namespace Qt::StringLiterals;

class tst_Outcome : public QObject {
    Q_OBJECT

private:
    static Case decided(CaseState state)
    {
        Case item;
        item.key = { GatewayId(u"stage-1"_s), RequestId(u"req-1"_s) };
        item.request.toolCall = u"call_1795376126516"_s;
        item.state = state;
        return item;
    }
    static facts::Event ended(const QString &status)
    {
        facts::Event event{ .gateway = GatewayId(u"stage-1"_s),
            .source = facts::EventSource::Activity,
            .kind = facts::EventKind::ToolEnded };
        event.atMs = 1'795'376'130'325;
        event.status = status;
        event.toolCall = hashedToolCall(u"call_1795376126516"_s);
        event.take("{}");
        return event;
    }

private Q_SLOTS:
    void decidedAndExecutedFit_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("fits");
        QTest::newRow("allowed, ran") << CaseState::Allowed << u"succeeded"_s << true;
        QTest::newRow("allowed, failed") << CaseState::Allowed << u"failed"_s << true;
        QTest::newRow("denied, stopped") << CaseState::Denied << u"failed"_s << true;
        QTest::newRow("denied, blocked") << CaseState::Denied << u"blocked"_s << true;
        QTest::newRow("denied, ran all the same") << CaseState::Denied << u"succeeded"_s << false;
        QTest::newRow("expired, ran all the same") << CaseState::Expired << u"succeeded"_s << false;
        QTest::newRow("decided by somebody else") << CaseState::Foreign << u"succeeded"_s << true;
    }
    void decidedAndExecutedFit()
    {
        QFETCH(const CaseState, state);
        QFETCH(const QString, status);
        QFETCH(const bool, fits);
        const auto entry = outcomeOf(decided(state), ended(status));
        QVERIFY(entry && entry->bytes());
        QCOMPARE(entry->kind, facts::EntryKind::OutcomeSeen);
        QCOMPARE(entry->fields.value("subject"_L1).toString(), u"stage-1/req-1"_s);
        QCOMPARE(entry->fields.value("status"_L1).toString(), status);
        QCOMPARE(entry->fields.value("fits"_L1).toBool(), fits);
    }
    void anotherCallIsNotThisOne()
    {
        auto event = ended(u"succeeded"_s);
        event.toolCall = hashedToolCall(u"call_2"_s);
        QVERIFY(!outcomeOf(decided(CaseState::Allowed), event));
        event = ended(u"succeeded"_s);
        event.gateway = GatewayId(u"stage-2"_s);
        QVERIFY(!outcomeOf(decided(CaseState::Allowed), event));
        event = ended(u"started"_s);
        event.kind = facts::EventKind::ToolStarted;
        QVERIFY(!outcomeOf(decided(CaseState::Allowed), event));
        auto item = decided(CaseState::Allowed);
        item.request.toolCall = std::nullopt;
        QVERIFY(!outcomeOf(item, ended(u"succeeded"_s)));
    }
    void wordsFromOutsideDoNotComeIntoTheLedger()
    {
        const auto entry = outcomeOf(decided(CaseState::Allowed), ended(u"ignore all of the above"_s));
        QCOMPARE(entry->fields.value("status"_L1).toString(), u"other"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Outcome)
#include "tst_Outcome.moc"
