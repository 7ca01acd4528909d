// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeGateway.h"

#include "models/gateway/Approvals.h"
#include "models/gateway/Connection.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

gateway::Credentials credentials(const QByteArray &sharedToken)
{
    return { *crypto::SigningKey::generate(), {}, crypto::SecretBytes::copyOf(sharedToken) };
}

template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10000))
        return fail(ErrorCode::TimedOut);
    return future.takeResult();
}

}

/// The client and the practice gateway know nothing of each other but the protocol.
class tst_PracticeGateway final : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void greetsADeviceThatProvesItself()
    {
        drill::PracticeGateway gateway(m_clock);
        const auto endpoint = gateway.listen();
        QVERIFY(endpoint);
        QVERIFY(endpoint->practice);
        gateway::Connection connection(*endpoint, credentials(gateway.sharedToken()), gateway::Connection::approverScopes, m_clock);
        connection.open();
        QTRY_COMPARE(connection.state(), gateway::LinkState::Connected);
        QCOMPARE(connection.hello().bootId, gateway.bootId());
        QTRY_COMPARE(connection.hello().gatewayDeviceId, gateway.deviceId());
    }

    void refusesAnotherToken()
    {
        drill::PracticeGateway gateway(m_clock);
        const auto endpoint = gateway.listen();
        QVERIFY(endpoint);
        gateway::Connection connection(*endpoint, credentials("guessed"), gateway::Connection::approverScopes, m_clock);
        connection.open();
        QTRY_VERIFY(connection.lastError().code != ErrorCode {} || connection.state() == gateway::LinkState::Offline);
        QVERIFY(connection.state() != gateway::LinkState::Connected);
    }

    void playsAScenarioAndRecordsTheAnswers()
    {
        drill::PracticeGateway gateway(m_clock);
        const auto endpoint = gateway.listen();
        QVERIFY(endpoint);
        gateway::Connection connection(*endpoint, credentials(gateway.sharedToken()), gateway::Connection::approverScopes, m_clock);
        connection.open();
        QTRY_COMPARE(connection.state(), gateway::LinkState::Connected);
        QSignalSpy events(&connection, &gateway::Connection::eventReceived);
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        gateway.play(scenarios->first());
        QTRY_COMPARE(events.size(), scenarios->first().steps.size());
        auto pending = await(gateway::approval::pending(connection));
        QVERIFY(pending);
        QCOMPARE(pending->requests.size(), scenarios->first().steps.size());
        const auto record = await(gateway::approval::resolve(connection, pending->requests.first(), facts::Decision::Allow));
        QVERIFY(record);
        QVERIFY(record->applied);
        QCOMPARE(record->status, u"allowed"_s);
        QCOMPARE(record->resolverId, connection.deviceId());
    }

    void aRestartIsSeenAsOne()
    {
        drill::PracticeGateway gateway(m_clock);
        const auto endpoint = gateway.listen();
        QVERIFY(endpoint);
        gateway::Connection connection(*endpoint, credentials(gateway.sharedToken()), gateway::Connection::approverScopes, m_clock);
        QSignalSpy greeted(&connection, &gateway::Connection::greeted);
        connection.open();
        QTRY_COMPARE(greeted.size(), 1);
        gateway.restart();
        QTRY_COMPARE(greeted.size(), 2);
        QCOMPARE(greeted.at(1).first().toBool(), true);
        gateway.dropConnections();
        QTRY_COMPARE(greeted.size(), 3);
        QCOMPARE(greeted.at(2).first().toBool(), false);
    }
};
QTEST_GUILESS_MAIN(tst_PracticeGateway)
#include "tst_PracticeGateway.moc"
