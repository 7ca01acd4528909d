// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Connection.h"

#include "tests/models/gateway/ConnectionStage.h"

#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

/// What a connection makes of frames, answers and silence once it stands.
class tst_ConnectionFrames : public QObject
{
    Q_OBJECT

private:
    test::ConnectionStage m_stage;

private Q_SLOTS:
    void noticesALostEvent();
    void keepsTheGatewaysClockCurrent();
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

void tst_ConnectionFrames::noticesALostEvent()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::keepsTheGatewaysClockCurrent()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    QCOMPARE(made->hello().clockOffsetMs, 412);
    QSignalSpy moved(made.get(), &Connection::clockMoved);
    QSignalSpy events(made.get(), &Connection::eventReceived);
    const qint64 now = m_stage.clock.nowMs();
    fake.sendEvent(u"tick"_s, "{\"ts\":" + QByteArray::number(now - 5'000) + '}');
    QTRY_COMPARE_WITH_TIMEOUT(moved.count(), 1, 20'000);
    QCOMPARE(made->hello().clockOffsetMs, -5'000);
    // No time, or one of nonsense, and the same time again.
    fake.sendEvent(u"tick"_s, "{}");
    fake.sendEvent(u"tick"_s, "{\"ts\":-1}");
    fake.sendEvent(u"tick"_s, "{\"ts\":\"soon\"}");
    fake.sendEvent(u"tick"_s, "{\"ts\":" + QByteArray::number(now - 5'000) + '}');
    QTRY_COMPARE_WITH_TIMEOUT(events.count(), 5, 20'000);
    QCOMPARE(made->hello().clockOffsetMs, -5'000);
    QCOMPARE(moved.count(), 1);
    fake.sendEvent(u"tick"_s, "{\"ts\":9223372036854775807}");
    QTRY_COMPARE_WITH_TIMEOUT(moved.count(), 2, 20'000);
    QCOMPARE(made->hello().clockOffsetMs, (qint64(1) << 53) - 1 - now);
}

void tst_ConnectionFrames::survivesMalformedFramesAndCountsThem()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::keepsTheExactBytesAndTheOrderOfEventsAroundABigOne()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::matchesAnswersThatComeInAnotherOrder()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::handsOnTheOutcomeAfterAccepted()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::saysThatALostAnswerIsNotKnown()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    connect(&fake, &test::FakeGateway::called, this, [&] { fake.killSocket(); });
    std::optional<Result<Answer>> result;
    made->call(u"approval.resolve"_s).then(this, [&](const Result<Answer> &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(result, 20'000);
    QCOMPARE(result->error().code, ErrorCode::TimedOut);
}

void tst_ConnectionFrames::answersTimedOutAndForgivesTheLateAnswer()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::doesNotSendWhatIsTooLargeOrNotConnected()
{
    test::FakeGateway fake;
    auto policy = fake.hello.value("policy"_L1).toObject();
    policy.insert(u"maxPayload"_s, 1000);
    fake.hello.insert(u"policy"_s, policy);
    const auto offline = m_stage.connection(fake.url());
    QCOMPARE(offline->call(u"x"_s).result().error().code, ErrorCode::NotConnected);
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    const auto result = made->call(u"x"_s, { { u"text"_s, QString(1000, u'x') } }).result();
    QCOMPARE(result.error().code, ErrorCode::FrameTooLarge);
    QVERIFY(!fake.received().contains("xxxx"));
    QCOMPARE(made->state(), LinkState::Connected);
}

void tst_ConnectionFrames::namesAMissingScope()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
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

void tst_ConnectionFrames::closesOnAFrameAboveTheLimit()
{
    test::FakeGateway fake;
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    QSignalSpy states(made.get(), &Connection::stateChanged);
    fake.sendEvent(u"huge"_s, '"' + QByteArray(65 * 1024 * 1024, 'x') + '"');
    QVERIFY(states.wait(60'000));
    QCOMPARE(made->state(), LinkState::Waiting);
    QCOMPARE(made->lastError().code, ErrorCode::FrameTooLarge);
    QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, 20'000);
}

void tst_ConnectionFrames::reconnectsWhereTheGatewayFallsSilent()
{
    test::FakeGateway fake;
    auto policy = fake.hello.value("policy"_L1).toObject();
    policy.insert(u"tickIntervalMs"_s, 1); // raised to the shortest that is believed
    fake.hello.insert(u"policy"_s, policy);
    const auto made = m_stage.greeted(fake);
    QVERIFY(made);
    QTRY_COMPARE_WITH_TIMEOUT(made->lastFailure().cause, FailureCause::Silent, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(fake.sockets(), 2, 20'000);
}

void tst_ConnectionFrames::retriesAGatewayThatNeverGreets()
{
    test::FakeGateway fake;
    fake.challenges = false;
    const auto made = m_stage.connection(fake.url());
    made->setPatience({ .greetingMs = 50, .pairingMs = 20, .settledMs = 10'000 });
    made->open();
    QTRY_VERIFY_WITH_TIMEOUT(fake.sockets() >= 2, 20'000);
    QCOMPARE(made->lastFailure().cause, FailureCause::NoGreeting);
    QVERIFY(!fake.received().contains("shared-secret"));
}

void tst_ConnectionFrames::holdsEventsBackUntilGreeted()
{
    test::FakeGateway fake;
    fake.answersIdentity = false;
    const auto made = m_stage.connection(fake.url());
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

QTEST_GUILESS_MAIN(tst_ConnectionFrames)
#include "tst_ConnectionFrames.moc"
