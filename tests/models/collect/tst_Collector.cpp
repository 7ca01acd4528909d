// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Collector.h"

#include "tests/support/FakeGateway.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::collect;
using namespace Qt::StringLiterals;

namespace {

QByteArray events(const QList<qint64> &times, const QByteArray &next = {})
{
    QByteArrayList rows;
    for (const qint64 time : times)
        rows.append(R"({"occurredAt":)" + QByteArray::number(time) + R"(, "odd":1.50})");
    return R"({"events":[)" + rows.join(',') + ']' + (next.isEmpty() ? QByteArray() : QByteArray(",\"nextCursor\":\"" + next + '"')) + '}';
}

}

class tst_Collector : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock { 1'795'375'814'412 }; ///< the fake's challenge names the same time
    std::unique_ptr<test::FakeGateway> m_fake;
    std::unique_ptr<gateway::Connection> m_connection;
    QList<QByteArray> m_pages;     ///< answers, in order; the last one stays
    QList<QJsonObject> m_asked;

    Result<Collected> collected(Source source, qint64 fromMs = 0, std::optional<qint64> cursor = {})
    {
        auto future = collect::collect(*m_connection, source, fromMs, m_clock, cursor);
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
        return future.isFinished() ? future.result() : Result<Collected>(fail(ErrorCode::TimedOut, u"test"_s));
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsEveryPageByteForByte();
    void stopsAtThePageThatReachesBackFarEnough();
    void countsTheClockDifferenceIn();
    void failsOnPagesWithoutAnEnd_data();
    void failsOnPagesWithoutAnEnd();
    void failsWhereAPageHasNoRows();
    void saysWhichScopeIsMissing();
    void failsWhereTheGatewayWasRestartedBetweenTwoPages();
    void readsTheLogOnceAndSaysWhetherItReachesItsBeginning_data();
    void readsTheLogOnceAndSaysWhetherItReachesItsBeginning();
    void goesOnInTheLogFromACursor();
    void takesTheDevicesAsOneAnswer();
    void takesTheIdentityAsOneAnswer();
};

