// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Connection.h"

#include "models/core/Encoding.h"
#include "tests/support/FakeGateway.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

namespace {

crypto::SecretBytes seed(unsigned char first)
{
    crypto::SecretBytes bytes(32);
    for (std::size_t i = 0; i < 32; ++i)
        bytes.span()[i] = static_cast<unsigned char>(first + i);
    return bytes;
}

Credentials credentials(const QByteArray &shared, const QByteArray &device = {})
{
    return { crypto::SigningKey::fromSeed(seed(0)).value(), crypto::SecretBytes::copyOf(device), crypto::SecretBytes::copyOf(shared) };
}

QJsonObject refusal(const QString &code, const QString &detailCode, const QString &reason = {})
{
    return { { u"code"_s, code }, { u"message"_s, u"no"_s },
        { u"details"_s, QJsonObject { { u"code"_s, detailCode }, { u"reason"_s, reason }, { u"requestId"_s, u"68c3e3d9-1"_s } } } };
}

}

class tst_Connection : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock { 1'795'375'814'000 };

    std::unique_ptr<Connection> connection(const QUrl &url, const QByteArray &shared = "shared-secret", const QByteArray &device = {})
    {
        auto made = std::make_unique<Connection>(Endpoint { GatewayId(u"g"_s), url, {}, false }, credentials(shared, device),
            Connection::approverScopes, m_clock);
        made->setPatience({ .greetingMs = 20'000, .pairingMs = 20, .settledMs = 10'000 });
        return made;
    }

    /// A connection that was greeted by `fake`.
    std::unique_ptr<Connection> greeted(test::FakeGateway &fake)
    {
        auto made = connection(fake.url());
        QSignalSpy spy(made.get(), &Connection::greeted);
        made->open();
        return spy.count() == 1 || spy.wait(20'000) ? std::move(made) : nullptr;
    }

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
    void noticesALostEvent();
    void survivesMalformedFramesAndCountsThem();
    void keepsTheExactBytesAndTheOrderOfEventsAroundABigOne();
    void matchesAnswersThatComeInAnotherOrder();
    void handsOnTheOutcomeAfterAccepted();
    void saysThatALostAnswerIsNotKnown();
    void answersTimedOutAndForgivesTheLateAnswer();
    void doesNotSendWhatIsTooLargeOrNotConnected();
    void namesAMissingScope();
    void closesOnAFrameAboveTheLimit();
    void reconnectsWhereTheGatewayFallsSilent();
    void retriesAGatewayThatNeverGreets();
    void holdsEventsBackUntilGreeted();
};

void tst_Connection::provesTheDeviceAndGreets()
{
    test::FakeGateway fake;
    const auto made = connection(fake.url());
    QSignalSpy greeted(made.get(), &Connection::greeted);
    made->open();
    QCOMPARE(made->state(), LinkState::Connecting);
    QVERIFY(greeted.wait(20'000));
    QCOMPARE(greeted.first().first().toBool(), false);
    QCOMPARE(made->state(), LinkState::Connected);
    QCOMPARE(made->hello().bootId, u"boot-1"_s);
    QCOMPARE(made->hello().gatewayDeviceId, u"gateway-device"_s);
    QCOMPARE(made->hello().clockOffsetMs, 412);
    QCOMPARE(made->lastHeardMs(), m_clock.nowMs());

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
    const auto made = connection(fake.url());
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
    const auto made = connection(fake.url());
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
    const auto made = connection(fake.url(), "shared-secret", "old-device-secret");
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
    const auto made = connection(fake.url());
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(int(made->lastFailure().cause), cause);
    QCOMPARE(fake.sockets(), 1);
}

void tst_Connection::takesAGreetingWithoutScopesForAnError()
{
    test::FakeGateway fake;
    fake.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray() } });
    const auto made = connection(fake.url());
    QSignalSpy greeted(made.get(), &Connection::greeted);
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::NoScopes);
    QCOMPARE(greeted.count(), 0);
}

void tst_Connection::sendsNothingToAnAddressItMayNotUse()
{
    const auto made = connection(QUrl(u"ws://192.0.2.1:18789/"_s));
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, 20'000);
    QCOMPARE(made->lastError(), (Error { ErrorCode::Insecure, u"ws-beyond-loopback"_s }));
}

void tst_Connection::returnsAndSaysWhetherTheGatewayWasRestarted()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
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

