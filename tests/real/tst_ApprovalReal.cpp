// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/Contradictions.h"
#include "tests/real/RealSeat.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using approvals::CaseState;
using facts::Decision;
using facts::EntryKind;

/// Two people at a seat and a real agent's actions on the real gateway. The file system and the gateway's owner say what ran;
/// after each case the ledger is verified and compared with the gateway.
class tst_ApprovalReal : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    std::unique_ptr<test::RealSeat> m_seat;

    QString file(const QString &name) const { return m_gateway.workspace() + u'/' + name; }
    /// An agent run that asks for `command`, as its case: the request's id.
    QString ask(const QString &command, const QString &shown)
    {
        m_run = m_gateway.runTool(u"exec"_s, { { u"command"_s, command } });
        if (m_run.isEmpty())
            qWarning("%s", qPrintable(m_gateway.problem()));
        return m_seat->waitForCommand(shown);
    }
    QString ask(const QString &command) { return ask(command, command); }

    QString m_run; ///< of the last `ask`

private Q_SLOTS:
    void initTestCase();
    void runsOnlyAfterTheSecondSignature();
    void runsNotWhereOnePersonDenies();
    void endsAsExpiredWithNothingSent();
    void raisesTheAlertWhereSomebodyElseWasFirst();
    void raisesTheAlertForWhatWasAnsweredWhileItWasAway();
    void signsTheGatewaysTextOfHiddenCharacters();
    void decidesAPluginsAction();
    void decidesAChangeOfTheGatewayItself();
    void cleanup();
};

void tst_ApprovalReal::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
        gateway::Endpoint { GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false }, m_gateway.sharedToken(), m_clock);
    QVERIFY2(m_seat->start(&m_gateway), qPrintable(m_seat->problem()));
}

