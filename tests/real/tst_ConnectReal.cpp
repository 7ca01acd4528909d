// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Approvals.h"

#include "tests/support/RealGateway.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

/// The gateway client against the real gateway 2026.9.6 with TLS: what it says is checked against what the gateway's owner and
/// the file system say.
class tst_ConnectReal : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000; ///< the machine may be busy; nothing here is a measurement
    const QStringList m_adminScopes { u"operator.read"_s, u"operator.approvals"_s, u"operator.admin"_s };
    SystemClock m_clock;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    crypto::SigningKey m_key = crypto::SigningKey::generate().value();
    QByteArray m_deviceToken;
    std::unique_ptr<Connection> m_connection;

    Endpoint endpoint() { return { GatewayId(u"real"_s), m_gateway.url(), m_gateway.pin(), false }; }
    std::unique_ptr<Connection> connection(const QByteArray &device, const QByteArray &shared, const Endpoint &to)
    {
        auto key = crypto::SigningKey::fromSeed(m_key.seed().clone()).value();
        return std::make_unique<Connection>(to,
            Credentials { std::move(key), crypto::SecretBytes::copyOf(device), crypto::SecretBytes::copyOf(shared) }, m_adminScopes, m_clock);
    }

    template <typename T>
    Result<T> wait(FutureResult<T> future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, patience);
        return future.isFinished() ? future.result() : Result<T>(fail(ErrorCode::TimedOut, u"test"_s));
    }

    /// The request that a run of `exec` with this command raises, as the event brings it.
    std::optional<facts::Request> requestOf(const QString &command)
    {
        std::optional<facts::Request> seen;
        const auto listening = connect(m_connection.get(), &Connection::eventReceived, this, [&](const Event &event) {
            const auto request = approval::requested(*m_connection, event);
            if (request && *request && (*request)->command == command)
                seen = **request;
        });
        if (m_gateway.runTool(u"exec"_s, { { u"command"_s, command } }).isEmpty())
            qWarning("%s", qPrintable(m_gateway.problem()));
        (void)QTest::qWaitFor([&] { return seen.has_value(); }, patience);
        disconnect(listening);
        return seen;
    }

    QString file(const QString &name) const { return m_gateway.workspace() + u'/' + name; }

private Q_SLOTS:
    void initTestCase();
    void refusesAnotherCertificateBeforeAnythingSecretIsSent();
    void refusesPlainTextToTheTlsPort();
    void showsThePairingRequestAndConnectsOnceTheOwnerApproved();
    void returnsWithTheDeviceTokenAlone();
    void seesARealRunsRequestAndItRunsOnlyAfterTheAllow();
    void deniesAndItNeverRuns();
    void seesAnAnswerThatWasNotOurs();
    void readsAnExpiryAsTheGatewayRecordedIt();
    void returnsToAKilledGatewayAndKnowsThatItWasRestarted();
    void readsTheWholeHistory();
    void stopsWhereTheDeviceWasRemoved();
    void cleanup();
};

void tst_ConnectReal::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    QVERIFY(m_gateway.pin());
}

void tst_ConnectReal::refusesAnotherCertificateBeforeAnythingSecretIsSent()
{
    auto wrong = endpoint();
    wrong.tlsPin = crypto::sha256("another certificate");
    const auto made = connection({}, m_gateway.sharedToken(), wrong);
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, patience);
    QCOMPARE(made->lastFailure().cause, FailureCause::PinMismatch);
    QCOMPARE(made->lastError().detail, m_gateway.pin()->hex());
    // The gateway heard of no device at all.
    const auto pairing = m_gateway.owner().call(u"device.pair.list"_s).toObject();
    QVERIFY(pairing.value("pending"_L1).toArray().isEmpty());
}

void tst_ConnectReal::refusesPlainTextToTheTlsPort()
{
    auto plain = endpoint();
    plain.url.setScheme(u"ws"_s);
    const auto made = connection({}, m_gateway.sharedToken(), plain);
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Waiting, patience);
    QCOMPARE(made->lastFailure().cause, FailureCause::Unreachable);
}

void tst_ConnectReal::showsThePairingRequestAndConnectsOnceTheOwnerApproved()
{
    m_connection = connection({}, m_gateway.sharedToken(), endpoint());
    QSignalSpy issued(m_connection.get(), &Connection::deviceTokenIssued);
    m_connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), LinkState::Pairing, patience);
    const auto pairing = m_connection->pairing();
    QCOMPARE(pairing.command, u"openclaw devices approve "_s + pairing.requestId);
    QCOMPARE(pairing.deviceId, m_connection->deviceId());
    QCOMPARE(pairing.scopes, m_adminScopes);

    QVERIFY2(m_gateway.approvePairing(pairing.requestId), qPrintable(m_gateway.problem()));
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), LinkState::Connected, patience);
    QCOMPARE(issued.count(), 1);
    m_deviceToken = issued.first().first().toByteArray();
    QVERIFY(!m_deviceToken.isEmpty() && m_deviceToken != m_gateway.sharedToken());
    QCOMPARE(m_connection->hello().serverVersion, u"2026.9.6"_s);
    QCOMPARE(m_connection->hello().scopes, m_adminScopes);
    QVERIFY(!m_connection->hello().gatewayDeviceId.isEmpty());
    QVERIFY(m_connection->hello().methods.contains("approval.resolve"_L1));
    QCOMPARE(m_connection->seenPin(), m_gateway.pin());
    QCOMPARE(m_connection->counters().malformed, 0);
}

void tst_ConnectReal::returnsWithTheDeviceTokenAlone()
{
    m_connection = connection(m_deviceToken, {}, endpoint());
    QSignalSpy issued(m_connection.get(), &Connection::deviceTokenIssued);
    m_connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), LinkState::Connected, patience);
    QCOMPARE(issued.count(), 0); // the same one
}

