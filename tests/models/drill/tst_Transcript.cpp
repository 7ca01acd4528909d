// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Transcript.h"

#include "models/audits/EvidenceReader.h"
#include "models/drill/PracticeGateway.h"
#include "models/facts/Action.h"
#include "models/gateway/Approvals.h"
#include "models/gateway/Frame.h"
#include "models/gateway/Gateways.h"
#include "tests/support/Await.h"
#include "tests/support/RecordingLine.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::JsonShape;
using test::Transcript;

namespace {

/// What our client and the audits read of each of the gateway's frames. The practice gateway has to say all of it.
const QMap<QString, QStringList> &read()
{
    static const QStringList record { u"payload.approval.id"_s, u"payload.approval.status"_s, u"payload.approval.decision"_s, u"payload.approval.reason"_s,
        u"payload.approval.resolvedAtMs"_s, u"payload.approval.resolver.kind"_s, u"payload.approval.resolver.id"_s };
    static const QStringList listed { u"payload[].id"_s, u"payload[].createdAtMs"_s, u"payload[].expiresAtMs"_s, u"payload[].request"_s };
    static const QStringList asked { u"seq"_s, u"payload.approvalKind"_s, u"payload.id"_s, u"payload.createdAtMs"_s, u"payload.expiresAtMs"_s, u"payload.request"_s };
    static const QStringList resolved { u"seq"_s, u"payload.id"_s };
    static const QMap<QString, QStringList> table {
        { u"event connect.challenge"_s, { u"payload.nonce"_s, u"payload.ts"_s } },
        { u"connect"_s, { u"payload.type"_s, u"payload.protocol"_s, u"payload.server.version"_s, u"payload.server.bootId"_s, u"payload.server.connId"_s,
                          u"payload.auth.scopes[]"_s, u"payload.auth.deviceToken"_s, u"payload.features.methods[]"_s, u"payload.policy.maxPayload"_s,
                          u"payload.policy.tickIntervalMs"_s } },
        { u"gateway.identity.get"_s, { u"payload.deviceId"_s } },
        { u"exec.approval.list"_s, listed + QStringList { u"payload[].request.command"_s, u"payload[].request.allowedDecisions[]"_s } },
        { u"plugin.approval.list"_s, listed + QStringList { u"payload[].request.title"_s, u"payload[].request.pluginId"_s } },
        { u"openclaw.approval.list"_s, listed + QStringList { u"payload[].request.command"_s, u"payload[].request.allowedDecisions[]"_s } },
        { u"event exec.approval.requested"_s, asked },
        { u"event plugin.approval.requested"_s, asked },
        { u"event openclaw.approval.requested"_s, asked },
        { u"event exec.approval.resolved"_s, resolved },
        { u"event plugin.approval.resolved"_s, resolved },
        { u"event openclaw.approval.resolved"_s, resolved },
        { u"approval.get"_s, record },
        { u"approval.get refused"_s, { u"error.code"_s, u"error.message"_s, u"error.details.reason"_s } },
        { u"approval.resolve"_s, record + QStringList { u"payload.applied"_s } },
        { u"approval.history"_s, { u"payload.items[].id"_s, u"payload.items[].status"_s, u"payload.items[].createdAtMs"_s, u"payload.items[].resolvedAtMs"_s,
                                   u"payload.items[].decision"_s, u"payload.items[].reason"_s, u"payload.items[].resolver.kind"_s,
                                   u"payload.items[].resolver.id"_s, u"payload.items[].presentation.kind"_s, u"payload.items[].presentation.agentId"_s,
                                   u"payload.items[].presentation.commandText"_s, u"payload.items[].presentation.title"_s, u"payload.nextCursor"_s } },
        { u"audit.activity.list"_s, { u"payload.events[].occurredAt"_s, u"payload.events[].kind"_s, u"payload.events[].status"_s, u"payload.events[].toolName"_s,
                                      u"payload.events[].agentId"_s, u"payload.events[].runId"_s, u"payload.events[].toolCallId"_s,
                                      u"payload.events[].errorCode"_s, u"payload.nextCursor"_s } },
        { u"device.pair.list"_s, { u"payload.paired[].deviceId"_s, u"payload.paired[].createdAtMs"_s, u"payload.paired[].displayName"_s,
                                   u"payload.paired[].approvedVia"_s, u"payload.paired[].tokens[].scopes[]"_s, u"payload.pending"_s } },
        { u"logs.tail"_s, { u"payload.cursor"_s, u"payload.lines[]"_s, u"payload.truncated"_s, u"payload.reset"_s } },
        { u"openclaw.changes.list"_s, { u"payload.entries"_s } },
    };
    return table;
}

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

}

