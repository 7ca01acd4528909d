// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Connection.h"

#include "models/gateway/Gateways.h"
#include "tests/support/FakeGateway.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

/// What happens to a connection while it lives: its token and rights change, and so does who answers.
class tst_ConnectionRights : public QObject {
    Q_OBJECT

    static constexpr int patience = 20'000;
    SystemClock m_clock;

    std::unique_ptr<Connection> connection(
        const QUrl &url, const QByteArray &device, const QByteArray &shared = {}, const QString &identity = {})
    {
        auto made = std::make_unique<Connection>(Endpoint{ GatewayId(u"dev-1"_s), url, {}, false, identity },
            Credentials{ crypto::SigningKey::generate().value(), crypto::SecretBytes::copyOf(device),
                crypto::SecretBytes::copyOf(shared) },
            Gateways::adminScopes, m_clock);
        made->setPatience({ .greetingMs = 15'000, .pairingMs = 50, .settledMs = 0 });
        return made;
    }
    static QJsonObject refusal(const QString &code, const QString &detail, const QString &reason = {})
    {
        return { { u"code"_s, code }, { u"message"_s, u"x"_s },
            { u"details"_s,
                QJsonObject{ { u"code"_s, detail }, { u"reason"_s, reason }, { u"requestId"_s, u"up-1"_s } } } };
    }

private Q_SLOTS:
    void aTokenForLessConnectsWithLess()
    {
        test::FakeGateway fake;
        fake.scopeError = refusal(u"INVALID_REQUEST"_s, u"AUTH_SCOPE_MISMATCH"_s);
        fake.tokenScopes = Connection::approverScopes;
        const auto made = connection(fake.url(), "device");
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        QCOMPARE(made->askedScopes(), Connection::approverScopes);
        QCOMPARE(fake.connects().size(), 2);
    }
    void aTokenForNothingStops()
    {
        test::FakeGateway fake;
        fake.scopeError = refusal(u"INVALID_REQUEST"_s, u"AUTH_SCOPE_MISMATCH"_s);
        const auto made = connection(fake.url(), "device");
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, patience);
        QCOMPARE(made->lastFailure().cause, FailureCause::ScopeMismatch);
        QCOMPARE(fake.connects().size(), 3);
    }
    void aTokenIssuedMeanwhileIsUsedAtOnceWithItsRights()
    {
        test::FakeGateway fake;
        fake.scopeError = refusal(u"INVALID_REQUEST"_s, u"AUTH_SCOPE_MISMATCH"_s);
        fake.tokenScopes = { u"operator.read"_s };
        const auto made = connection(fake.url(), "device");
        QSignalSpy issued(made.get(), &Connection::deviceTokenIssued);
        QSignalSpy greeted(made.get(), &Connection::greeted);
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        fake.tokenScopes = Gateways::adminScopes;
        made->takeToken("newer", Gateways::adminScopes);
        QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 2, patience);
        QCOMPARE(issued.takeFirst().first().toByteArray(), QByteArray("newer"));
        QCOMPARE(fake.connects().last().value("auth"_L1).toObject(), (QJsonObject{ { u"deviceToken"_s, u"newer"_s } }));
        QCOMPARE(made->askedScopes(), Gateways::adminScopes);
        fake.killSocket();
        QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 3, patience); // and again
        QCOMPARE(fake.connects().last().value("auth"_L1).toObject(), (QJsonObject{ { u"deviceToken"_s, u"newer"_s } }));
    }
    void goesOnWithOtherRightsAndTellsWhoWaitedForAnAnswer()
    {
        test::FakeGateway fake;
        fake.grantsWhatIsAsked = true;
        const auto made = connection(fake.url(), "device");
        made->askFor(Gateways::adminScopes); // as it does already; and not open yet
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        auto lost = made->call(u"approval.resolve"_s);
        made->askFor(Gateways::adminScopes);
        QVERIFY(!lost.isFinished());
        made->askFor(Connection::approverScopes);
        QVERIFY(lost.isFinished());
        QCOMPARE(lost.result().error().code, ErrorCode::TimedOut); // whether it acted is not known
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        QCOMPARE(made->hello().scopes, Connection::approverScopes);
        QCOMPARE(fake.connects().size(), 2);
        made->close();
        made->askFor(Gateways::adminScopes);
        QCOMPARE(made->state(), LinkState::Offline); // who stopped it has not said otherwise
    }
    void afterRotationItPairsAnewWithoutARestart()
    {
        test::FakeGateway fake;
        const auto made = connection(fake.url(), "device");
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        fake.connectError = refusal(u"INVALID_REQUEST"_s, u"AUTH_DEVICE_TOKEN_MISMATCH"_s);
        fake.closeSocket(4001, u"device removed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Offline, patience);
        QCOMPARE(made->lastFailure().cause, FailureCause::DeviceTokenRefused);
        fake.connectError = {};
        made->pairAgain(crypto::SecretBytes::copyOf("shared"));
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        QCOMPARE(fake.connects().last().value("auth"_L1).toObject(), (QJsonObject{ { u"token"_s, u"shared"_s } }));
    }
    void revokedOrChangedItWaitsForItsOwnerAndGoesOn_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("revoked") << u"role-upgrade"_s << FailureCause::RoleUpgrade;
        QTest::newRow("platform") << u"metadata-upgrade"_s << FailureCause::MetadataUpgrade;
        QTest::newRow("rights") << u"scope-upgrade"_s << FailureCause::ScopeUpgrade;
    }
    void revokedOrChangedItWaitsForItsOwnerAndGoesOn()
    {
        QFETCH(const QString, reason);
        QFETCH(const FailureCause, cause);
        test::FakeGateway fake;
        const auto made = connection(fake.url(), {}, "shared");
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        fake.connectError = refusal(u"NOT_PAIRED"_s, u"PAIRING_REQUIRED"_s, reason);
        fake.killSocket();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Pairing, patience);
        QCOMPARE(made->lastFailure().cause, cause);
        QCOMPARE(made->pairing().command, u"openclaw devices approve up-1"_s);
        fake.connectError = {};
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
    }
    void knowsTheGatewayThatAnsweredBefore()
    {
        test::FakeGateway fake;
        const auto made = connection(fake.url(), "device", {}, u"gateway-device"_s);
        made->open();
        QTRY_COMPARE_WITH_TIMEOUT(made->state(), LinkState::Connected, patience);
        QVERIFY(made->isRecognised());
        fake.identity = u"another"_s; // the tunnel ends elsewhere
        QSignalSpy greeted(made.get(), &Connection::greeted);
        fake.killSocket();
        QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 1, patience);
        QVERIFY(!made->isRecognised());
        made->acceptIdentity();
        QVERIFY(made->isRecognised());
        QCOMPARE(made->endpoint().identity, u"another"_s);
        fake.identity.clear(); // says nothing any more
        fake.killSocket();
        QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 2, patience);
        QVERIFY(!made->isRecognised());
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionRights)
#include "tst_ConnectionRights.moc"
