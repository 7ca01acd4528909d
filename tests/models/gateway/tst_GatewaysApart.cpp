// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Gateways.h"

#include "tests/support/Await.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/MemoryTokenStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

/// Evidence over a second connection, by a device of its own.
class tst_GatewaysApart : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 20'000;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    test::MemoryTokenStore m_store;
    std::unique_ptr<test::FakeGateway> m_fake;
    std::unique_ptr<Gateways> m_gateways;
    const GatewayId m_id { u"dev-1"_s };

    static QJsonObject notPaired()
    {
        return { { u"code"_s, u"NOT_PAIRED"_s }, { u"message"_s, u"pairing required"_s },
                 { u"details"_s, QJsonObject { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"requestId"_s, u"68c3e3d9"_s } } } };
    }
    static bool asksToCollect(const QJsonObject &params)
    {
        return params.value("scopes"_L1).toArray().contains(u"operator.pairing"_s);
    }
    Connection &first() const { return *m_gateways->find(m_id); }
    static bool isConnected(const Connection *connection) { return connection && connection->state() == LinkState::Connected; }
    bool bothConnected() const { return isConnected(&first()) && isConnected(m_gateways->collector(m_id)); }
    Result<void> apart(const QStringList &approving = Connection::approverScopes)
    {
        return test::await(m_gateways->collectApart(m_id, approving, crypto::SecretBytes::copyOf("shared-again")));
    }
    QJsonObject lastConnectOf(const QString &device) const
    {
        QJsonObject last;
        for (const auto &params : m_fake->connects()) {
            if (params.value("device"_L1)["id"_L1] == device)
                last = params;
        }
        return last;
    }
    std::optional<KnownCollector> written() const
    {
        const auto read = gatewayfile::load(m_folder->filePath(u"gateways.json"_s));
        return read && !read->isEmpty() ? read->first().collector : std::nullopt;
    }

private Q_SLOTS:
    void init();
    void cleanup() { m_gateways.reset(); }
    void collectsByADeviceOfItsOwn();
    void findsBothAgainAfterARestartOfTheSeat();
    void waitsForItsOwnerWhileApprovalsGoOn();
    void itsLossLeavesApprovalsAlone();
    void goesBackToOneConnection();
    void whatAnotherGatewaySaysIsNoEvidence();
    void refusesWhatMakesNoSense();
    void forgetsTheCollectorWithTheGateway();
};

