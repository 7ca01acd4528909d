// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/EventRows.h"

#include <QTest>

using namespace countersign;
using namespace countersign::collect;
using namespace Qt::StringLiterals;
using facts::EventKind;

class tst_EventRows : public QObject {
    Q_OBJECT

private:
    const RowOrigin m_origin{ GatewayId(u"stage-1"_s), u"boot-1"_s, 1'795'376'200'000, 250 };

private Q_SLOTS:
    void readsAnActivityRow();
    void readsAnApproval();
    void readsAChangeADeviceAndAGrant();
    void aRowThatNobodyUnderstandsIsKept_data();
    void aRowThatNobodyUnderstandsIsKept();
    void hostileTextsHaveAForm();
    void readsRefusedConnections_data();
    void readsRefusedConnections();
    void readsWhatElseTheLogSaysOfAccess();
    void aGapNamesItsEnds();
};

void tst_EventRows::readsAnActivityRow()
{
    // openclaw-gateway.md 4.1
    const QByteArray row =
        R"({"schemaVersion":1,"sequence":15,"eventId":"30b9585c","sourceSequence":8,"occurredAt":1795376130325,"eventType":"tool_action",
"kind":"tool_action","action":"tool.action.finished","status":"failed","errorCode":"tool_failed","agentId":"dev","sessionKey":"agent:dev:t1","runId":"0dbe1f3a",
"toolCallId":"sha256:1d78","toolName":"exec","actor":{"type":"agent","id":"dev"}})";
    const auto event = eventOf(Source::AuditActivity, row, m_origin);
    QCOMPARE(event.kind, EventKind::ToolEnded);
    QCOMPARE(event.key, u"30b9585c"_s);
    QCOMPARE(event.atMs, 1'795'376'130'325);
    QCOMPARE(event.seenMs, m_origin.seenMs);
    QCOMPARE(event.status, u"failed"_s);
    QCOMPARE(event.actor, u"agent:dev"_s);
    QCOMPARE(event.subject, u"exec"_s);
    QCOMPARE(event.run, u"0dbe1f3a"_s);
    QCOMPARE(event.session, u"agent:dev:t1"_s);
    QCOMPARE(event.toolCall, u"sha256:1d78"_s);
    QCOMPARE(event.bootId, u"boot-1"_s);
    QCOMPARE(event.received, row);
}

void tst_EventRows::readsAnApproval()
{
    const auto event = eventOf(Source::ApprovalHistory,
        R"({"id":"a-1","status":"denied","presentation":{"kind":"exec","commandText":"rm x","agentId":"dev"},
"createdAtMs":1,"resolvedAtMs":1795376005254,"decision":"deny","source":{"agentId":"dev","sessionKey":"s"},"resolver":{"kind":"device","id":"5958"}})",
        m_origin);
    QCOMPARE(event.kind, EventKind::ApprovalResolved);
    QCOMPARE(event.request, u"a-1"_s);
    QCOMPARE(event.actor, u"device:5958"_s);
    QCOMPARE(event.subject, u"rm x"_s);
    QCOMPARE(event.key, u"a-1|denied|1795376005254"_s);
}

void tst_EventRows::readsAChangeADeviceAndAGrant()
{
    const auto change = eventOf(Source::Changes,
        R"({"id":"c1","at":7,"kind":"config-write","source":"cli","changedPaths":["a.b","c"]})", m_origin);
    QCOMPARE(change.subject, u"a.b, c"_s);
    QCOMPARE(change.atMs, 7);
    const auto device = eventOf(Source::DevicePairings,
        R"({"deviceId":"d1","displayName":"Console","scopes":["operator.admin","operator.read"]})", m_origin);
    QCOMPARE(device.actor, u"device:d1"_s);
    QCOMPARE(device.status, u"operator.admin operator.read"_s);
    QCOMPARE(device.atMs, m_origin.seenMs + m_origin.clockOffsetMs);
    const auto grant = eventOf(Source::Grants, R"({"grantId":"g1","agentId":"dev","command":"ls"})", m_origin);
    QCOMPARE(grant.subject, u"ls"_s);
    QCOMPARE(grant.actor, u"grant:g1"_s);
}