void tst_ConnectReal::seesARealRunsRequestAndItRunsOnlyAfterTheAllow()
{
    const auto request = requestOf(u"touch allowed.txt"_s);
    QVERIFY(request);
    QCOMPARE(request->kind, facts::ActionKind::Exec);
    QVERIFY(request->run && request->toolCall && request->cwd && request->agent == u"dev"_s);
    QVERIFY(request->allowedDecisions.contains("allow-once"_L1));
    QVERIFY(request->expiresAtMs > request->createdAtMs);

    const auto pending = wait(approval::pending(*m_connection));
    QVERIFY(pending);
    QCOMPARE(pending->requests.size(), 1);
    QCOMPARE(pending->requests.first().id, request->id);
    QCOMPARE(pending->requests.first().parameters, request->parameters);
    QVERIFY(!QFile::exists(file(u"allowed.txt"_s)));

    const auto record = wait(approval::resolve(*m_connection, *request, facts::Decision::Allow));
    QVERIFY(record);
    QVERIFY(record->applied);
    QCOMPARE(record->status, u"allowed"_s);
    QCOMPARE(record->resolverKind, u"device"_s);
    QCOMPARE(record->resolverId, m_connection->deviceId());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file(u"allowed.txt"_s)), patience);
}

void tst_ConnectReal::deniesAndItNeverRuns()
{
    const auto request = requestOf(u"touch denied.txt"_s);
    QVERIFY(request);
    const auto record = wait(approval::resolve(*m_connection, *request, facts::Decision::Deny));
    QVERIFY(record && record->applied);
    QCOMPARE(record->status, u"denied"_s);
    // The run ends by itself; what it was denied is not there.
    QVERIFY(!m_gateway.owner().call(u"agent.wait"_s, { { u"runId"_s, *request->run }, { u"timeoutMs"_s, 60'000 } }).isUndefined());
    QVERIFY(!QFile::exists(file(u"denied.txt"_s)));

    // A second answer changes nothing and says what was recorded.
    const auto again = wait(approval::resolve(*m_connection, *request, facts::Decision::Allow));
    QVERIFY(again);
    QVERIFY(!again->applied);
    QCOMPARE(again->status, u"denied"_s);
}

void tst_ConnectReal::seesAnAnswerThatWasNotOurs()
{
    const auto request = requestOf(u"touch foreign.txt"_s);
    QVERIFY(request);
    QList<RequestId> resolved;
    QObject scope; // the list goes with this function, the connection does not
    connect(m_connection.get(), &Connection::eventReceived, &scope, [&](const Event &event) {
        if (const auto id = approval::resolved(event))
            resolved.append(*id);
    });
    QVERIFY(!m_gateway.owner().call(u"approval.resolve"_s,
        { { u"id"_s, request->id.text() }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } }).isUndefined());
    QTRY_VERIFY_WITH_TIMEOUT(resolved.contains(request->id), patience);
    const auto record = wait(approval::get(*m_connection, request->id));
    QVERIFY(record);
    QCOMPARE(record->status, u"allowed"_s);
    QVERIFY(record->resolverId != m_connection->deviceId());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file(u"foreign.txt"_s)), patience);
}

void tst_ConnectReal::readsAnExpiryAsTheGatewayRecordedIt()
{
    const QString id = m_gateway.requestExec(u"touch expired.txt"_s, 1'000);
    QVERIFY2(!id.isEmpty(), qPrintable(m_gateway.problem()));
    const auto status = [&] {
        const auto record = wait(approval::get(*m_connection, RequestId(id)));
        return record ? record->status : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(status(), u"expired"_s, patience);
    QCOMPARE(wait(approval::get(*m_connection, RequestId(u"no-such-id"_s))).error().code, ErrorCode::NotFound);
}

void tst_ConnectReal::returnsToAKilledGatewayAndKnowsThatItWasRestarted()
{
    const auto request = requestOf(u"touch killed.txt"_s);
    QVERIFY(request);
    QSignalSpy greeted(m_connection.get(), &Connection::greeted);
    const QString boot = m_connection->hello().bootId;
    m_gateway.kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), LinkState::Waiting, patience);
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 1, patience);
    QCOMPARE(greeted.first().first().toBool(), true);
    QVERIFY(m_connection->hello().bootId != boot);
    QVERIFY(wait(approval::pending(*m_connection))->requests.isEmpty());
    const auto record = wait(approval::get(*m_connection, request->id));
    QVERIFY(record);
    QCOMPARE(record->status, u"cancelled"_s);
    QCOMPARE(record->reason, u"gateway-restart"_s);
    QVERIFY(!QFile::exists(file(u"killed.txt"_s)));
}

void tst_ConnectReal::readsTheWholeHistory()
{
    const auto rows = wait(approval::history(*m_connection, 0));
    QVERIFY(rows);
    QCOMPARE(rows->unreadable, 0);
    QStringList states;
    for (const auto &row : rows->rows)
        states.append(row.status);
    QCOMPARE(states, (QStringList { u"cancelled"_s, u"expired"_s, u"allowed"_s, u"denied"_s, u"allowed"_s }));
}

void tst_ConnectReal::stopsWhereTheDeviceWasRemoved()
{
    QVERIFY(!m_gateway.owner().call(u"device.pair.remove"_s, { { u"deviceId"_s, m_connection->deviceId() } }).isUndefined());
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), LinkState::Offline, patience);
    QCOMPARE(m_connection->lastFailure().cause, FailureCause::DeviceTokenRefused);
}

void tst_ConnectReal::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_gateway.log().right(6'000).constData());
}

QTEST_GUILESS_MAIN(tst_ConnectReal)
#include "tst_ConnectReal.moc"
