// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Frame.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEventAndKeepsItsPayloadByteForByte();
    void readsAnswersOfEveryPayloadType_data();
    void readsAnswersOfEveryPayloadType();
    void readsARefusal();
    void refusesWhatIsNoFrame_data();
    void refusesWhatIsNoFrame();
    void passesOverUnknownMembers();
    void writesARequestThatReadsBack();
};

void tst_Frame::readsAnEventAndKeepsItsPayloadByteForByte()
{
    const QByteArray payload = R"({ "b":1.50,"a":12345678901234567890, "c":"\u0041\ud800/\/" , "c":[ ] })";
    const auto frame = Frame::parse(
        QByteArray(R"({"type":"event","event":"exec.approval.requested","seq":7,"payload":)" + payload + R"( ,"stateVersion":{}})"));
    QVERIFY(frame);
    QCOMPARE(frame->kind, Frame::Kind::Event);
    QCOMPARE(frame->name, u"exec.approval.requested"_s);
    QCOMPARE(frame->seq, 7);
    QCOMPARE(frame->rawPayload, payload);
    QCOMPARE(frame->payload.toObject().value("b"_L1).toDouble(), 1.5);
}

void tst_Frame::readsAnswersOfEveryPayloadType_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("array") << QByteArray("[1, 2]") << QJsonValue(QJsonArray { 1, 2 });
    QTest::newRow("text") << QByteArray("\"x\"") << QJsonValue(u"x"_s);
    QTest::newRow("number") << QByteArray("12") << QJsonValue(12);
    QTest::newRow("true") << QByteArray("true") << QJsonValue(true);
    QTest::newRow("null") << QByteArray("null") << QJsonValue(QJsonValue::Null);
}

void tst_Frame::readsAnswersOfEveryPayloadType()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QJsonValue, value);
    const auto frame = Frame::parse(QByteArray("{\"type\":\"res\",\"id\":\"4\",\"ok\":true,\"payload\":" + payload + '}'));
    QVERIFY(frame);
    QCOMPARE(frame->kind, Frame::Kind::Answer);
    QCOMPARE(frame->id, u"4"_s);
    QVERIFY(frame->ok);
    QCOMPARE(frame->rawPayload, payload);
    QCOMPARE(frame->payload, value);
}

void tst_Frame::readsARefusal()
{
    const auto frame = Frame::parse(R"({"type":"res","id":"4","ok":false,"error":{"code":"INVALID_REQUEST","message":"approval not found",)"
                                    R"("details":{"reason":"APPROVAL_NOT_FOUND"}}})");
    QVERIFY(frame);
    QVERIFY(!frame->ok);
    QCOMPARE(frame->refusal.code, u"INVALID_REQUEST"_s);
    QCOMPARE(frame->refusal.message, u"approval not found"_s);
    QCOMPARE(frame->refusal.reason(), u"APPROVAL_NOT_FOUND"_s);
}

void tst_Frame::refusesWhatIsNoFrame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("no JSON") << QByteArray("hello") << ErrorCode::Malformed;
    QTest::newRow("an array") << QByteArray("[]") << ErrorCode::Malformed;
    QTest::newRow("cut short") << QByteArray(R"({"type":"event","event":"tick","payload":{)") << ErrorCode::Malformed;
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"event\",\"event\":\"\xff\"}") << ErrorCode::Malformed;
    QTest::newRow("no type") << QByteArray("{}") << ErrorCode::Malformed;
    QTest::newRow("type is a number") << QByteArray(R"({"type":1})") << ErrorCode::Malformed;
    QTest::newRow("another type") << QByteArray(R"({"type":"req","id":"1","method":"x"})") << ErrorCode::Unsupported;
    QTest::newRow("event without name") << QByteArray(R"({"type":"event","payload":{}})") << ErrorCode::Malformed;
    QTest::newRow("answer without id") << QByteArray(R"({"type":"res","ok":true})") << ErrorCode::Malformed;
    QTest::newRow("answer whose ok is a word") << QByteArray(R"({"type":"res","id":"1","ok":"true"})") << ErrorCode::Malformed;
    QTest::newRow("two values") << QByteArray(R"({"type":"event","event":"tick"} {})") << ErrorCode::Malformed;
    QTest::newRow("broken payload") << QByteArray(R"({"type":"event","event":"tick","payload":{"a":tru}})") << ErrorCode::Malformed;
    QTest::newRow("payload of endless depth")
        << QByteArray(R"({"type":"event","event":"tick","payload":)" + QByteArray(3000, '[') + QByteArray(3000, ']') + '}')
        << ErrorCode::Malformed;
}

void tst_Frame::refusesWhatIsNoFrame()
{
    QFETCH(const QByteArray, text);
    QFETCH(const ErrorCode, code);
    const auto frame = Frame::parse(text);
    QVERIFY(!frame);
    QCOMPARE(frame.error().code, code);
}

void tst_Frame::passesOverUnknownMembers()
{
    QVERIFY(Frame::parse(R"({"later":[{"x":1}],"type":"event","event":"tick","more":null})"));
}

void tst_Frame::writesARequestThatReadsBack()
{
    const auto text = Frame::request(u"9"_s, u"approval.get"_s, { { u"id"_s, u"a\"b"_s } });
    const auto frame = QJsonDocument::fromJson(text).object();
    QCOMPARE(frame.value("type"_L1).toString(), u"req"_s);
    QCOMPARE(frame.value("id"_L1).toString(), u"9"_s);
    QCOMPARE(frame.value("method"_L1).toString(), u"approval.get"_s);
    QCOMPARE(frame.value("params"_L1).toObject().value("id"_L1).toString(), u"a\"b"_s);
}

QTEST_GUILESS_MAIN(tst_Frame)
#include "tst_Frame.moc"
