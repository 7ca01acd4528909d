// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Connection.h"

#include "models/core/Encoding.h"
#include "tests/models/gateway/ConnectionStage.h"

#include <QJsonArray>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject refusal(const QString &code, const QString &detailCode, const QString &reason = {})
{
    return { { u"code"_s, code }, { u"message"_s, u"no"_s },
        { u"details"_s, QJsonObject { { u"code"_s, detailCode }, { u"reason"_s, reason }, { u"requestId"_s, u"68c3e3d9-1"_s } } } };
}

}

/// How a connection proves itself, is greeted, refused and paired, and comes back.
class tst_Connection : public QObject
{
    Q_OBJECT

private:
    test::ConnectionStage m_stage;

private Q_SLOTS:
    void provesTheDeviceAndGreets();
    void keepsTheDeviceTokenAndForgetsTheSharedOne();
    void showsPairingAndGoesOnOnceApproved();
    void triesTheSharedTokenWhereTheDeviceTokenIsRefused();
    void stopsWithTheCauseOnARefusalThatWouldRepeat_data();
    void stopsWithTheCauseOnARefusalThatWouldRepeat();
    void takesAGreetingWithoutScopesForAnError();
    void sendsNothingToAnAddressItMayNotUse();
    void returnsAndSaysWhetherTheGatewayWasRestarted();
};

