// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Handshake.h"

#include <QJsonArray>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Handshake : public QObject
{
    Q_OBJECT

    static Handshake handshake(const QByteArray &device, const QByteArray &shared)
    {
        return Handshake({ crypto::SigningKey::generate().value(), crypto::SecretBytes::copyOf(device), crypto::SecretBytes::copyOf(shared) },
            { u"operator.read"_s });
    }
    static QJsonObject auth(const Handshake &handshake)
    {
        return handshake.answer({ { u"ts"_s, 5 }, { u"nonce"_s, u"n"_s } })->value("auth"_L1).toObject();
    }
    static QJsonObject hello(const QString &token)
    {
        return { { u"auth"_s, QJsonObject { { u"deviceToken"_s, token } } } };
    }

private Q_SLOTS:
    void sendsTheDeviceTokenAlone()
    {
        QCOMPARE(auth(handshake("d", "s")), (QJsonObject { { u"deviceToken"_s, u"d"_s } }));
    }
    void sendsTheSharedTokenToPair()
    {
        QCOMPARE(auth(handshake({}, "s")), (QJsonObject { { u"token"_s, u"s"_s } }));
    }
    void sendsNoAuthWithoutAToken()
    {
        const auto without = handshake({}, {});
        QVERIFY(!without.answer({})->contains("auth"_L1));
        QCOMPARE(without.tokenKind(), TokenKind::None);
    }
    void sendsNothingTheGatewayDoesNotKnow()
    {
        auto keys = handshake("d", {}).answer({})->keys();
        QCOMPARE(keys, (QStringList { u"auth"_s, u"caps"_s, u"client"_s, u"device"_s, u"locale"_s, u"maxProtocol"_s, u"minProtocol"_s,
                           u"role"_s, u"scopes"_s, u"userAgent"_s }));
    }
    void forgetsTheSharedTokenOnceADeviceTokenCame()
    {
        auto pairing = handshake({}, "s");
        QCOMPARE(pairing.accept(hello(u"new"_s)), QByteArray("new"));
        QCOMPARE(auth(pairing), (QJsonObject { { u"deviceToken"_s, u"new"_s } }));
        QVERIFY(!pairing.takeOtherToken());
        QCOMPARE(pairing.accept(hello(u"new"_s)), std::nullopt); // echoed each time
    }
    void provesThatItHoldsTheKeyForOnePersonAtOneSeat()
    {
        const auto paired = handshake("d", {});
        const PersonId person(u"test-person-1"_s);
        const SeatId seat(u"0011223344556677"_s);
        const auto link = paired.possession(GatewayId(u"prod-1"_s), person, seat);
        QVERIFY(link.has_value());
        QCOMPARE(link->gateway.text(), u"prod-1"_s);
        QCOMPARE(link->seat, seat);
        QCOMPARE(link->key.fingerprint(), paired.deviceId()); // the name under which the gateway knows it
        QVERIFY(link->key.verifies(facts::possessionText(person, seat, link->key), link->proof));
        QVERIFY(!link->key.verifies(facts::possessionText(PersonId(u"test-person-2"_s), seat, link->key), link->proof));
        QVERIFY(!link->untilMs && !link->revokedAtMs);
    }
    void asksForLessUntilNothingIsLeft()
    {
        Handshake wide({ crypto::SigningKey::generate().value(), {}, {} }, { u"operator.read"_s, u"operator.approvals"_s, u"operator.admin"_s });
        QVERIFY(wide.askForLess());
        QCOMPARE(wide.scopes(), (QStringList { u"operator.read"_s, u"operator.approvals"_s }));
        QVERIFY(wide.askForLess());
        QCOMPARE(wide.scopes(), QStringList { u"operator.read"_s });
        QVERIFY(!wide.askForLess());
    }
    void takesATokenWithItsRights()
    {
        auto made = handshake({}, "s");
        made.takeToken(crypto::SecretBytes::copyOf("d"), { u"operator.read"_s });
        QCOMPARE(auth(made), (QJsonObject { { u"deviceToken"_s, u"d"_s } }));
        QCOMPARE(made.scopes(), QStringList { u"operator.read"_s });
    }
    void keepsTheSharedTokenWhereNoDeviceTokenCame()
    {
        auto pairing = handshake({}, "s");
        QCOMPARE(pairing.accept({}), std::nullopt);
        QCOMPARE(pairing.tokenKind(), TokenKind::Shared);
    }
    void triesTheSharedTokenOnce()
    {
        auto both = handshake("d", "s");
        QVERIFY(both.takeOtherToken());
        QCOMPARE(both.tokenKind(), TokenKind::Shared);
        QVERIFY(!both.takeOtherToken());
    }
    void pairsAnewWithASharedTokenGivenLater()
    {
        auto paired = handshake("d", {});
        paired.pairWith(crypto::SecretBytes::copyOf("s2"));
        QCOMPARE(auth(paired), (QJsonObject { { u"token"_s, u"s2"_s } }));
    }
};

QTEST_GUILESS_MAIN(tst_Handshake)
#include "tst_Handshake.moc"
