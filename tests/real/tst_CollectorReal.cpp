// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "models/paths/PathBook.h"
#include "tests/support/Await.h"
#include "tests/support/MemoryTokenStore.h"
#include "tests/support/People.h"
#include "tests/support/RealGateway.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;
using gateway::Connection;
using gateway::Gateways;
using gateway::LinkState;

/// A real gateway 2026.9.6 and a seat that collects evidence over a connection of its own: the first connection holds no right to
/// collect, the second is approved apart, and what is collected came over it. Its end leaves approvals alone.
class tst_CollectorReal : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60'000;
    const GatewayId m_id { u"real-1"_s };
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway;
    test::MemoryTokenStore m_store;
    std::unique_ptr<Gateways> m_gateways;
    std::unique_ptr<paths::PathBook> m_paths;
    std::unique_ptr<app::Services> m_services;

    Connection &first() const { return *m_gateways->find(m_id); }
    Connection &collector() const { return *m_gateways->collector(m_id); }
    static bool isConnected(const Connection *connection) { return connection && connection->state() == LinkState::Connected; }
    crypto::SecretBytes token() const { return crypto::SecretBytes::copyOf(m_gateway.sharedToken()); }
    /// Waits until a connection asks to be paired, and approves it as the gateway's owner.
    bool approve(Connection &connection)
    {
        return QTest::qWaitFor([&] { return connection.state() == LinkState::Pairing; }, patience) && m_gateway.approvePairing(connection.pairing().requestId)
            && QTest::qWaitFor([&] { return isConnected(&connection); }, patience);
    }
    bool collectsEverything() const
    {
        const auto states = m_services->collection().states(m_id);
        return !states.isEmpty() && std::ranges::all_of(states, [](const auto &each) { return each.reach == collect::Reach::Current; });
    }
    qsizetype rows(facts::EventKind kind) const
    {
        trail::TrailQuery query;
        query.kinds = { kind };
        return test::await(m_services->trail().find(query, 1'000)).value().size();
    }
    bool sees(const QString &command) const
    {
        const auto keys = m_services->desk().keys();
        return std::ranges::any_of(keys, [&](const auto &key) {
            const auto *item = m_services->desk().find(key);
            return item && item->request.command == command;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
        const auto profile = app::Profile::at(m_folder.filePath(u"seat"_s));
        QVERIFY(profile);
        m_gateways = std::make_unique<Gateways>(profile->folder(), m_store, m_clock);
        m_services = std::make_unique<app::Services>(
            *profile, vault::SeatSecrets { test::fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, m_clock, 1);
        QVERIFY(test::await(m_services->start()));
        m_services->attendAll(*m_gateways);
        m_paths = std::make_unique<paths::PathBook>(*m_gateways, m_clock);
        QVERIFY(test::await(m_gateways->add({ { m_id, m_gateway.url(), {}, false }, Connection::approverScopes }, token())));
        QVERIFY(approve(first()));
    }
    void withoutARightToCollectSomeOfItIsBlind()
    {
        QTRY_VERIFY_WITH_TIMEOUT(rows(facts::EventKind::SourceBlind) >= 2, patience); // devices, and what OpenClaw changed itself
        QVERIFY(!collectsEverything());
    }
    void overTheSecondConnectionEverythingIsCollected()
    {
        QVERIFY(test::await(m_gateways->collectApart(m_id, Connection::approverScopes, token())));
        QVERIFY(collector().deviceId() != first().deviceId());
        QVERIFY(approve(collector()));
        QTRY_VERIFY_WITH_TIMEOUT(collectsEverything(), patience);
        QCOMPARE(rows(facts::EventKind::SourceBlind), 2); // none since
        // The first connection could not have supplied it.
        QVERIFY(isConnected(&first()));
        QCOMPARE(first().hello().scopes, Connection::approverScopes);
        for (const QString &method : { u"device.pair.list"_s, u"openclaw.changes.list"_s })
            QCOMPARE(test::await(first().call(method)).error().code, ErrorCode::MissingScope);
        QTRY_VERIFY_WITH_TIMEOUT(m_paths->facts(m_id)->identities && m_paths->facts(m_id)->host, patience); // by the second
        QVERIFY(!m_paths->facts(m_id)->seesAll());
        // It is sent no approvals, though it holds operator.admin: it reads what became of them.
        QStringList told;
        connect(&collector(), &Connection::eventReceived, this, [&told](const gateway::Event &event) { told.append(event.name); });
        const QString request = m_gateway.requestExec(u"touch denied.txt"_s);
        QVERIFY(!m_gateway.owner().call(u"approval.resolve"_s, { { u"id"_s, request }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"deny"_s } }).isUndefined());
        trail::TrailQuery about;
        about.request = request;
        QTRY_VERIFY_WITH_TIMEOUT(!test::await(m_services->trail().find(about, 10)).value().isEmpty(), patience);
        collector().disconnect(this);
        QVERIFY2(std::ranges::none_of(told, [](const QString &name) { return name.contains(".approval."_L1); }), qPrintable(told.join(u' ')));
        // And what an agent does from now on arrives over the second.
        const auto ended = rows(facts::EventKind::ToolEnded);
        const auto run = m_gateway.runTool(u"read"_s, { { u"path"_s, u"nothing.txt"_s } });
        QVERIFY2(m_gateway.waitForRun(run), qPrintable(m_gateway.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(rows(facts::EventKind::ToolEnded) > ended, patience);
    }
    void theGatewayKnowsTwoDevicesOfThisSeat()
    {
        const auto paired = m_gateway.owner().call(u"device.pair.list"_s).toObject().value("paired"_L1).toArray();
        QStringList names;
        for (const auto &device : paired) {
            if (device["deviceId"_L1] == first().deviceId() || device["deviceId"_L1] == collector().deviceId())
                names.append(device["displayName"_L1].toString());
        }
        names.sort();
        QCOMPARE(names, (QStringList { u"Countersign collector"_s, u"Countersign console"_s }));
    }
    void theEndOfTheCollectorLeavesApprovalsAlone()
    {
        // A seat that sees every request, for which its approver's connection needs operator.admin and nothing that only collecting needs.
        const QString device = collector().deviceId();
        QVERIFY(test::await(m_gateways->collectTogether(m_id)));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(&first()), patience);
        QVERIFY(test::await(m_gateways->remove(m_id)));
        QVERIFY(test::await(m_gateways->add({ { m_id, m_gateway.url(), {}, false }, Gateways::adminScopes }, token())));
        QVERIFY(approve(first()));
        QVERIFY(test::await(m_gateways->collectApart(m_id, Gateways::approvingScopes, token())));
        QVERIFY(approve(collector()));
        QVERIFY(collector().deviceId() != device); // the key of before was forgotten
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(&first()), patience);
        QCOMPARE(first().hello().scopes, Gateways::approvingScopes);
        QTRY_VERIFY_WITH_TIMEOUT(m_services->desk().hasListed(m_id), patience);

        // Both devices can get round every approval, and the page can name them.
        QTRY_VERIFY_WITH_TIMEOUT(m_paths->facts(m_id) && m_paths->facts(m_id)->identities && m_paths->facts(m_id)->host, patience);
        const auto admins = *paths::bypassesOf(*m_paths->facts(m_id)).admins;
        for (const Connection *each : { &first(), &collector() })
            QVERIFY(std::ranges::any_of(admins, [each](const auto &identity) { return identity.deviceId == each->deviceId(); }));

        QVERIFY(!m_gateway.owner().call(u"device.pair.remove"_s, { { u"deviceId"_s, collector().deviceId() } }).isUndefined());
        QTRY_VERIFY_WITH_TIMEOUT(!isConnected(&collector()), patience);
        const QString request = m_gateway.requestExec(u"touch after-the-collector.txt"_s);
        QVERIFY2(!request.isEmpty(), qPrintable(m_gateway.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(sees(u"touch after-the-collector.txt"_s), patience);
        QVERIFY(isConnected(&first()));
        QVERIFY(!isConnected(&collector()));
        const auto answered = test::await(first().call(u"approval.resolve"_s, { { u"id"_s, request }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"deny"_s } }));
        QVERIFY(answered);
        QCOMPARE(m_gateway.approval(request).value("status"_L1).toString(), u"denied"_s);
    }
    void itWaitsForItsOwnerAgain()
    {
        collector().pairAgain(token());
        QVERIFY(approve(collector()));
        QTRY_VERIFY_WITH_TIMEOUT(collectsEverything(), patience);
    }
    void cleanupTestCase()
    {
        m_paths.reset();
        m_services.reset();
        m_gateways.reset();
    }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", m_gateway.log().right(6'000).constData());
    }
};

QTEST_GUILESS_MAIN(tst_CollectorReal)
#include "tst_CollectorReal.moc"
