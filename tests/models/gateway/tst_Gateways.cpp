// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Gateways.h"

#include "tests/support/FakeGateway.h"
#include "tests/support/MemoryTokenStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Gateways : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    test::MemoryTokenStore m_store;
    std::unique_ptr<test::FakeGateway> m_fake;
    const GatewayId m_id{ u"dev-1"_s };

    KnownGateway known() { return { { m_id, m_fake->url(), {}, false }, Gateways::adminScopes }; }

    template <typename T>
    Result<T> wait(FutureResult<T> future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
        return future.isFinished() ? future.result() : Result<T>(fail(ErrorCode::TimedOut, u"test"_s));
    }
    static bool isConnected(const Gateways &gateways, const GatewayId &id)
    {
        const auto *connection = gateways.find(id);
        return connection && connection->state() == LinkState::Connected;
    }

private Q_SLOTS:
    void init();
    void addsPairsAndReturnsAfterARestartOfTheSeat();
    void whatCouldNotBeReadIsNotWrittenOver();
    void aKeychainThatFailsStopsAndReplacesNothing_data();
    void aKeychainThatFailsStopsAndReplacesNothing();
    void refusesAnIdThatIsTakenOrNoGood();
    void refusesAnAddressItMayNotUse();
    void forgetsAGatewayWithItsSecrets();
    void saysWhereNothingCanBeKept();
    void doesNotUseATokenOfALostKey();
    void remembersWhoAnswersAndAsksBeforeItTakesAnother();
    void asksForMoreRightsOverTheOpenConnection();
    void aRequestForRightsThatIsRefusedChangesNothing();
    void nothingIsToldOfACallThatEndsWithTheGateways();
    void showsAConnectionOfSomebodyElse();
    void provesTheKeysThatAreKeptHere();
    void keepsTwoGatewaysApart();
};

void tst_Gateways::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store.kept.clear();
    m_store.missing = false;
    m_store.broken.reset();
    m_fake = std::make_unique<test::FakeGateway>();
    m_fake->hello.insert(u"auth"_s,
        QJsonObject{ { u"scopes"_s, QJsonArray::fromStringList(Gateways::adminScopes) },
            { u"deviceToken"_s, u"device-secret"_s } });
}

