// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Approvals.h"

#include "tests/support/FakeGateway.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

namespace {

QByteArray row(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","request":{"command":"touch x", "allowedDecisions":["allow-once","deny"]})" + more
        + R"(,"createdAtMs":1000,"expiresAtMs":2000})";
}

QByteArray record(const QByteArray &id, qint64 resolvedAtMs)
{
    return R"({"id":")" + id + R"(","status":"denied","decision":"deny","reason":"user","resolvedAtMs":)" + QByteArray::number(resolvedAtMs)
        + R"(,"resolver":{"kind":"device","id":"59582f3b"}})";
}

}

class tst_Approvals : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<test::FakeGateway> m_fake;
    std::unique_ptr<Connection> m_connection;
    QHash<QString, QList<QByteArray>> m_answers;   ///< by method, taken from the front; the last one stays
    QList<std::pair<QString, QJsonObject>> m_calls;

    facts::Request request(const QStringList &allowed = { u"allow-once"_s, u"deny"_s })
    {
        facts::Request made;
        made.gateway = GatewayId(u"g"_s);
        made.id = RequestId(u"plugin:1"_s);
        made.kind = facts::ActionKind::Plugin;
        made.allowedDecisions = allowed;
        return made;
    }

    template <typename T>
    Result<T> wait(FutureResult<T> future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
        return future.isFinished() ? future.result() : Result<T>(fail(ErrorCode::TimedOut, u"test"_s));
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void listsAllThreeKindsWithTheirExactBytes();
    void countsTheRowsItCannotRead();
    void oneListThatIsNoneHidesNotTheOthers();
    void refusesTheRecordOfAnotherApproval();
    void passesAMissingScopeOn();
    void resolvesWithKindAndDecisionOnly_data();
    void resolvesWithKindAndDecisionOnly();
    void sendsNoDecisionThatWasNotOffered_data();
    void sendsNoDecisionThatWasNotOffered();
    void sendsNothingForARequestOfAnotherGateway();
    void readsTheRecordedTruth();
    void saysWhereTheGatewayKnowsNoSuchApproval();
    void readsTheHistoryBackToATime();
    void countsTheHistoryRowsItCannotRead();
    void readsTheNewestPageAlone();
    void tellsSomebodysAnswerFromAnEnd_data();
    void tellsSomebodysAnswerFromAnEnd();
    void endsAHistoryThatTurnsInCircles();
    void readsEventsOfEveryKind_data();
    void readsEventsOfEveryKind();
};

