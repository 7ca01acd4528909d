// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/TransportPolicy.h"

#include <QHostAddress>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_TransportPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsAndRefusesAddresses_data();
    void allowsAndRefusesAddresses();
    void knowsLoopbackAddresses_data();
    void knowsLoopbackAddresses();
};

void tst_TransportPolicy::allowsAndRefusesAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("pinned");
    QTest::addColumn<QString>("refusedAs");
    const QString allowed;
    QTest::newRow("ws to 127.0.0.1") << u"ws://127.0.0.1:18789/"_s << false << allowed;
    QTest::newRow("ws to another of 127/8") << u"ws://127.8.9.10/"_s << false << allowed;
    QTest::newRow("ws to ::1") << u"ws://[::1]:18789/"_s << false << allowed;
    QTest::newRow("ws to localhost") << u"ws://LocalHost:18789/"_s << false << allowed;
    QTest::newRow("ws to a private network") << u"ws://10.4.0.21:18789/"_s << false << u"ws-beyond-loopback"_s;
    QTest::newRow("ws to all addresses") << u"ws://0.0.0.0:18789/"_s << false << u"ws-beyond-loopback"_s;
    QTest::newRow("ws to a name that begins alike") << u"ws://127.0.0.1.example.org/"_s << false << u"ws-beyond-loopback"_s;
    QTest::newRow("ws to a name that ends alike") << u"ws://evil.localhost/"_s << false << u"ws-beyond-loopback"_s;
    QTest::newRow("ws with a pin is no better") << u"ws://gw.example.org/"_s << true << u"ws-beyond-loopback"_s;
    QTest::newRow("wss with a pin") << u"wss://gw.example.org:18789/"_s << true << allowed;
    QTest::newRow("wss without a pin") << u"wss://gw.example.org:18789/"_s << false << u"wss-without-pin"_s;
    QTest::newRow("wss to loopback without a pin") << u"wss://127.0.0.1/"_s << false << u"wss-without-pin"_s;
    QTest::newRow("a user name") << u"ws://x:y@127.0.0.1/"_s << false << u"user-in-address"_s;
    QTest::newRow("http") << u"http://127.0.0.1/"_s << true << u"scheme"_s;
    QTest::newRow("no host") << u"ws:///x"_s << false << u"no-host"_s;
    QTest::newRow("nothing") << QString() << false << u"no-host"_s;
}

void tst_TransportPolicy::allowsAndRefusesAddresses()
{
    QFETCH(const QString, url);
    QFETCH(const bool, pinned);
    QFETCH(const QString, refusedAs);
    Endpoint endpoint { GatewayId(u"g"_s), QUrl(url), {}, false };
    if (pinned)
        endpoint.tlsPin = crypto::Digest {};
    const auto result = transport::check(endpoint);
    QCOMPARE(result ? QString() : result.error().detail, refusedAs);
}

void tst_TransportPolicy::knowsLoopbackAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("192.0.2.1") << u"192.0.2.1"_s << false;
    QTest::newRow("128.0.0.1") << u"128.0.0.1"_s << false;
    QTest::newRow("link local") << u"fe80::1"_s << false;
}

void tst_TransportPolicy::knowsLoopbackAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, loopback);
    QCOMPARE(transport::isLoopback(QHostAddress(address)), loopback);
}

QTEST_GUILESS_MAIN(tst_TransportPolicy)
#include "tst_TransportPolicy.moc"