void tst_Connection::noticesALostEvent()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QSignalSpy gaps(made.get(), &Connection::gapSeen);
    QSignalSpy events(made.get(), &Connection::eventReceived);
    fake.sendEvent(u"tick"_s, "{}");
    fake.sendEvent(u"tick"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(events.count(), 2, 20'000);
    QCOMPARE(gaps.count(), 0);
    fake.skipSequence();
    fake.sendEvent(u"tick"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(events.count(), 3, 20'000);
    QCOMPARE(gaps.count(), 1);
    QCOMPARE(made->counters().sequenceGaps, 1);
}

void tst_Connection::survivesMalformedFramesAndCountsThem()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QSignalSpy events(made.get(), &Connection::eventReceived);
    fake.send("not json");
    fake.send("{\"type\":\"event\"}");
    fake.send("{\"type\":\"res\",\"id\":\"9999\",\"ok\":true}"); // nobody asked
    fake.sendEvent(u"tick"_s, "{\"unknown\":1}");
    QTRY_COMPARE_WITH_TIMEOUT(events.count(), 1, 20'000);
    QCOMPARE(made->counters().malformed, 3);
    QCOMPARE(made->state(), LinkState::Connected);
}

void tst_Connection::keepsTheExactBytesAndTheOrderOfEventsAroundABigOne()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QList<Event> events;
    connect(made.get(), &Connection::eventReceived, this, [&](const Event &event) { events.append(event); });
    const QByteArray odd = R"({"n":1.50, "big":12345678901234567890,"s":"\u0041\ud800 ä", "n":2})";
    fake.sendEvent(u"first"_s, odd);
    fake.sendEvent(u"big"_s, "{\"text\":\"" + QByteArray(300'000, 'x') + "\"}");
    fake.sendEvent(u"last"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(events.size(), 3, 20'000);
    QCOMPARE(events.at(0).rawPayload, odd);
    QCOMPARE(events.at(1).name, u"big"_s);
    QCOMPARE(events.at(1).payload.value("text"_L1).toString().size(), 300'000);
    QCOMPARE(events.at(2).name, u"last"_s);
    QCOMPARE(made->counters().sequenceGaps, 0);
}

void tst_Connection::matchesAnswersThatComeInAnotherOrder()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QStringList ids;
    connect(&fake, &test::FakeGateway::called, this, [&](const QString &id) { ids.append(id); });
    QStringList order;
    made->call(u"a"_s).then(this, [&](const Result<Answer> &answer) { order.append(u"a="_s + answer->payload.toString()); });
    made->call(u"b"_s).then(this, [&](const Result<Answer> &answer) { order.append(u"b="_s + answer->payload.toString()); });
    QTRY_COMPARE_WITH_TIMEOUT(ids.size(), 2, 20'000);
    fake.answer(ids.at(1), "\"two\"");
    fake.answer(ids.at(0), "\"one\"");
    QTRY_COMPARE_WITH_TIMEOUT(order, (QStringList { u"b=two"_s, u"a=one"_s }), 20'000);
}

void tst_Connection::handsOnTheOutcomeAfterAccepted()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QString id;
    connect(&fake, &test::FakeGateway::called, this, [&](const QString &called) {
        id = called;
        fake.answer(called, R"({"status":"accepted"})");
    });
    QString later;
    connect(made.get(), &Connection::followedUp, this, [&](const QString &of, const Result<Answer> &answer) {
        later = of + u':' + answer->payload.toObject().value("status"_L1).toString();
    });
    std::optional<Answer> first;
    made->call(u"agent"_s).then(this, [&](const Result<Answer> &answer) { first = answer.value(); });
    QTRY_VERIFY_WITH_TIMEOUT(first, 20'000);
    QCOMPARE(first->id, id);
    fake.answer(id, R"({"status":"ok"})");
    QTRY_COMPARE_WITH_TIMEOUT(later, QString(id + u":ok"), 20'000);
    QCOMPARE(made->counters().malformed, 0);
}

void tst_Connection::saysThatALostAnswerIsNotKnown()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    connect(&fake, &test::FakeGateway::called, this, [&] { fake.killSocket(); });
    std::optional<Result<Answer>> result;
    made->call(u"approval.resolve"_s).then(this, [&](const Result<Answer> &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(result, 20'000);
    QCOMPARE(result->error().code, ErrorCode::TimedOut);
}

void tst_Connection::answersTimedOutAndForgivesTheLateAnswer()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QString id;
    connect(&fake, &test::FakeGateway::called, this, [&](const QString &called) { id = called; });
    std::optional<Result<Answer>> result;
    made->call(u"slow"_s, {}, 1).then(this, [&](const Result<Answer> &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(result && !id.isEmpty(), 20'000);
    QCOMPARE(result->error().code, ErrorCode::TimedOut);
    QSignalSpy events(made.get(), &Connection::eventReceived);
    fake.answer(id, "{}");
    fake.sendEvent(u"tick"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(events.count(), 1, 20'000);
    QCOMPARE(made->counters().malformed, 0);
}

void tst_Connection::doesNotSendWhatIsTooLargeOrNotConnected()
{
    test::FakeGateway fake;
    auto policy = fake.hello.value("policy"_L1).toObject();
    policy.insert(u"maxPayload"_s, 1000);
    fake.hello.insert(u"policy"_s, policy);
    const auto offline = connection(fake.url());
    QCOMPARE(offline->call(u"x"_s).result().error().code, ErrorCode::NotConnected);
    const auto made = greeted(fake);
    QVERIFY(made);
    const auto result = made->call(u"x"_s, { { u"text"_s, QString(1000, u'x') } }).result();
    QCOMPARE(result.error().code, ErrorCode::FrameTooLarge);
    QVERIFY(!fake.received().contains("xxxx"));
    QCOMPARE(made->state(), LinkState::Connected);
}

void tst_Connection::namesAMissingScope()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    connect(&fake, &test::FakeGateway::called, this, [&](const QString &id) {
        fake.refuse(id, { { u"code"_s, u"FORBIDDEN"_s }, { u"message"_s, u"missing scope: operator.admin"_s },
            { u"details"_s, QJsonObject { { u"code"_s, u"MISSING_SCOPE"_s }, { u"missingScope"_s, u"operator.admin"_s } } } });
    });
    std::optional<Result<Answer>> result;
    made->call(u"secrets.store.list"_s).then(this, [&](const Result<Answer> &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(result, 20'000);
    QCOMPARE(result->error().code, ErrorCode::MissingScope);
    QCOMPARE(Refusal::from(result->error())->details.value("missingScope"_L1).toString(), u"operator.admin"_s);
}

void tst_Connection::closesOnAFrameAboveTheLimit()
{
    test::FakeGateway fake;
    const auto made = greeted(fake);
    QVERIFY(made);
    QSignalSpy states(made.get(), &Connection::stateChanged);
    fake.sendEvent(u"huge"_s, '"' + QByteArray(65 * 1024 * 1024, 'x') + '"');
    QVERIFY(states.wait(60'000));
    QCOMPARE(made->state(), LinkState::Waiting);
    QCOMPARE(made->lastError().code, ErrorCode::FrameTooLarge);
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, 20'000);
}

void tst_Connection::reconnectsWhereTheGatewayFallsSilent()
{
    test::FakeGateway fake;
    auto policy = fake.hello.value("policy"_L1).toObject();
    policy.insert(u"tickIntervalMs"_s, 1); // raised to the shortest that is believed
    fake.hello.insert(u"policy"_s, policy);
    const auto made = greeted(fake);
    QVERIFY(made);
    QTRY_COMPARE_WITH_TIMEOUT(made->lastFailure().cause, FailureCause::Silent, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(fake.sockets(), 2, 20'000);
}

void tst_Connection::retriesAGatewayThatNeverGreets()
{
    test::FakeGateway fake;
    fake.challenges = false;
    const auto made = connection(fake.url());
    made->setPatience({ .greetingMs = 50, .pairingMs = 20, .settledMs = 10'000 });
    made->open();
    QTRY_VERIFY_WITH_TIMEOUT(fake.sockets() >= 2, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::NoGreeting);
    QVERIFY(!fake.received().contains("shared-secret"));
}

void tst_Connection::holdsEventsBackUntilGreeted()
{
    test::FakeGateway fake;
    fake.answersIdentity = false;
    const auto made = connection(fake.url());
    QStringList seen;
    connect(made.get(), &Connection::greeted, this, [&] { seen.append(u"greeted"_s); });
    connect(made.get(), &Connection::eventReceived, this, [&](const Event &event) { seen.append(event.name); });
    connect(&fake, &test::FakeGateway::called, this, [&](const QString &id) {
        fake.sendEvent(u"exec.approval.requested"_s, "{}");
        fake.answer(id, "{}");
    });
    made->open();
    QTRY_COMPARE_WITH_TIMEOUT(seen, (QStringList { u"greeted"_s, u"exec.approval.requested"_s }), 20'000);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
