// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/GatewayCollector.h"

#include "models/trail/Trail.h"
#include "tests/support/Await.h"
#include "tests/support/FakeGateway.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countersign;
using namespace countersign::collect;
using namespace Qt::StringLiterals;
using facts::EventKind;

class tst_GatewayCollector : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{ 1'795'375'814'412 }; ///< the fake's challenge names the same time
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<trail::Trail> m_trail;
    std::unique_ptr<test::FakeGateway> m_fake;
    std::unique_ptr<gateway::Connection> m_connection;
    std::unique_ptr<GatewayCollector> m_collector;
    QMap<QString, QByteArray> m_answers; ///< by method; none: refused for a missing scope
    QMap<QString, int> m_asked;

    void collect(int everyMs = 20)
    {
        const Pace pace{ everyMs, everyMs, everyMs, everyMs, everyMs, 4 * everyMs, 1 };
        m_collector = std::make_unique<GatewayCollector>(*m_connection, *m_trail, m_clock, Masks(), pace);
    }
    QStringList kinds()
    {
        QStringList all;
        const auto stored = test::await(m_trail->read(1, 1000));
        for (const auto &each : *stored)
            all.append(facts::word(each.event.kind) + u' ' + each.event.subject);
        return all;
    }
    void restartGateway(const QString &boot)
    {
        auto server = m_fake->hello.value("server"_L1).toObject();
        server.insert(u"bootId"_s, boot);
        m_fake->hello.insert(u"server"_s, server);
        QSignalSpy greeted(m_connection.get(), &gateway::Connection::greeted);
        m_fake->killSocket();
        QVERIFY(greeted.wait(20'000));
    }
    SourceState state(Source source)
    {
        for (const auto &each : m_collector->states()) {
            if (each.source == source)
                return each;
        }
        return {};
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void readsEverySourceAndGoesOn();
    void nothingIsThereTwiceAfterARestartOfTheConsole();
    void aRestartOfTheGatewayIsWrittenDownOnce();
    void aSourceThatMayNotBeReadIsToldOnce();
    void aGatewayThatDoesNotAnswerIsLate();
    void whatTheGatewayAnnouncesIsReadSoon();
    void theConnectionMayGoFirst();
    void whoeverAsksAgainAndAgainGetsEverySource();
    void whatIsAskedForWhileItIsReadIsReadOnceMore();
};

void tst_GatewayCollector::whoeverAsksAgainAndAgainGetsEverySource()
{
    connect(m_fake.get(), &test::FakeGateway::called, this, [this] {
        if (m_collector)
            m_collector->readNow();
    });
    collect(600'000);
    for (const auto &method : m_answers.keys())
        QTRY_VERIFY2(m_asked[method] >= 3, qPrintable(method));
    // In turn: nobody is read twice while another waits.
    const auto counts = m_asked.values();
    QVERIFY(*std::ranges::max_element(counts) - *std::ranges::min_element(counts) <= 1);
}

void tst_GatewayCollector::whatIsAskedForWhileItIsReadIsReadOnceMore()
{
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &, const QString &method) {
        if (method == "audit.activity.list"_L1 && m_asked[method] == 1)
            m_collector->readNow(); // its answer may be older than what was asked for now
    });
    collect(600'000);
    QTRY_COMPARE(m_asked[u"audit.activity.list"_s], 2);
    for (const auto &method : m_answers.keys())
        QTRY_VERIFY2(m_asked[method] >= 1, qPrintable(method));
    QTest::qWait(50);
    QCOMPARE(m_asked[u"audit.activity.list"_s], 2);
}

void tst_GatewayCollector::init()
{
    m_asked.clear();
    m_answers = {
        { u"audit.activity.list"_s,
            R"({"events":[{"sequence":1,"eventId":"e1","occurredAt":1795375800000,"kind":"agent_run","status":"started","toolName":"one"}]})" },
        { u"approval.history"_s, R"({"items":[]})" },
        { u"openclaw.changes.list"_s, R"({"entries":[]})" },
        { u"device.pair.list"_s, R"({"pending":[],"paired":[{"deviceId":"a","displayName":"Console"}]})" },
        { u"config.get"_s, R"({"hash":"h1","parsed":{}})" },
        { u"exec.approval.grants.list"_s, R"({"grants":[]})" },
        { u"logs.tail"_s, R"({"file":"f","cursor":9,"lines":[],"truncated":false,"reset":false})" },
    };
    m_folder = std::make_unique<QTemporaryDir>();
    m_trail = std::make_unique<trail::Trail>(m_folder->filePath(u"trail.db"_s));
    QVERIFY(test::await(m_trail->open()));
    m_fake = std::make_unique<test::FakeGateway>();
    connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id, const QString &method) {
        ++m_asked[method];
        if (m_answers.contains(method))
            m_fake->answer(id, m_answers[method]);
        else
            m_fake->refuse(id,
                { { u"code"_s, u"FORBIDDEN"_s }, { u"details"_s, QJsonObject{ { u"code"_s, u"MISSING_SCOPE"_s } } } });
    });
    m_connection =
        std::make_unique<gateway::Connection>(gateway::Endpoint{ GatewayId(u"g"_s), m_fake->url(), {}, false },
            gateway::Credentials{ crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") },
            gateway::Connection::approverScopes, m_clock);
    QSignalSpy greeted(m_connection.get(), &gateway::Connection::greeted);
    m_connection->open();
    QVERIFY(greeted.wait(20'000));
}

void tst_GatewayCollector::cleanup()
{
    m_collector.reset();
    m_connection.reset();
    m_fake.reset();
    m_trail.reset();
}

void tst_GatewayCollector::readsEverySourceAndGoesOn()
{
    collect();
    for (const auto &method : m_answers.keys())
        QTRY_VERIFY2(m_asked[method] >= 3, qPrintable(method));
    for (const auto &each : m_collector->states()) {
        QCOMPARE(each.reach, Reach::Current);
        QVERIFY(!each.isLate(m_clock.nowMs()));
        QVERIFY(each.isLate(m_clock.nowMs() + 1000));
    }
    auto all = kinds();
    all.sort();
    QCOMPARE(all,
        (QStringList{
            u"config.seen h1"_s, u"device.seen Console"_s, u"gateway.seen 2026.9.6"_s, u"run.started one"_s }));
    QCOMPARE(state(Source::AuditActivity).rows, 1);
    m_answers[u"audit.activity.list"_s] =
        R"({"events":[{"sequence":2,"eventId":"e2","occurredAt":1795375801000,"kind":"agent_run","status":"finished","toolName":"two"},
        {"sequence":1,"eventId":"e1","occurredAt":1795375800000,"kind":"agent_run","status":"started","toolName":"one"}]})";
    QTRY_COMPARE(m_trail->newest(), 5u);
    QCOMPARE(kinds().last(), u"run.ended two"_s);
}

