// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/FactReader.h"

#include "models/gateway/Gateways.h"
#include "models/paths/PathControl.h"
#include "tests/support/FakeFacts.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;
using test::FakeFacts;

class tst_FactReader : public QObject {
    Q_OBJECT

    static constexpr int patience = 20'000;
    SystemClock m_clock;
    std::unique_ptr<test::FakeGateway> m_fake;
    FakeFacts m_told;
    QStringList m_held; ///< ids of questions not answered yet
    QString m_holds; ///< method whose answer is held back
    std::unique_ptr<gateway::Connection> m_connection;
    std::unique_ptr<FactReader> m_reader;

    std::optional<Finding> exec() const
    {
        const auto paths = m_reader->facts() ? pathsOf(*m_reader->facts()) : QList<PathControl>();
        const auto *found = find(paths, Path::Exec);
        return found ? std::optional(found->findings.first()) : std::nullopt;
    }
    std::optional<Control> control() const
    {
        return exec().transform([](const Finding &found) { return found.control; });
    }
    void grant(const QStringList &scopes)
    {
        m_fake->hello.insert(u"auth"_s, QJsonObject{ { u"scopes"_s, QJsonArray::fromStringList(scopes) } });
    }

private Q_SLOTS:
    void init()
    {
        m_told = {};
        m_held.clear();
        m_holds.clear();
        m_fake = std::make_unique<test::FakeGateway>();
        grant(gateway::Gateways::adminScopes);
        connect(m_fake.get(), &test::FakeGateway::called, this, [this](const QString &id, const QString &method) {
            if (method == m_holds)
                m_held.append(id);
            else if (!m_told.answer(*m_fake, id, method))
                m_fake->refuse(id, { { u"code"_s, u"INVALID_REQUEST"_s } });
        });
        m_connection =
            std::make_unique<gateway::Connection>(gateway::Endpoint{ GatewayId(u"dev-1"_s), m_fake->url(), {}, false },
                gateway::Credentials{ crypto::SigningKey::generate().value(), {}, {} }, gateway::Gateways::adminScopes,
                m_clock);
        m_reader = std::make_unique<FactReader>(*m_connection, m_clock);
    }
    void cleanup()
    {
        m_reader.reset();
        m_connection.reset();
        m_fake.reset();
    }

    void knowsNothingUntilConnectedAndAgainAfterwards()
    {
        QVERIFY(!m_reader->facts());
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
        QVERIFY(m_reader->facts()->readAtMs > 0);
        QSignalSpy changed(m_reader.get(), &FactReader::changed);
        m_fake->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_reader->facts(), patience);
        QCOMPARE(changed.count(), 1);
        m_fake->start();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
    }
    void followsWhatChangesWithoutARestart_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("event");
        QTest::addColumn<Control>("control");
        QTest::addColumn<ControlReason>("reason");
        QTest::newRow("mode full") << u"config.get"_s << FakeFacts::configuration("full") << u"config.changed"_s
                                   << Control::Unasked << ControlReason::ExecModeFull;
        QTest::newRow("an agent in full") << u"agents.list"_s << FakeFacts::agents("full") << u"config.changed"_s
                                          << Control::Unasked << ControlReason::ExecModeFull;
        QTest::newRow("a session in full") << u"sessions.list"_s << FakeFacts::sessions("full") << u"sessions.changed"_s
                                           << Control::Unasked << ControlReason::SessionsInFull;
        QTest::newRow("a plugin") << u"plugins.list"_s
                                  << QByteArray(R"({"plugins":[{"id":"x","origin":"config","enabled":true}]})")
                                  << u"plugins.changed"_s << Control::Degraded << ControlReason::ForeignPlugins;
        QTest::newRow("an answer of another shape") << u"config.get"_s << QByteArray(R"({"resolved":7})")
                                                    << u"config.changed"_s << Control::Blind << ControlReason::NotRead;
    }
    void followsWhatChangesWithoutARestart()
    {
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
        QFETCH(const QString, method);
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, event);
        QFETCH(const Control, control);
        QFETCH(const ControlReason, reason);
        m_told.set(method, answer);
        m_fake->sendEvent(event, "{}");
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->control == control && exec()->reason == reason, patience);
    }
    void countsIdentitiesAsTheyCome()
    {
        m_connection->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->facts() && m_reader->facts()->identities, patience);
        QCOMPARE(bypassesOf(*m_reader->facts()).admins->size(), 1);
        m_told.set(u"device.pair.list"_s, FakeFacts::devices(true));
        m_fake->sendEvent(u"device.pair.resolved"_s, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(bypassesOf(*m_reader->facts()).admins->size(), 2, patience);
        QCOMPARE(*bypassesOf(*m_reader->facts()).silent, 1);
    }
    void whatIsKnownToHaveChangedIsNotKnownUntilReadAgain()
    {
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
        m_holds = u"config.get"_s;
        m_fake->sendEvent(u"config.changed"_s, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1, patience);
        QCOMPARE(int(exec()->reason), int(ControlReason::NotRead));
        m_fake->answer(m_held.first(), FakeFacts::configuration("ask"));
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
    }
    void savedIsNotInForceUntilTheGatewayTookItOver()
    {
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
        auto saved = FakeFacts::configuration("ask");
        m_told.set(u"config.get"_s, saved.replace(R"("appliedConfigHash":"a")", R"("appliedConfigHash":"b")"));
        m_fake->sendEvent(u"config.changed"_s, "{}");
        QTRY_VERIFY_WITH_TIMEOUT(exec()->error == ErrorCode::Busy, patience);
        m_told.set(u"config.get"_s, FakeFacts::configuration("ask")); // without an event: it asks by itself
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
    }
    void aRefusedFactMakesItBlindWithTheReason()
    {
        m_told.refused = { u"exec.approvals.get"_s };
        m_connection->open();
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->error == ErrorCode::MissingScope, patience);
        QCOMPARE(int(exec()->control), int(Control::Blind));
        QCOMPARE(int(exec()->fact), int(Fact::HostRules));
    }
    void anAnswerOfAnEarlierConnectionCountsForNothing()
    {
        m_holds = u"config.get"_s;
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1, patience);
        m_holds.clear();
        m_told.set(u"config.get"_s, FakeFacts::configuration("full"));
        m_fake->killSocket();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Unasked, patience);
        m_fake->answer(m_held.first(), FakeFacts::configuration("ask"));
        m_told.set(u"sessions.list"_s, FakeFacts::sessions("workspace"));
        m_fake->sendEvent(u"sessions.changed"_s, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->facts()->sessions->reviewed.size(), 1, patience); // all of it has arrived
        QCOMPARE(control(), Control::Unasked);
    }
    void withTheNextHelloOtherScopesCount()
    {
        m_connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(control(), Control::Detected, patience);
        grant({ u"operator.read"_s, u"operator.approvals"_s });
        m_fake->killSocket();
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->reason == ControlReason::NeedsAdminScope, patience);
    }
};

QTEST_GUILESS_MAIN(tst_FactReader)
#include "tst_FactReader.moc"