void tst_Approvals::init()
{
    m_answers.clear();
    m_calls.clear();
    m_fake = std::make_unique<test::FakeGateway>();
    m_connection = std::make_unique<Connection>(Endpoint { GatewayId(u"g"_s), m_fake->url(), {}, false },
        Credentials { crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") }, Connection::approverScopes, m_clock);
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id, const QString &method, const QJsonObject &params) {
        m_calls.append({ method, params });
        auto &answers = m_answers[method];
        if (answers.isEmpty())
            m_fake->refuse(id, { { u"code"_s, u"FORBIDDEN"_s }, { u"details"_s, QJsonObject { { u"code"_s, u"MISSING_SCOPE"_s } } } });
        else
            m_fake->answer(id, answers.size() > 1 ? answers.takeFirst() : answers.first());
    });
    QSignalSpy greeted(m_connection.get(), &Connection::greeted);
    m_connection->open();
    QVERIFY(greeted.wait(20'000));
}

void tst_Approvals::cleanup()
{
    m_connection.reset();
    m_fake.reset();
}

void tst_Approvals::listsAllThreeKindsWithTheirExactBytes()
{
    m_answers[u"exec.approval.list"_s] = { "[" + row("e1", R"(, "odd":1.50)") + "]" };
    m_answers[u"plugin.approval.list"_s] = { "[" + row("plugin:1") + "," + row("plugin:2") + "]" };
    m_answers[u"openclaw.approval.list"_s] = { "[" + row("system-agent:1") + "]" };
    const auto list = wait(approval::pending(*m_connection));
    QVERIFY(list);
    QCOMPARE(list->requests.size(), 4);
    QCOMPARE(list->requests.at(0).received, row("e1", R"(, "odd":1.50)"));
    QCOMPARE(list->requests.at(0).kind, facts::ActionKind::Exec);
    QCOMPARE(list->requests.at(1).kind, facts::ActionKind::Plugin);
    QCOMPARE(list->requests.at(3).kind, facts::ActionKind::SystemAgent);
    QCOMPARE(list->requests.at(0).gateway, GatewayId(u"g"_s));
    QCOMPARE(list->requests.at(0).gatewayDeviceId, u"gateway-device"_s);
    QCOMPARE(list->requests.at(0).bootId, u"boot-1"_s);
    QVERIFY(list->requests.at(0).receivedAtMs > 0);
}

void tst_Approvals::countsTheRowsItCannotRead()
{
    m_answers[u"exec.approval.list"_s] = { "[" + row("e1") + R"(,{"id":"e2"}])" };
    m_answers[u"plugin.approval.list"_s] = { "[]" };
    m_answers[u"openclaw.approval.list"_s] = { "[]" };
    const auto list = wait(approval::pending(*m_connection));
    QVERIFY(list);
    QCOMPARE(list->unreadable, 1);
    QCOMPARE(list->requests.size(), 1);
    QCOMPARE(list->requests.first().id, RequestId(u"e1"_s));
}

void tst_Approvals::oneListThatIsNoneHidesNotTheOthers()
{
    m_answers[u"exec.approval.list"_s] = { "[" + row("e1") + "]" };
    m_answers[u"plugin.approval.list"_s] = { R"({"items":[]})" };
    m_answers[u"openclaw.approval.list"_s] = { "[" + row("system-agent:1") + "]" };
    const auto list = wait(approval::pending(*m_connection));
    QVERIFY(list);
    QCOMPARE(list->requests.size(), 2);
    QCOMPARE(list->unreadable, 1);
}

void tst_Approvals::refusesTheRecordOfAnotherApproval()
{
    m_answers[u"approval.get"_s] = { R"({"approval":{"id":"e2","status":"allowed"}})" };
    QCOMPARE(wait(approval::get(*m_connection, RequestId(u"e1"_s))).error().code, ErrorCode::Malformed);
}

void tst_Approvals::passesAMissingScopeOn()
{
    m_answers[u"exec.approval.list"_s] = { "[]" };
    QCOMPARE(wait(approval::pending(*m_connection)).error().code, ErrorCode::MissingScope);
}

void tst_Approvals::resolvesWithKindAndDecisionOnly_data()
{
    QTest::addColumn<facts::Decision>("decision");
    QTest::addColumn<QString>("sent");
    QTest::newRow("allow") << facts::Decision::Allow << u"allow-once"_s;
    QTest::newRow("deny") << facts::Decision::Deny << u"deny"_s;
}

void tst_Approvals::resolvesWithKindAndDecisionOnly()
{
    QFETCH(const facts::Decision, decision);
    QFETCH(const QString, sent);
    m_answers[u"approval.resolve"_s] = { R"({"applied":true,"approval":)" + record("plugin:1", 5) + "}" };
    const auto result = wait(approval::resolve(*m_connection, request(), decision));
    QVERIFY(result);
    QVERIFY(result->applied);
    QCOMPARE(m_calls.last().second, (QJsonObject { { u"id"_s, u"plugin:1"_s }, { u"kind"_s, u"plugin"_s }, { u"decision"_s, sent } }));
}

void tst_Approvals::sendsNoDecisionThatWasNotOffered_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<facts::Decision>("decision");
    QTest::newRow("allow, only deny offered") << QStringList { u"deny"_s } << facts::Decision::Allow;
    QTest::newRow("allow, only allow-always offered") << QStringList { u"allow-always"_s, u"deny"_s } << facts::Decision::Allow;
    QTest::newRow("allow, nothing said") << QStringList() << facts::Decision::Allow;
    QTest::newRow("deny, only allow offered") << QStringList { u"allow-once"_s } << facts::Decision::Deny;
}

void tst_Approvals::sendsNoDecisionThatWasNotOffered()
{
    QFETCH(const QStringList, offered);
    QFETCH(const facts::Decision, decision);
    QCOMPARE(wait(approval::resolve(*m_connection, request(offered), decision)).error().code, ErrorCode::Unsupported);
    QVERIFY(m_calls.isEmpty());
}

void tst_Approvals::sendsNothingForARequestOfAnotherGateway()
{
    auto other = request();
    other.gateway = GatewayId(u"h"_s);
    QCOMPARE(wait(approval::resolve(*m_connection, other, facts::Decision::Deny)).error().code, ErrorCode::NotFound);
    QVERIFY(m_calls.isEmpty());
}

void tst_Approvals::readsTheRecordedTruth()
{
    m_answers[u"approval.get"_s] = { R"({"approval":)" + record("e1", 1'795'376'005'254) + "}" };
    const auto result = wait(approval::get(*m_connection, RequestId(u"e1"_s)));
    QVERIFY(result);
    QCOMPARE(result->status, u"denied"_s);
    QCOMPARE(result->decision, u"deny"_s);
    QCOMPARE(result->reason, u"user"_s);
    QCOMPARE(result->resolverKind, u"device"_s);
    QCOMPARE(result->resolverId, u"59582f3b"_s);
    QCOMPARE(result->resolvedAtMs, 1'795'376'005'254);
    QVERIFY(!result->applied);
    QCOMPARE(result->raw, record("e1", 1'795'376'005'254));
}

void tst_Approvals::saysWhereTheGatewayKnowsNoSuchApproval()
{
    m_connection->disconnect(this);
    m_fake->disconnect(this);
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id) {
        m_fake->refuse(id, { { u"code"_s, u"INVALID_REQUEST"_s }, { u"message"_s, u"approval not found"_s },
            { u"details"_s, QJsonObject { { u"reason"_s, u"APPROVAL_NOT_FOUND"_s } } } });
    });
    QCOMPARE(wait(approval::get(*m_connection, RequestId(u"e1"_s))).error().code, ErrorCode::NotFound);
}