/// A conversation recorded from the real gateway (tests/real/tst_TranscriptReal) keeps client and practice gateway honest: the client
/// understands every recorded frame, and the practice gateway, asked the same, says nothing the real one would not.
class tst_Transcript final : public QObject
{
    Q_OBJECT

    const Transcript m_recorded = Transcript::load(QStringLiteral(TEST_DATA "/transcripts/gateway-2026.9.6.json"));
    SystemClock m_clock;

    void replay(drill::PracticeGateway &practice, gateway::Connection &connection);

private Q_SLOTS:
    void theClientReadsTheGreeting();
    void theClientReadsEveryApproval();
    void theAuditsReadTheEvidence();
    void whatTheClientReadsStandsInTheRecording();
    void thePracticeGatewayAnswersAsTheRealOne();
    void theScenariosAskAsTheRealGatewayDoes();
};

void tst_Transcript::theClientReadsTheGreeting()
{
    QVERIFY(!m_recorded.frames().isEmpty());
    for (const auto &each : m_recorded.frames()) {
        if (each.fromGateway)
            QVERIFY(gateway::Frame::parse(compact(each.frame)));
    }
    const auto hello = gateway::Hello::parse(m_recorded.answers(u"connect"_s).last().toObject());
    QVERIFY(hello);
    QCOMPARE(hello->serverVersion, u"2026.9.6"_s);
    QCOMPARE(hello->scopes, gateway::Gateways::adminScopes);
    QVERIFY(hello->methods.contains("approval.resolve"_L1));
    QVERIFY(hello->maxPayload > 0 && !hello->bootId.isEmpty() && !hello->connectionId.isEmpty());
}

void tst_Transcript::theClientReadsEveryApproval()
{
    QStringList kinds;
    for (const auto &event : { u"exec.approval.requested"_s, u"plugin.approval.requested"_s, u"openclaw.approval.requested"_s }) {
        for (const auto &payload : m_recorded.events(event)) {
            const auto request = facts::Request::parse(compact(payload), std::nullopt);
            QVERIFY(request);
            QVERIFY(request->plain && facts::Action::of(*request));
            QVERIFY(request->allowedDecisions.contains("allow-once"_L1)); // or nobody could ever allow it
            QVERIFY(request->command || request->title);
            kinds.append(facts::word(request->kind));
        }
    }
    QCOMPARE(kinds, (QStringList { u"exec"_s, u"exec"_s, u"exec"_s, u"exec"_s, u"plugin"_s, u"system-agent"_s }));

    QStringList statuses;
    for (const auto &method : { u"approval.resolve"_s, u"approval.get"_s }) {
        for (const auto &payload : m_recorded.answers(method)) {
            const auto record = gateway::ApprovalRecord::parse(compact(payload.toObject().value("approval"_L1)));
            QVERIFY(record && !record->id.isEmpty());
            statuses.append(record->status + u'/' + record->reason + u'/' + record->resolverKind);
        }
    }
    QCOMPARE(statuses, (QStringList { u"allowed/user/device"_s, u"allowed/user/device"_s, u"denied/user/device"_s, u"allowed/user/device"_s, u"allowed/user/device"_s,
                                      u"pending//"_s, u"allowed/user/device"_s, u"denied/user/runtime"_s, u"expired/timeout/system"_s }));
}

void tst_Transcript::theAuditsReadTheEvidence()
{
    const QMap<QString, QString> readers { { u"approval.history"_s, u"openclaw.approval-history/1"_s }, { u"audit.activity.list"_s, u"openclaw.audit-activity/1"_s },
        { u"device.pair.list"_s, u"openclaw.device-pair-list/1"_s }, { u"logs.tail"_s, u"openclaw.log-authentication/1"_s },
        { u"openclaw.changes.list"_s, u"openclaw.changes-list/1"_s } };
    for (const auto &[method, reader] : readers.asKeyValueRange()) {
        audits::Evidence evidence;
        evidence.method = method;
        evidence.setPages({ compact(m_recorded.answers(method).first()) });
        evidence.collectedAtMs = m_clock.nowMs();
        const auto reading = audits::read(reader, { &evidence }, { { u"broadScopes"_s, QJsonArray { u"operator.admin"_s } } });
        QVERIFY2(reading, qPrintable(method));
        const auto count = [&](const char *member) { return reading->document.value(QLatin1StringView(member)).toArray().size(); };
        if (method == "approval.history"_L1)
            QCOMPARE(count("items"), 6);
        else if (method == "audit.activity.list"_L1)
            QVERIFY(count("tools") >= 4);
        else if (method == "device.pair.list"_L1)
            QCOMPARE(count("broad"), 1);
        else if (method == "logs.tail"_L1)
            QCOMPARE(count("failures"), 1);
        else
            QVERIFY(count("changes") >= 1);
    }
}