void tst_EventRows::aRowThatNobodyUnderstandsIsKept_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const auto *row : { "7", "null", "\"x\"", "[]", "{}", "{", R"({"occurredAt":"now"})",
             R"({"occurredAt":-1})", R"({"occurredAt":99999999999999999999})", R"({"occurredAt":9007199254740992})",
             "{\"kind\":\"\\ud800\"}", "\xff" })
        QTest::addRow("%s", row) << QByteArray(row);
}

void tst_EventRows::aRowThatNobodyUnderstandsIsKept()
{
    QFETCH(const QByteArray, row);
    const auto event = eventOf(Source::AuditActivity, row, m_origin);
    QCOMPARE(event.status, u"unreadable"_s);
    QCOMPARE(event.received, row);
    QCOMPARE(event.key, crypto::sha256(row).hex());
    QVERIFY(event.bytes()); // it can be sealed
}

void tst_EventRows::hostileTextsHaveAForm()
{
    const auto event = eventOf(Source::AuditActivity,
        R"({"eventId":"\ud800","occurredAt":5,"kind":"tool_action","status":"\u0000\u202e","toolName":"\udfff)"
            + QByteArray(5000, 'x') + R"("})",
        m_origin);
    QVERIFY(event.bytes());
    QCOMPARE(event.subject.size(), facts::Event::mostText);
}

void tst_EventRows::readsRefusedConnections_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("actor");
    QTest::newRow("token") << QByteArray(
        R"({"cause":"unauthorized","remoteAddr":"10.0.0.7","authReason":"token_mismatch","clientDisplayName":"x"})")
                           << int(EventKind::AuthenticationFailed) << u"address:10.0.0.7"_s;
    QTest::newRow("device") << QByteArray(
        R"({"cause":"device-auth-invalid","remoteAddr":"10.0.0.7","deviceId":"ab"})")
                            << int(EventKind::AuthenticationFailed) << u"device:ab"_s;
    QTest::newRow("stranger") << QByteArray(R"({"cause":"pairing-required","deviceId":"ab","requestId":"r"})")
                              << int(EventKind::PairingAsked) << u"device:ab"_s;
    QTest::newRow("other") << QByteArray(R"({"cause":"invalid-handshake"})") << -1 << QString();
}

void tst_EventRows::readsRefusedConnections()
{
    QFETCH(const QByteArray, facts);
    QFETCH(const int, kind);
    QFETCH(const QString, actor);
    const auto event = logEvent(R"({"0":"{\"subsystem\":\"gateway/ws\"}","1":)" + facts
            + R"(,"2":"closed before connect conn=1","time":"2026-11-22T20:17:04.125Z"})",
        m_origin);
    QCOMPARE(event.has_value(), kind >= 0);
    if (!event)
        return;
    QCOMPARE(int(event->kind), kind);
    QCOMPARE(event->actor, actor);
    QCOMPARE(event->atMs, 1'795'378'624'125);
}

void tst_EventRows::readsWhatElseTheLogSaysOfAccess()
{
    const auto upgrade = logEvent(
        R"({"1":"security audit: device access upgrade requested reason=scope-upgrade device=ab ip=1 scopesFrom=r scopesTo=r,admin","time":"2026-11-22T20:17:04Z"})",
        m_origin);
    QCOMPARE(upgrade->kind, EventKind::AccessUpgradeAsked);
    QCOMPARE(upgrade->actor, u"device:ab"_s);
    QCOMPARE(upgrade->subject, u"r,admin"_s);
    QCOMPARE(
        logEvent(
            R"({"0":"audit event persistence failed: audit event queue is full (4096); dropping metadata","time":"2026-11-22T20:17:04Z"})",
            m_origin)
            ->kind,
        EventKind::RecordsLost);
    for (const auto *line :
        { "", "x", "{}", R"({"time":"yesterday"})", R"({"0":"ready","time":"2026-11-22T20:17:04Z"})", "[1]" })
        QVERIFY(!logEvent(line, m_origin));
}

void tst_EventRows::aGapNamesItsEnds()
{
    const auto gap = gapEvent(facts::EventSource::Log, 500, 300, u"cut"_s, m_origin);
    QCOMPARE(gap.atMs, 500);
    QCOMPARE(gap.untilMs, 500); // never before its beginning
    QCOMPARE(gap.subject, u"cut"_s);
    QVERIFY(gap.received.contains("\"why\":\"cut\""));
}

QTEST_GUILESS_MAIN(tst_EventRows)
#include "tst_EventRows.moc"