void tst_Approvals::readsTheHistoryBackToATime()
{
    m_answers[u"approval.history"_s] = {
        R"({"items":[)" + record("e4", 400) + ',' + record("e3", 300) + R"(],"nextCursor":"c1"})",
        R"({"items":[)" + record("e2", 200) + ',' + record("e1", 100) + R"(],"nextCursor":"c2"})",
    };
    const auto rows = wait(approval::history(*m_connection, 200));
    QVERIFY(rows);
    QCOMPARE(rows->rows.size(), 3);
    QCOMPARE(rows->unreadable, 0);
    QCOMPARE(rows->rows.last().id, RequestId(u"e2"_s));
    QCOMPARE(m_calls.size(), 2);
    QCOMPARE(m_calls.last().second.value("cursor"_L1).toString(), u"c1"_s);
}

void tst_Approvals::countsTheHistoryRowsItCannotRead()
{
    // Neither a row without an id nor one without a time may end the reading before the older ones.
    m_answers[u"approval.history"_s] = { R"({"items":[{"status":"allowed","resolvedAtMs":900},{"id":"e9","status":"allowed"},)" + record("e1", 400) + "]}" };
    const auto rows = wait(approval::history(*m_connection, 200));
    QVERIFY(rows);
    QCOMPARE(rows->unreadable, 2);
    QCOMPARE(rows->rows.size(), 1);
    QCOMPARE(rows->rows.first().id, RequestId(u"e1"_s));
}

void tst_Approvals::readsTheNewestPageAlone()
{
    m_answers[u"approval.history"_s] = { R"({"items":[)" + record("e4", 400) + R"(],"nextCursor":"c1"})" };
    const auto rows = wait(approval::newest(*m_connection));
    QVERIFY(rows);
    QCOMPARE(rows->rows.size(), 1);
    QCOMPARE(m_calls.size(), 1);
}

void tst_Approvals::tellsSomebodysAnswerFromAnEnd_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("somebodys");
    const auto row = [](const char *name, const char *status, const char *reason, const char *kind, bool somebodys) {
        QTest::newRow(name) << R"({"id":"e","status":")" + QByteArray(status) + R"(","reason":")" + reason + R"(","resolver":{"kind":")" + kind + R"("}})" << somebodys;
    };
    row("allowed by a device", "allowed", "user", "device", true);
    row("allowed by whatever", "allowed", "", "runtime", true);
    row("denied by a device", "denied", "malformed-verdict", "device", true);
    row("denied in a chat", "denied", "user", "channel", true);
    row("denied by the gateway itself", "denied", "no-route", "system", false);
    row("expired", "expired", "timeout", "system", false);
    row("cancelled", "cancelled", "gateway-restart", "system", false);
    row("pending", "pending", "", "", false);
}

void tst_Approvals::tellsSomebodysAnswerFromAnEnd()
{
    QFETCH(const QByteArray, record);
    QFETCH(const bool, somebodys);
    const auto read = ApprovalRecord::parse(record);
    QVERIFY(read);
    QCOMPARE(read->isSomebodysAnswer(), somebodys);
}

void tst_Approvals::endsAHistoryThatTurnsInCircles()
{
    m_answers[u"approval.history"_s] = { R"({"items":[)" + record("e4", 400) + R"(],"nextCursor":"c1"})" };
    QCOMPARE(wait(approval::history(*m_connection, 0)).error().code, ErrorCode::Malformed);
}

void tst_Approvals::readsEventsOfEveryKind_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<facts::ActionKind>("kind");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("exec") << u"exec"_s << facts::ActionKind::Exec << QByteArray("exec");
    QTest::newRow("plugin") << u"plugin"_s << facts::ActionKind::Plugin << QByteArray("plugin");
    QTest::newRow("system-agent") << u"openclaw"_s << facts::ActionKind::SystemAgent << QByteArray("system-agent");
}

void tst_Approvals::readsEventsOfEveryKind()
{
    QFETCH(const QString, family);
    QFETCH(const facts::ActionKind, kind);
    QFETCH(const QByteArray, word);
    const QByteArray payload = row("x1", R"(,"approvalKind":")" + word + '"');
    const auto request = approval::requested(*m_connection, { family + u".approval.requested"_s, payload, {} });
    QVERIFY(request && *request);
    QCOMPARE((*request)->kind, kind);
    QCOMPARE((*request)->received, payload);
    QVERIFY(!approval::requested(*m_connection, { family + u".approval.resolved"_s, payload, {} }));
    QCOMPARE(approval::resolved({ family + u".approval.resolved"_s, {}, { { u"id"_s, u"x1"_s } } }), RequestId(u"x1"_s));
    QVERIFY(!approval::resolved({ u"tick"_s, {}, {} }));
}

QTEST_GUILESS_MAIN(tst_Approvals)
#include "tst_Approvals.moc"