void tst_Transcript::whatTheClientReadsStandsInTheRecording()
{
    const auto shapes = m_recorded.shapes();
    for (const auto &[key, paths] : read().asKeyValueRange()) {
        for (const auto &path : paths)
            QVERIFY2(shapes.value(key).contains(path), qPrintable(key + u' ' + path));
    }
}

/// The client's side of the recording once more. What the real gateway raised by itself, the practice gateway is told to raise.
void tst_Transcript::replay(drill::PracticeGateway &practice, gateway::Connection &connection)
{
    QMap<QString, QString> ids; // recorded to practice
    QSet<QString> answered;
    qsizetype resolved = 0;
    QSignalSpy events(&connection, &gateway::Connection::eventReceived);
    const auto heard = [&] {
        return std::ranges::count_if(events, [](const auto &each) { return each.first().template value<gateway::Event>().name.endsWith(".resolved"_L1); });
    };
    for (const auto &each : m_recorded.frames()) {
        const auto payload = each.frame.value("payload"_L1).toObject();
        const QString event = each.frame.value("event"_L1).toString();
        const QString method = each.frame.value("method"_L1).toString();
        const QString id = payload.value("id"_L1).toString();
        if (event.endsWith(".requested"_L1)) {
            drill::Step step;
            step.kind = facts::actionKind(payload.value("approvalKind"_L1).toString()).value();
            step.request = payload.value("request"_L1).toObject();
            ids.insert(id, practice.raise(step, payload.value("expiresAtMs"_L1).toInteger() - payload.value("createdAtMs"_L1).toInteger()));
        } else if (event.endsWith(".resolved"_L1)) {
            if (!answered.contains(id) && payload.value("resolvedBy"_L1).isString())
                practice.resolveAsForeigner(ids.value(id), payload.value("decision"_L1).toString());
            ++resolved;
            QTRY_VERIFY_WITH_TIMEOUT(heard() >= resolved, 20'000);
        } else if (!each.fromGateway && method != "connect"_L1) {
            auto params = each.frame.value("params"_L1).toObject();
            if (const QString named = params.value("id"_L1).toString(); ids.contains(named)) {
                params.insert(u"id"_s, ids.value(named));
                if (method == "approval.resolve"_L1)
                    answered.insert(named);
            }
            (void)test::await(connection.call(method, params));
        }
    }
}

void tst_Transcript::thePracticeGatewayAnswersAsTheRealOne()
{
    drill::PracticeGateway practice(m_clock);
    const auto endpoint = practice.listen();
    QVERIFY(endpoint);
    test::RecordingLine line(endpoint->url);
    auto recordedEndpoint = *endpoint;
    recordedEndpoint.url = line.url();
    gateway::Connection connection(recordedEndpoint, { crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf(practice.sharedToken()) },
                                   gateway::Gateways::adminScopes, m_clock);
    connection.open();
    QTRY_COMPARE(connection.state(), gateway::LinkState::Connected);
    replay(practice, connection);
    if (QTest::currentTestFailed())
        return;

    const auto real = m_recorded.shapes();
    const auto played = Transcript(line.frames()).masked({}).shapes();
    QStringList dishonest;
    for (const auto &[key, paths] : read().asKeyValueRange()) {
        for (const auto &path : paths) {
            if (!played.value(key).value(path).intersects(real.value(key).value(path)))
                dishonest.append(key + u" lacks "_s + path);
        }
    }
    for (const auto &[key, shape] : played.asKeyValueRange()) {
        for (const auto &[path, types] : shape.asKeyValueRange()) {
            if (!real.value(key).value(path).contains(types))
                dishonest.append(key + u" adds "_s + path + u' ' + QStringList(types.values()).join(u'|'));
        }
    }
    QVERIFY2(dishonest.isEmpty(), qPrintable(dishonest.join(u"; "_s)));
    const auto counted = [](const Transcript &of) { return of.events(u"openclaw.approval.resolved"_s).size(); };
    QCOMPARE(counted(Transcript(line.frames())), counted(m_recorded)); // decided, then applied
}

void tst_Transcript::theScenariosAskAsTheRealGatewayDoes()
{
    const auto real = m_recorded.shapes();
    const auto scenarios = drill::Scenario::all();
    QVERIFY(scenarios);
    const QMap<facts::ActionKind, QString> events { { facts::ActionKind::Exec, u"event exec.approval.requested"_s },
        { facts::ActionKind::Plugin, u"event plugin.approval.requested"_s }, { facts::ActionKind::SystemAgent, u"event openclaw.approval.requested"_s } };
    for (const auto &scenario : *scenarios) {
        for (const auto &step : scenario.steps) {
            JsonShape shape;
            test::addShape(shape, step.request, u"payload.request"_s);
            for (const auto &path : shape.keys())
                QVERIFY2(real.value(events.value(step.kind)).contains(path), qPrintable(scenario.id + u": "_s + path));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_Transcript.moc"