void tst_ApprovalReal::runsOnlyAfterTheSecondSignature()
{
    const QString id = ask(u"touch both.txt"_s);
    QVERIFY(!id.isEmpty());
    const auto *item = m_seat->find(id);
    QVERIFY(item->fromAgentRun);
    QCOMPARE(item->request.run, m_run);
    QVERIFY(!item->request.requester); // a stock gateway does not say who asked

    QVERIFY(m_seat->vote(id, 1));
    QCOMPARE(m_seat->vote(id, 1).error().code, ErrorCode::SamePerson); // one person is one person
    QCOMPARE(m_seat->state(id), CaseState::Waiting);
    QCOMPARE(m_gateway.approval(id).value("status"_L1), u"pending"_s);
    QVERIFY(!QFile::exists(file(u"both.txt"_s)));

    QVERIFY(m_seat->vote(id, 2));
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(QFile::exists(file(u"both.txt"_s)));
    const auto resolver = m_gateway.approval(id).value("resolver"_L1).toObject();
    QCOMPARE(resolver.value("kind"_L1), u"device"_s);
    QCOMPARE(resolver.value("id"_L1), test::RealSeat::deviceId());
    QCOMPARE(m_seat->entries(id), (QList { EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent,
                                           EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
}

void tst_ApprovalReal::runsNotWhereOnePersonDenies()
{
    const QString id = ask(u"touch denied.txt"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_seat->vote(id, 1, Decision::Deny, {}).error().code, ErrorCode::ReasonMissing);
    QVERIFY(m_seat->vote(id, 1)); // one allow does not outweigh the other's no
    QVERIFY(m_seat->vote(id, 2, Decision::Deny, u"Not on this machine"_s));
    QVERIFY(m_seat->waitForState(id, CaseState::Denied));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(!QFile::exists(file(u"denied.txt"_s)));
    QCOMPARE(m_gateway.approval(id).value("decision"_L1), u"deny"_s);
}

void tst_ApprovalReal::endsAsExpiredWithNothingSent()
{
    const QString id = m_gateway.requestExec(u"touch expired.txt"_s, 8'000);
    QVERIFY2(!id.isEmpty(), qPrintable(m_gateway.problem()));
    QCOMPARE(m_seat->waitForCommand(u"touch expired.txt"_s), id);
    QVERIFY(!m_seat->find(id)->fromAgentRun);
    QVERIFY(m_seat->vote(id, 1));
    QVERIFY(m_seat->waitForState(id, CaseState::Expired));
    QVERIFY(!m_seat->vote(id, 2)); // too late
    QVERIFY(!m_seat->entries(id).contains(EntryKind::DecisionSent));
    QCOMPARE(m_gateway.approval(id).value("status"_L1), u"expired"_s);
    QVERIFY(!QFile::exists(file(u"expired.txt"_s)));
}

void tst_ApprovalReal::raisesTheAlertWhereSomebodyElseWasFirst()
{
    const QString id = ask(u"touch foreign.txt"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(m_seat->vote(id, 1));
    QVERIFY(!m_gateway.owner().call(u"approval.resolve"_s, { { u"id"_s, id }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } }).isUndefined());
    QVERIFY(m_seat->waitForState(id, CaseState::Foreign));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(QFile::exists(file(u"foreign.txt"_s))); // detected, not prevented
    QVERIFY(!m_seat->entries(id).contains(EntryKind::DecisionSent));

    QTRY_COMPARE_WITH_TIMEOUT(m_seat->services().alerts().alerts().size(), 1, patience);
    const auto &alert = m_seat->services().alerts().alerts().first();
    QCOMPARE(alert.code, alerts::ForeignResolver::code);
    QCOMPARE(alert.severity, facts::Severity::Critical);
    QCOMPARE(alert.subject, test::RealSeat::gatewayId + u'/' + id);
    const auto resolver = m_gateway.approval(id).value("resolver"_L1).toObject();
    QVERIFY(!resolver.value("id"_L1).toString().isEmpty());
    QVERIFY(alert.evidence.contains(resolver.value("id"_L1).toString().toUtf8()));
    QVERIFY(alert.evidence.contains(resolver.value("kind"_L1).toString().toUtf8()));
}

void tst_ApprovalReal::raisesTheAlertForWhatWasAnsweredWhileItWasAway()
{
    const auto alertsNow = [this] { return m_seat->services().alerts().alerts(); };
    const qsizetype before = alertsNow().size();
    m_seat->connection().close();
    const QString id = m_gateway.requestExec(u"touch away.txt"_s);
    QVERIFY2(!id.isEmpty(), qPrintable(m_gateway.problem()));
    QVERIFY(!m_gateway.owner().call(u"approval.resolve"_s, { { u"id"_s, id }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } }).isUndefined());
    m_seat->connection().open();
    QTRY_COMPARE_WITH_TIMEOUT(alertsNow().size(), before + 1, patience);
    const auto alert = alertsNow().last();
    QCOMPARE(alert.code, alerts::ForeignResolver::code);
    QCOMPARE(alert.subject, test::RealSeat::gatewayId + u'/' + id);
    const auto resolver = m_gateway.approval(id).value("resolver"_L1).toObject();
    QVERIFY(alert.evidence.contains(resolver.value("id"_L1).toString().toUtf8()));
    QVERIFY(alert.evidence.contains("touch away.txt"));

    // Once: neither our own earlier decisions nor this one are found again, also by the seat that is opened anew.
    m_seat.reset();
    m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
        gateway::Endpoint { GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false }, m_gateway.sharedToken(), m_clock);
    QVERIFY2(m_seat->start(), qPrintable(m_seat->problem()));
    QSignalSpy swept(&m_seat->services().historySweep(), &alerts::HistorySweep::swept);
    m_seat->connection().close();
    m_seat->connection().open();
    QTRY_VERIFY_WITH_TIMEOUT(!swept.isEmpty(), patience);
    QCOMPARE(swept.last().at(1).value<alerts::HistoryGap>(), alerts::HistoryGap::None);
    QCOMPARE(alertsNow().size(), before + 1);
}

void tst_ApprovalReal::signsTheGatewaysTextOfHiddenCharacters()
{
    // What would run has a right-to-left override, a zero-width space, a Cyrillic letter and a second line.
    const QString hidden = u"touch hid\u202e\u200bd\u0435n.txt\nrm -rf gone"_s;
    const QString shown = u"touch hid\\u{202E}\\u{200B}d\u0435n.txt\\u{A}rm -rf gone"_s;
    const QString id = ask(hidden, shown);
    QVERIFY(!id.isEmpty());
    // The gateway hands out its own spelling; that, byte for byte, is what the Action holds and both people sign.
    const auto rows = m_gateway.owner().call(u"exec.approval.list"_s).toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value("request"_L1).toObject().value("command"_L1), shown);
    const auto *item = m_seat->find(id);
    QVERIFY(item->action);
    QCOMPARE(item->action->text(), shown);
    QVERIFY(item->request.received.contains(item->request.parameters));
    QVERIFY(item->action->bytes().contains("u{202E}"));
    // Its reader is told, and the second line is read as the command it is.
    QStringList codes;
    for (const auto &warning : item->warnings)
        codes.append(warning.code);
    QVERIFY(codes.contains(u"gateway-escape"_s));
    QVERIFY(codes.contains(u"recursive-delete"_s));
    QCOMPARE(item->severity, facts::Severity::Critical);

    QVERIFY(m_seat->vote(id, 1));
    QVERIFY(m_seat->vote(id, 2));
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(QFile::exists(file(u"hid\u202e\u200bd\u0435n.txt"_s)));
}

void tst_ApprovalReal::decidesAPluginsAction()
{
    const QJsonObject request { { u"pluginId"_s, u"test-plugin"_s }, { u"title"_s, u"Send a message"_s }, { u"description"_s, u"To one person"_s },
                                { u"detail"_s, u"{\"to\":\"one\"}"_s }, { u"severity"_s, u"warning"_s }, { u"toolName"_s, u"message"_s },
                                { u"toolCallId"_s, u"call-plugin-1"_s }, { u"agentId"_s, u"dev"_s }, { u"sessionKey"_s, u"agent:dev:main"_s },
                                { u"timeoutMs"_s, 600'000 }, { u"twoPhase"_s, true } };
    const QString id = m_gateway.owner().call(u"plugin.approval.request"_s, request).toObject().value("id"_L1).toString();
    QVERIFY2(id.startsWith("plugin:"_L1), qPrintable(m_gateway.owner().problem()));
    QCOMPARE(m_seat->waitForKind(facts::ActionKind::Plugin), id);
    QVERIFY(m_seat->vote(id, 2));
    QCOMPARE(m_gateway.approval(id).value("status"_L1), u"pending"_s);
    QVERIFY(m_seat->vote(id, 1));
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QCOMPARE(m_gateway.approval(id).value("decision"_L1), u"allow-once"_s);
}

void tst_ApprovalReal::decidesAChangeOfTheGatewayItself()
{
    const auto prefix = [this] {
        const auto config = m_gateway.owner().call(u"config.get"_s).toObject().value("config"_L1).toObject();
        return config.value("messages"_L1).toObject().value("responsePrefix"_L1).toString();
    };
    const auto change = [this](const QString &value) {
        m_run = m_gateway.runTool(u"openclaw"_s, { { u"message"_s, QString(u"set config messages.responsePrefix "_s + value) } });
        return m_seat->waitForKind(facts::ActionKind::SystemAgent);
    };
    const QString allowed = change(u"signed"_s);
    QVERIFY2(allowed.startsWith("system-agent:"_L1), qPrintable(m_gateway.problem()));
    QVERIFY(m_seat->vote(allowed, 1));
    QVERIFY(prefix() != "signed"_L1);
    QVERIFY(m_seat->vote(allowed, 2));
    QVERIFY(m_seat->waitForState(allowed, CaseState::Allowed));
    QTRY_COMPARE_WITH_TIMEOUT(prefix(), u"signed"_s, patience);
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));

    const QString denied = change(u"unsigned"_s);
    QVERIFY(!denied.isEmpty() && denied != allowed);
    QVERIFY(m_seat->vote(denied, 2, Decision::Deny, u"No more changes today"_s));
    QVERIFY(m_seat->waitForState(denied, CaseState::Denied));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QCOMPARE(prefix(), u"signed"_s);
}

void tst_ApprovalReal::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_gateway.log().right(6'000).constData());
    QCOMPARE(test::contradictions(m_folder.filePath(u"seat"_s), m_gateway), QStringList());
}

QTEST_GUILESS_MAIN(tst_ApprovalReal)
#include "tst_ApprovalReal.moc"