void tst_Collector::init()
{
    m_pages.clear();
    m_asked.clear();
    m_fake = std::make_unique<test::FakeGateway>();
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id, const QString &method, const QJsonObject &params) {
        m_asked.append({ { u"method"_s, method }, { u"params"_s, params } });
        if (m_pages.isEmpty())
            m_fake->refuse(id, { { u"code"_s, u"FORBIDDEN"_s },
                { u"details"_s, QJsonObject { { u"code"_s, u"MISSING_SCOPE"_s }, { u"missingScope"_s, u"operator.pairing"_s } } } });
        else
            m_fake->answer(id, m_pages.size() > 1 ? m_pages.takeFirst() : m_pages.first());
    });
    m_connection = std::make_unique<gateway::Connection>(gateway::Endpoint { GatewayId(u"g"_s), m_fake->url(), {}, false },
        gateway::Credentials { crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") },
        gateway::Connection::approverScopes, m_clock);
    QSignalSpy greeted(m_connection.get(), &gateway::Connection::greeted);
    m_connection->open();
    QVERIFY(greeted.wait(20'000));
}

void tst_Collector::cleanup()
{
    m_connection.reset();
    m_fake.reset();
}

void tst_Collector::keepsEveryPageByteForByte()
{
    const QList<QByteArray> pages { events({ 500, 400 }, "9"), events({ 300 }) };
    m_pages = pages;
    const auto result = collected(Source::AuditActivity);
    QVERIFY(result);
    QCOMPARE(result->pages, pages);
    QCOMPARE(result->rows, 3);
    QVERIFY(result->complete);
    QCOMPARE(result->method, u"audit.activity.list"_s);
    QCOMPARE(result->params, (QJsonObject { { u"limit"_s, 500 } }));
    QCOMPARE(result->gateway, GatewayId(u"g"_s));
    QCOMPARE(result->identity, u"gateway-device"_s);
    QCOMPARE(result->bootId, u"boot-1"_s);
    QCOMPARE(result->atMs, m_clock.nowMs());
    QCOMPARE(m_asked.last().value("params"_L1).toObject(), (QJsonObject { { u"limit"_s, 500 }, { u"cursor"_s, u"9"_s } }));
}

void tst_Collector::stopsAtThePageThatReachesBackFarEnough()
{
    m_pages = { events({ 500, 400 }, "9"), events({ 300, 200 }, "8"), events({ 100 }) };
    const auto result = collected(Source::AuditActivity, 250);
    QVERIFY(result);
    QCOMPARE(result->pages.size(), 2);
    QCOMPARE(result->rows, 4);
    QVERIFY(!result->complete);
}

void tst_Collector::countsTheClockDifferenceIn()
{
    m_clock.advance(-1'000);          // the gateway is a second ahead
    m_fake->killSocket();
    QSignalSpy greeted(m_connection.get(), &gateway::Connection::greeted);
    QVERIFY(greeted.wait(20'000));
    QCOMPARE(m_connection->hello().clockOffsetMs, 1'000);
    m_pages = { events({ 10'500 }, "9"), events({ 5'000 }) };
    const auto result = collected(Source::AuditActivity, 10'000); // its 10,500 is our 9,500
    m_clock.advance(1'000);
    QVERIFY(result);
    QCOMPARE(result->pages.size(), 1);
    QCOMPARE(result->clockOffsetMs, 1'000);
}

void tst_Collector::failsOnPagesWithoutAnEnd_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("the same cursor again") << events({ 500 }, "9");
    QTest::newRow("a cursor after nothing") << events({}, "9");
}

void tst_Collector::failsOnPagesWithoutAnEnd()
{
    QFETCH(const QByteArray, page);
    m_pages = { page };
    QCOMPARE(collected(Source::AuditActivity).error().code, ErrorCode::Malformed);
}

void tst_Collector::failsWhereAPageHasNoRows()
{
    m_pages = { "{}" };
    QCOMPARE(collected(Source::ApprovalHistory).error().code, ErrorCode::Malformed);
}

void tst_Collector::saysWhichScopeIsMissing()
{
    const auto result = collected(Source::DevicePairings);
    QCOMPARE(result.error().code, ErrorCode::MissingScope);
    QCOMPARE(gateway::Refusal::from(result.error())->details.value("missingScope"_L1).toString(), u"operator.pairing"_s);
}

void tst_Collector::failsWhereTheGatewayWasRestartedBetweenTwoPages()
{
    m_fake->disconnect(this);
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id) {
        auto server = m_fake->hello.value("server"_L1).toObject();
        server.insert(u"bootId"_s, u"boot-2"_s);
        m_fake->hello.insert(u"server"_s, server);
        m_fake->answer(id, events({ 500 }, "9"));
        m_fake->killSocket();
    });
    const auto result = collected(Source::AuditActivity);
    QVERIFY(!result); // no half of one boot with half of another
    QVERIFY(result.error().code == ErrorCode::Cancelled || result.error().code == ErrorCode::NotConnected
        || result.error().code == ErrorCode::TimedOut);
}

void tst_Collector::readsTheLogOnceAndSaysWhetherItReachesItsBeginning_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("complete");
    QTest::newRow("from its beginning") << QByteArray(R"({"lines":["a","b"],"cursor":40,"truncated":false,"reset":false})") << true;
    QTest::newRow("cut") << QByteArray(R"({"lines":["a","b"],"cursor":40,"truncated":true,"reset":false})") << false;
    QTest::newRow("begun anew") << QByteArray(R"({"lines":["a","b"],"cursor":40,"truncated":false,"reset":true})") << false;
}

void tst_Collector::readsTheLogOnceAndSaysWhetherItReachesItsBeginning()
{
    QFETCH(const QByteArray, page);
    m_pages = { page };
    const auto result = collected(Source::LogTail);
    QVERIFY(result);
    QTEST(result->complete, "complete");
    QCOMPARE(result->rows, 2);
    QCOMPARE(result->logCursor, 40);
    QCOMPARE(m_asked.size(), 1);
}

void tst_Collector::goesOnInTheLogFromACursor()
{
    m_pages = { R"({"lines":[],"cursor":41,"truncated":false,"reset":false})" };
    QVERIFY(collected(Source::LogTail, 0, 40));
    QCOMPARE(m_asked.first().value("params"_L1).toObject().value("cursor"_L1).toInteger(), 40);
}

void tst_Collector::takesTheDevicesAsOneAnswer()
{
    m_pages = { R"({"pending":[],"paired":[{"deviceId":"a"},{"deviceId":"b"}]})" };
    const auto result = collected(Source::DevicePairings);
    QVERIFY(result);
    QCOMPARE(result->rows, 2);
    QVERIFY(result->complete);
    QCOMPARE(result->params, QJsonObject());
}

void tst_Collector::takesTheIdentityAsOneAnswer()
{
    const auto result = collected(Source::Identity);
    QVERIFY(result);
    QCOMPARE(result->rows, 1);
    QVERIFY(result->pages.first().contains("gateway-device"));
}

QTEST_GUILESS_MAIN(tst_Collector)
#include "tst_Collector.moc"