void tst_GatewayCollector::nothingIsThereTwiceAfterARestartOfTheConsole()
{
    collect();
    QTRY_COMPARE(m_trail->newest(), 4u);
    m_collector.reset();
    m_trail.reset();
    m_trail = std::make_unique<trail::Trail>(m_folder->filePath(u"trail.db"_s));
    QVERIFY(test::await(m_trail->open()));
    m_asked.clear();
    collect();
    for (const auto &method : m_answers.keys())
        QTRY_VERIFY2(m_asked[method] >= 2, qPrintable(method));
    QCOMPARE(m_trail->newest(), 4u);
}

void tst_GatewayCollector::aRestartOfTheGatewayIsWrittenDownOnce()
{
    collect();
    QTRY_COMPARE(m_trail->newest(), 4u);
    restartGateway(u"boot-2"_s);
    QTRY_COMPARE(m_trail->newest(), 5u);
    QCOMPARE(test::await(m_trail->event(5))->event.kind, EventKind::GatewayRestarted);
    QCOMPARE(test::await(m_trail->event(5))->event.bootId, u"boot-2"_s);
    m_asked.clear();
    restartGateway(u"boot-2"_s); // the connection only
    for (const auto &method : m_answers.keys())
        QTRY_VERIFY2(m_asked[method] >= 1, qPrintable(method));
    QCOMPARE(m_trail->newest(), 5u);
}

void tst_GatewayCollector::aSourceThatMayNotBeReadIsToldOnce()
{
    const QByteArray devices = m_answers.take(u"device.pair.list"_s);
    collect();
    QTRY_VERIFY(m_asked[u"device.pair.list"_s] >= 3);
    QCOMPARE(state(Source::DevicePairings).reach, Reach::Blind);
    QCOMPARE(state(Source::DevicePairings).error->code, ErrorCode::MissingScope);
    QCOMPARE(kinds().filter(u"source.blind"_s), QStringList{ u"source.blind MissingScope"_s });
    QCOMPARE(state(Source::AuditActivity).reach, Reach::Current);
    // It may be read again.
    m_answers[u"device.pair.list"_s] = devices;
    QTRY_COMPARE(state(Source::DevicePairings).reach, Reach::Current);
    QTRY_COMPARE(kinds().filter(u"device.seen"_s).size(), 1);
}

void tst_GatewayCollector::aGatewayThatDoesNotAnswerIsLate()
{
    collect();
    QTRY_COMPARE(state(Source::Configuration).reach, Reach::Current);
    m_fake->stop();
    m_fake->killSocket();
    QTRY_COMPARE(m_connection->state(), gateway::LinkState::Waiting);
    m_clock.advance(60'000);
    QVERIFY(state(Source::Configuration).isLate(m_clock.nowMs()));
    QVERIFY(!kinds().join(u' ').contains(u"source.blind"_s)); // not connected is not blind
}

void tst_GatewayCollector::whatTheGatewayAnnouncesIsReadSoon()
{
    collect(3'600'000);
    for (const auto &method : m_answers.keys())
        QTRY_COMPARE(m_asked[method], 1);
    QTRY_COMPARE(state(Source::Grants).reach, Reach::Current);
    m_fake->sendEvent(u"config.changed"_s, "{}");
    m_fake->sendEvent(u"device.pair.resolved"_s, "{}");
    m_fake->sendEvent(u"exec.approval.resolved"_s, "{}");
    for (const auto &method :
        { u"config.get"_s, u"openclaw.changes.list"_s, u"device.pair.list"_s, u"approval.history"_s })
        QTRY_COMPARE(m_asked[method], 2);
    QCOMPARE(m_asked[u"audit.activity.list"_s], 1);
}

void tst_GatewayCollector::theConnectionMayGoFirst()
{
    collect(1);
    QTRY_VERIFY(m_asked.size() > 3);
    m_connection.reset();
    m_collector->readNow();
    QCoreApplication::processEvents();
    QCOMPARE(m_collector->states().size(), GatewayCollector::sources.size());
}

QTEST_GUILESS_MAIN(tst_GatewayCollector)
#include "tst_GatewayCollector.moc"