void tst_Gateways::addsPairsAndReturnsAfterARestartOfTheSeat()
{
    QString device;
    {
        Gateways gateways(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(gateways.load()));
        QVERIFY(gateways.ids().isEmpty());
        QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
        QCOMPARE(m_store.kept.value(u"gateway/dev-1/device-token"_s), "device-secret");
        device = gateways.find(m_id)->deviceId();
    }
    QFile file(m_folder->filePath(u"gateways.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("shared-secret") && !text.contains("device-secret"));

    Gateways again(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(again.load()));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(again, m_id), 20'000);
    QCOMPARE(again.find(m_id)->deviceId(), device);
    QCOMPARE(m_fake->connects().last().value("auth"_L1).toObject(), (QJsonObject { { u"deviceToken"_s, u"device-secret"_s } }));
    QCOMPARE(again.find(m_id)->askedScopes(), Gateways::adminScopes);
}

void tst_Gateways::whatCouldNotBeReadIsNotWrittenOver()
{
    {
        Gateways gateways(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    }
    const auto kept = m_store.kept;
    m_store.missing = true; // locked, say, while the seat starts
    Gateways again(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(again.load()));
    QTRY_VERIFY_WITH_TIMEOUT(again.find(m_id), 20'000);
    m_store.missing = false; // and unlocked before the gateway answers
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(again, m_id), 20'000);
    QCOMPARE(m_store.kept, kept);
    QVERIFY(!again.keepsSecrets());
}

void tst_Gateways::aKeychainThatFailsStopsAndReplacesNothing_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cannot read") << ErrorCode::CannotRead;
    QTest::newRow("malformed") << ErrorCode::Malformed;
    QTest::newRow("timed out") << ErrorCode::TimedOut;
}

void tst_Gateways::aKeychainThatFailsStopsAndReplacesNothing()
{
    QFETCH(const ErrorCode, code);
    {
        Gateways gateways(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    }
    const auto kept = m_store.kept;
    const auto connects = m_fake->connects().size();
    m_store.broken = code;
    Gateways again(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(again.load()));
    const Connection *connection = again.find(m_id);
    QVERIFY(connection); // it is shown, with the reason
    QCOMPARE(connection->state(), LinkState::Offline);
    QCOMPARE(connection->lastFailure().cause, FailureCause::KeyUnreadable);
    again.find(m_id)->open();
    again.find(m_id)->pairAgain(crypto::SecretBytes::copyOf("shared-secret"));
    QCOMPARE(connection->state(), LinkState::Offline);
    QCOMPARE(m_store.kept, kept);
    QCOMPARE(m_fake->connects().size(), connects);
    // Another gateway is added meanwhile: this one is not forgotten.
    m_store.broken.reset();
    test::FakeGateway other;
    QVERIFY(wait(again.add({ { GatewayId(u"dev-2"_s), other.url(), {}, false }, Connection::approverScopes }, crypto::SecretBytes::copyOf("second"))));
    QCOMPARE(gatewayfile::load(m_folder->filePath(u"gateways.json"_s))->size(), 2);
}

void tst_Gateways::refusesAnIdThatIsTakenOrNoGood()
{
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways.add(known(), {})));
    QCOMPARE(wait(gateways.add(known(), {})).error().code, ErrorCode::Malformed);
    auto bad = known();
    bad.endpoint.id = GatewayId(u"practice"_s);
    QCOMPARE(wait(gateways.add(bad, {})).error().code, ErrorCode::Malformed);
    QCOMPARE(gateways.ids(), QList<GatewayId> { m_id });
}

void tst_Gateways::refusesAnAddressItMayNotUse()
{
    Gateways gateways(m_folder->path(), m_store, m_clock);
    auto remote = known();
    remote.endpoint.url = QUrl(u"ws://192.0.2.1/"_s);
    QCOMPARE(wait(gateways.add(remote, crypto::SecretBytes::copyOf("x"))).error().code, ErrorCode::Insecure);
    QVERIFY(m_store.kept.isEmpty());
}

void tst_Gateways::forgetsAGatewayWithItsSecrets()
{
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    bool alive = false;
    connect(&gateways, &Gateways::aboutToRemove, this, [&](const GatewayId &id) { alive = gateways.find(id) != nullptr; });
    QVERIFY(wait(gateways.remove(m_id)));
    QVERIFY(alive);
    QVERIFY(gateways.ids().isEmpty());
    QVERIFY(m_store.kept.isEmpty());
    QCOMPARE(wait(gateways.remove(m_id)).error().code, ErrorCode::NotFound);
    QVERIFY(gatewayfile::load(m_folder->filePath(u"gateways.json"_s))->isEmpty());
}

void tst_Gateways::saysWhereNothingCanBeKept()
{
    m_store.missing = true;
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QSignalSpy changed(&gateways, &Gateways::keepsSecretsChanged);
    QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000); // good for this session
    QVERIFY(!gateways.keepsSecrets());
    QCOMPARE(changed.count(), 1);
}

void tst_Gateways::doesNotUseATokenOfALostKey()
{
    m_store.kept.insert(u"gateway/dev-1/device-token"_s, "of another key");
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    QCOMPARE(m_fake->connects().first().value("auth"_L1).toObject().keys(), QStringList { u"token"_s });
}

void tst_Gateways::remembersWhoAnswersAndAsksBeforeItTakesAnother()
{
    {
        Gateways gateways(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
        QVERIFY(gateways.find(m_id)->isRecognised());
        QCOMPARE(gateways.find(m_id)->endpoint().identity, u"gateway-device"_s);
    }
    m_fake->identity = u"another"_s;
    {
        Gateways again(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(again.load()));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(again, m_id), 20'000);
        QVERIFY(!again.find(m_id)->isRecognised());
        QSignalSpy changed(&again, &Gateways::changed);
        again.confirmIdentity(m_id);
        QVERIFY(again.find(m_id)->isRecognised());
        QCOMPARE(changed.count(), 1);
    }
    Gateways third(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(third.load()));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(third, m_id), 20'000);
    QVERIFY(third.find(m_id)->isRecognised());
}

void tst_Gateways::asksForMoreRightsOverTheOpenConnection()
{
    QString waiting;
    QStringList asked;
    connect(m_fake.get(), &test::FakeGateway::called, this, [&](const QString &id, const QString &method, const QJsonObject &params) {
        if (method == "device.scopes.requestUpgrade"_L1) {
            asked = params.value("scopes"_L1).toVariant().toStringList();
            m_fake->answer(id, R"({"requestId":"up-1"})");
        } else if (method == "device.scopes.waitUpgrade"_L1) {
            waiting = id;
        }
    });
    Gateways gateways(m_folder->path(), m_store, m_clock);
    auto little = known();
    little.scopes = Connection::approverScopes;
    QVERIFY(wait(gateways.add(little, crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    QVERIFY(gateways.upgrade(m_id).requestId.isEmpty());
    QVERIFY(wait(gateways.requestScopes(m_id, Gateways::adminScopes)));
    QCOMPARE(asked, Gateways::adminScopes);
    QCOMPARE(gateways.upgrade(m_id).command, u"openclaw devices approve up-1"_s);
    QCOMPARE(wait(gateways.requestScopes(m_id, Gateways::adminScopes)).error().code, ErrorCode::Busy);
    QTRY_VERIFY_WITH_TIMEOUT(!waiting.isEmpty(), 20'000);
    const auto connects = m_fake->connects().size();
    m_fake->hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray::fromStringList(Gateways::adminScopes) } });
    m_fake->answer(waiting, R"({"status":"approved","requestId":"up-1","deviceToken":"wider-secret","scopes":["operator.admin"]})");
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->connects().size(), connects + 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    QCOMPARE(m_fake->connects().last().value("auth"_L1).toObject(), (QJsonObject { { u"deviceToken"_s, u"wider-secret"_s } }));
    QCOMPARE(gateways.find(m_id)->askedScopes(), Gateways::adminScopes);
    QVERIFY(gateways.upgrade(m_id).requestId.isEmpty());
    QCOMPARE(m_store.kept.value(u"gateway/dev-1/device-token"_s), QByteArray("wider-secret"));
    const auto written = [this] {
        const auto read = gatewayfile::load(m_folder->filePath(u"gateways.json"_s));
        return read && !read->isEmpty() ? read->first().scopes : QStringList();
    };
    QTRY_COMPARE_WITH_TIMEOUT(written(), Gateways::adminScopes, 20'000);
}

void tst_Gateways::aRequestForRightsThatIsRefusedChangesNothing()
{
    connect(m_fake.get(), &test::FakeGateway::called, this, [&](const QString &id, const QString &method) {
        if (method == "device.scopes.requestUpgrade"_L1)
            m_fake->answer(id, R"({"requestId":"up-1"})");
        else if (method == "device.scopes.waitUpgrade"_L1)
            m_fake->answer(id, R"({"status":"rejected","requestId":"up-1"})");
    });
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id), 20'000);
    const auto connects = m_fake->connects().size();
    QVERIFY(wait(gateways.requestScopes(m_id, Gateways::adminScopes)));
    QTRY_VERIFY_WITH_TIMEOUT(gateways.upgrade(m_id).requestId.isEmpty(), 20'000);
    QCOMPARE(m_fake->connects().size(), connects);
    QCOMPARE(m_store.kept.value(u"gateway/dev-1/device-token"_s), QByteArray("device-secret"));
}

void tst_Gateways::nothingIsToldOfACallThatEndsWithTheGateways()
{
    bool waits = false;
    connect(m_fake.get(), &test::FakeGateway::called, this, [&](const QString &id, const QString &method) {
        if (method == "device.scopes.requestUpgrade"_L1)
            m_fake->answer(id, R"({"requestId":"up-1"})");
        else if (method == "device.scopes.waitUpgrade"_L1)
            waits = true; // and is never answered
    });
    auto gateways = std::make_unique<Gateways>(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways->add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(*gateways, m_id), 20'000);
    QVERIFY(wait(gateways->requestScopes(m_id, Gateways::adminScopes)));
    QTRY_VERIFY_WITH_TIMEOUT(waits, 20'000);
    QSignalSpy changed(gateways.get(), &Gateways::changed);
    gateways.reset();
    QCOMPARE(changed.count(), 0);
}

void tst_Gateways::showsAConnectionOfSomebodyElse()
{
    Connection theirs({ GatewayId(u"practice"_s), m_fake->url(), {}, true },
        { crypto::SigningKey::generate().value(), {}, {} }, Connection::approverScopes, m_clock);
    Gateways gateways(m_folder->path(), m_store, m_clock);
    gateways.include(theirs);
    QCOMPARE(gateways.find(GatewayId(u"practice"_s)), &theirs);
    QVERIFY(!gateways.isOwn(GatewayId(u"practice"_s)));
    QCOMPARE(wait(gateways.remove(GatewayId(u"practice"_s))).error().code, ErrorCode::NotFound);
    QVERIFY(wait(gateways.add(known(), {})));
    QCOMPARE(gatewayfile::load(m_folder->filePath(u"gateways.json"_s))->size(), 1); // theirs is not remembered
    gateways.forget(theirs);
    QCOMPARE(gateways.ids(), QList<GatewayId> { m_id });
}

void tst_Gateways::provesTheKeysThatAreKeptHere()
{
    const PersonId person(u"test-person-1"_s);
    const SeatId seat(u"0011223344556677"_s);
    Connection practice({ GatewayId(u"practice"_s), m_fake->url(), {}, false }, { crypto::SigningKey::generate().value(), {}, {} }, {}, m_clock);
    {
        Gateways gateways(m_folder->path(), m_store, m_clock);
        gateways.include(practice);
        QVERIFY(gateways.possessions(person, seat).isEmpty()); // somebody else's
        QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("shared-secret"))));
        QTRY_COMPARE(gateways.possessions(person, seat).size(), 1);
        const facts::ConnectionKey link = gateways.possessions(person, seat).first();
        QCOMPARE(link.gateway, m_id);
        QCOMPARE(link.key.fingerprint(), gateways.find(m_id)->deviceId());
        QVERIFY(link.key.verifies(facts::possessionText(person, seat, link.key), link.proof));
        gateways.forget(practice);
    }
    {
        Gateways again(m_folder->path(), m_store, m_clock);
        QVERIFY(wait(again.load()));
        QCOMPARE(again.possessions(person, seat).size(), 1);
    }
    m_store.missing = true; // a key for this session only is nobody's tomorrow
    Gateways without(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(without.load()));
    QVERIFY(without.find(m_id));
    QVERIFY(without.possessions(person, seat).isEmpty());
}

void tst_Gateways::keepsTwoGatewaysApart()
{
    test::FakeGateway other;
    Gateways gateways(m_folder->path(), m_store, m_clock);
    QVERIFY(wait(gateways.add(known(), crypto::SecretBytes::copyOf("first"))));
    const GatewayId second(u"dev-2"_s);
    QVERIFY(wait(gateways.add({ { second, other.url(), {}, false }, Connection::approverScopes }, crypto::SecretBytes::copyOf("second"))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(gateways, m_id) && isConnected(gateways, second), 20'000);
    QVERIFY(gateways.find(m_id)->deviceId() != gateways.find(second)->deviceId());
    QVERIFY(!m_fake->received().contains("second") && !other.received().contains("\"first\""));
    other.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!isConnected(gateways, second), 20'000);
    QVERIFY(isConnected(gateways, m_id));
}

QTEST_GUILESS_MAIN(tst_Gateways)
#include "tst_Gateways.moc"