void tst_GatewaysApart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store.kept.clear();
    m_fake = std::make_unique<test::FakeGateway>();
    m_fake->hello.insert(u"auth"_s, QJsonObject { { u"deviceToken"_s, u"device-secret"_s } });
    m_fake->grantsWhatIsAsked = true;
    m_gateways = std::make_unique<Gateways>(m_folder->path(), m_store, m_clock);
    QVERIFY(test::await(m_gateways->add({ { m_id, m_fake->url(), {}, false }, Gateways::adminScopes }, crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(&first()), patience);
}

void tst_GatewaysApart::collectsByADeviceOfItsOwn()
{
    QCOMPARE(m_gateways->evidence(m_id), &first());
    QVERIFY(!m_gateways->collector(m_id) && !m_gateways->collectsApart(m_id));
    QSignalSpy moved(m_gateways.get(), &Gateways::evidenceMoved);
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    QVERIFY(moved.count() >= 1);
    const Connection *collector = m_gateways->collector(m_id);
    QCOMPARE(m_gateways->evidence(m_id), collector);
    QVERIFY(collector->deviceId() != first().deviceId());
    const auto second = lastConnectOf(collector->deviceId());
    QCOMPARE(second.value("scopes"_L1).toVariant().toStringList(), Gateways::adminScopes);
    QCOMPARE(second.value("auth"_L1).toObject(), (QJsonObject { { u"token"_s, u"shared-again"_s } }));
    QVERIFY(second.value("caps"_L1).toArray().isEmpty()); // it answers no approval, and must not look like a route for one
    QCOMPARE(second.value("client"_L1)["displayName"_L1].toString(), u"Countersign collector"_s);
    // And the first asks for what approving needs, and nothing else.
    QCOMPARE(lastConnectOf(first().deviceId()).value("scopes"_L1).toVariant().toStringList(), Connection::approverScopes);
    QCOMPARE(first().hello().scopes, Connection::approverScopes);
    QCOMPARE(m_store.kept.value(u"gateway/dev-1/collector-token"_s), "device-secret");
    QVERIFY(written() == (KnownCollector { Gateways::adminScopes, Connection::approverScopes }));
}

void tst_GatewaysApart::findsBothAgainAfterARestartOfTheSeat()
{
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    const QStringList devices { first().deviceId(), m_gateways->collector(m_id)->deviceId() };
    m_gateways = std::make_unique<Gateways>(m_folder->path(), m_store, m_clock);
    bool overTheFirst = false;
    connect(m_gateways.get(), &Gateways::added, this, [&] { overTheFirst = m_gateways->evidence(m_id) != nullptr; });
    QVERIFY(test::await(m_gateways->load()));
    QVERIFY(!overTheFirst); // not even for the moment in which the keychain is asked for the second
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    QCOMPARE((QStringList { first().deviceId(), m_gateways->collector(m_id)->deviceId() }), devices);
    QCOMPARE(first().askedScopes(), Connection::approverScopes);
    QCOMPARE(lastConnectOf(devices.last()).value("auth"_L1).toObject(), (QJsonObject { { u"deviceToken"_s, u"device-secret"_s } }));
}

void tst_GatewaysApart::waitsForItsOwnerWhileApprovalsGoOn()
{
    QVERIFY(test::await(m_gateways->collectTogether(m_id)).error().code == ErrorCode::NotFound);
    m_fake->judge = [](const QJsonObject &params) { return asksToCollect(params) ? notPaired() : QJsonObject(); };
    QVERIFY(apart(Gateways::approvingScopes));
    QTRY_COMPARE_WITH_TIMEOUT(m_gateways->collector(m_id)->state(), LinkState::Pairing, patience);
    QCOMPARE(m_gateways->collector(m_id)->pairing().command, u"openclaw devices approve 68c3e3d9"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(&first()), patience);
    QCOMPARE(first().hello().scopes, Gateways::approvingScopes);
    QCOMPARE(m_gateways->evidence(m_id), m_gateways->collector(m_id)); // it is late, and nothing stands in for it
    m_fake->judge = {};
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
}

void tst_GatewaysApart::itsLossLeavesApprovalsAlone()
{
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    QSignalSpy states(&first(), &Connection::stateChanged);
    const auto reconnects = first().counters().reconnects;
    m_fake->judge = [](const QJsonObject &params) { return asksToCollect(params) ? notPaired() : QJsonObject(); };
    m_fake->killDevice(m_gateways->collector(m_id)->deviceId());
    QTRY_COMPARE_WITH_TIMEOUT(m_gateways->collector(m_id)->state(), LinkState::Pairing, patience); // its device was removed, say
    QVERIFY(isConnected(&first()));
    QCOMPARE(states.count(), 0);
    QCOMPARE(first().counters().reconnects, reconnects);
}

void tst_GatewaysApart::goesBackToOneConnection()
{
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    const Connection *collector = m_gateways->collector(m_id);
    bool stillThere = false;
    connect(m_gateways.get(), &Gateways::evidenceMoved, this, [&] {
        stillThere = collector->state() == LinkState::Connected;
        QCOMPARE(m_gateways->evidence(m_id), &first());
    });
    QVERIFY(test::await(m_gateways->collectTogether(m_id)));
    QVERIFY(stillThere);
    QVERIFY(!m_gateways->collector(m_id) && !m_gateways->collectsApart(m_id));
    QTRY_COMPARE_WITH_TIMEOUT(first().hello().scopes, Gateways::adminScopes, patience);
    QCOMPARE(m_store.kept.size(), 2);
    QVERIFY(!m_store.kept.contains(u"gateway/dev-1/collector-key"_s) && !m_store.kept.contains(u"gateway/dev-1/collector-token"_s));
    QVERIFY(!written());
}

void tst_GatewaysApart::whatAnotherGatewaySaysIsNoEvidence()
{
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    Connection *collector = m_gateways->collector(m_id);
    QSignalSpy moved(m_gateways.get(), &Gateways::evidenceMoved);
    m_fake->identity = u"another"_s; // behind the same tunnel's end, say
    m_fake->killDevice(collector->deviceId());
    QTRY_VERIFY_WITH_TIMEOUT(collector->hello().gatewayDeviceId == u"another"_s && moved.count() == 1, patience);
    QCOMPARE(m_gateways->evidence(m_id), nullptr);
    m_fake->killDevice(first().deviceId());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(&first()) && !first().isRecognised(), patience);
    QCOMPARE(m_gateways->evidence(m_id), nullptr);
    m_gateways->confirmIdentity(m_id); // what is right for approvals is right for evidence
    QCOMPARE(moved.count(), 2);
    QCOMPARE(m_gateways->evidence(m_id), collector);
}

void tst_GatewaysApart::refusesWhatMakesNoSense()
{
    QCOMPARE(test::await(m_gateways->collectApart(GatewayId(u"other"_s), Connection::approverScopes, {})).error().code, ErrorCode::NotFound);
    QVERIFY(apart());
    QCOMPARE(apart().error().code, ErrorCode::Malformed);
    QCOMPARE(test::await(m_gateways->requestScopes(m_id, Gateways::adminScopes)).error().code, ErrorCode::Busy);
}

void tst_GatewaysApart::forgetsTheCollectorWithTheGateway()
{
    QVERIFY(apart());
    QTRY_VERIFY_WITH_TIMEOUT(bothConnected(), patience);
    QVERIFY(test::await(m_gateways->remove(m_id)));
    QVERIFY(m_store.kept.isEmpty());
    QVERIFY(!m_gateways->evidence(m_id));
}

QTEST_GUILESS_MAIN(tst_GatewaysApart)
#include "tst_GatewaysApart.moc"