void tst_Connection::provesTheDeviceAndGreets()
{
    test::FakeGateway fake;
    const auto made = m_stage.connection(fake.url());
    QSignalSpy greeted(made.get(), &Connection::greeted);
    made->open();
    QCOMPARE(made->state(), LinkState::Connecting);
    QVERIFY(greeted.wait(20'000));
    QCOMPARE(greeted.first().first().toBool(), false);
    QCOMPARE(made->state(), LinkState::Connected);
    QCOMPARE(made->hello().bootId, u"boot-1"_s);
    QCOMPARE(made->hello().gatewayDeviceId, u"gateway-device"_s);
    QCOMPARE(made->hello().clockOffsetMs, 412);
    QCOMPARE(made->lastHeardMs(), m_stage.clock.nowMs());

    const auto params = fake.connects().first();
    QCOMPARE(params.value("client"_L1).toObject().value("id"_L1).toString(), u"gateway-client"_s);
    QCOMPARE(params.value("client"_L1).toObject().value("mode"_L1).toString(), u"ui"_s);
    QCOMPARE(params.value("caps"_L1).toArray(), QJsonArray { u"approvals"_s });
    QCOMPARE(params.value("auth"_L1).toObject(), (QJsonObject { { u"token"_s, u"shared-secret"_s } }));
    const auto device = params.value("device"_L1).toObject();
    QCOMPARE(device.value("id"_L1).toString(), u"56475aa75463474c0285df5dbf2bcab73da651358839e9b77481b2eab107708c"_s);
    const QByteArray text = "v3|56475aa75463474c0285df5dbf2bcab73da651358839e9b77481b2eab107708c|gateway-client|ui|operator|"
                            "operator.read,operator.approvals|1795375814412|shared-secret|nonce-1|linux|desktop";
    const auto key = crypto::PublicKey::fromBase64Url(device.value("publicKey"_L1).toString()).value();
    QVERIFY(key.verifies(text, encoding::fromBase64Url(device.value("signature"_L1).toString()).value()));
}

void tst_Connection::keepsTheDeviceTokenAndForgetsTheSharedOne()
{
    test::FakeGateway fake;
    auto auth = fake.hello.value("auth"_L1).toObject();
    auth.insert(u"deviceToken"_s, u"device-secret"_s);
    fake.hello.insert(u"auth"_s, auth);
    const auto made = m_stage.connection(fake.url());
    QSignalSpy issued(made.get(), &Connection::deviceTokenIssued);
    QSignalSpy greeted(made.get(), &Connection::greeted);
    made->open();
    QVERIFY(greeted.wait(20'000));
    QCOMPARE(issued.count(), 1);
    QCOMPARE(issued.first().first().toByteArray(), "device-secret");

    fake.killSocket();
    QVERIFY(greeted.wait(20'000));
    QCOMPARE(fake.connects().last().value("auth"_L1).toObject(), (QJsonObject { { u"deviceToken"_s, u"device-secret"_s } }));
    QCOMPARE(issued.count(), 1); // the same token is echoed each time

    // The shared token is gone: a refused device token leaves nothing to try.
    fake.connectError = refusal(u"INVALID_REQUEST"_s, u"AUTH_DEVICE_TOKEN_MISMATCH"_s);
    fake.killSocket();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::DeviceTokenRefused);
    QCOMPARE(fake.received().count("shared-secret"), 1);
}

void tst_Connection::showsPairingAndGoesOnOnceApproved()
{
    test::FakeGateway fake;
    fake.connectError = refusal(u"NOT_PAIRED"_s, u"PAIRING_REQUIRED"_s, u"not-paired"_s);
    const auto made = m_stage.connection(fake.url());
    QSignalSpy states(made.get(), &Connection::stateChanged);
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Pairing, 20'000);
    QCOMPARE(made->pairing().requestId, u"68c3e3d9-1"_s);
    QCOMPARE(made->pairing().command, u"openclaw devices approve 68c3e3d9-1"_s);
    QCOMPARE(made->lastError().code, ErrorCode::PairingRequired);
    QTRY_VERIFY_WITH_TIMEOUT(fake.connects().size() >= 3, 20'000);
    QCOMPARE(states.count(), 2); // Connecting, Pairing: the shown id does not flicker

    fake.connectError = {};
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::None);
    QVERIFY(made->pairing().requestId.isEmpty());
}

void tst_Connection::triesTheSharedTokenWhereTheDeviceTokenIsRefused()
{
    test::FakeGateway fake;
    fake.connectError = refusal(u"INVALID_REQUEST"_s, u"AUTH_DEVICE_TOKEN_MISMATCH"_s);
    const auto made = m_stage.connection(fake.url(), "shared-secret", "old-device-secret");
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(fake.connects().size(), 2);
    QCOMPARE(fake.connects().at(0).value("auth"_L1).toObject().keys(), QStringList { u"deviceToken"_s });
    QCOMPARE(fake.connects().at(1).value("auth"_L1).toObject().keys(), QStringList { u"token"_s });

    fake.connectError = {};
    made->pairAgain(crypto::SecretBytes::copyOf("another-secret"));
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, 20'000);
    QCOMPARE(fake.connects().last().value("auth"_L1).toObject(), (QJsonObject { { u"token"_s, u"another-secret"_s } }));
}

void tst_Connection::stopsWithTheCauseOnARefusalThatWouldRepeat_data()
{
    QTest::addColumn<QString>("detailCode");
    QTest::addColumn<int>("cause");
    QTest::newRow("token missing") << u"AUTH_TOKEN_MISSING"_s << int(FailureCause::TokenMissing);
    QTest::newRow("token wrong") << u"AUTH_TOKEN_MISMATCH"_s << int(FailureCause::TokenMismatch);
    QTest::newRow("signature refused") << u"DEVICE_AUTH_SIGNATURE_INVALID"_s << int(FailureCause::ProofRefused);
    QTest::newRow("protocol") << u"PROTOCOL_MISMATCH"_s << int(FailureCause::ProtocolMismatch);
    QTest::newRow("nothing we know") << u""_s << int(FailureCause::BadRequest);
}

void tst_Connection::stopsWithTheCauseOnARefusalThatWouldRepeat()
{
    QFETCH(const QString, detailCode);
    QFETCH(const int, cause);
    test::FakeGateway fake;
    fake.connectError = refusal(u"INVALID_REQUEST"_s, detailCode);
    const auto made = m_stage.connection(fake.url());
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(int(made->lastFailure().cause), cause);
    QCOMPARE(fake.sockets(), 1);
}

void tst_Connection::takesAGreetingWithoutScopesForAnError()
{
    test::FakeGateway fake;
    fake.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray() } });
    const auto made = m_stage.connection(fake.url());
    QSignalSpy greeted(made.get(), &Connection::greeted);
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::NoScopes);
    QCOMPARE(greeted.count(), 0);
}

void tst_Connection::sendsNothingToAnAddressItMayNotUse()
{
    const auto made = m_stage.connection(QUrl(u"ws://192.0.2.1:18789/"_s));
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(made->lastError(), (Error { ErrorCode::Insecure, u"ws-beyond-loopback"_s }));
}

void tst_Connection::returnsAndSaysWhetherTheGatewayWasRestarted()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    QSignalSpy again(made.get(), &Connection::greeted);
    fake.sendEvent(u"shutdown"_s, R"({"reason":"gateway stopping"})");
    fake.closeSocket(1012, u"service restart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Waiting, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::Restarting);
    QVERIFY(again.wait(20'000));
    QCOMPARE(again.last().first().toBool(), false);

    auto server = fake.hello.value("server"_L1).toObject();
    server.insert(u"bootId"_s, u"boot-2"_s);
    fake.hello.insert(u"server"_s, server);
    fake.stop();
    QTRY_COMPARE_WITH_TIMEOUT(made->lastFailure().cause, FailureCause::Unreachable, 20'000);
    fake.start();
    QVERIFY(again.wait(20'000));
    QCOMPARE(again.last().first().toBool(), true);
    QVERIFY(made->counters().reconnects >= 2);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
