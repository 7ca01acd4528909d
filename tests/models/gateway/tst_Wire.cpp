// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Wire.h"

#include "models/gateway/PinCheck.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/TestCertificate.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Wire : public QObject
{
    Q_OBJECT

    static Endpoint at(const QUrl &url, std::optional<crypto::Digest> pin = {}) { return { GatewayId(u"g"_s), url, pin, false }; }

    /// How a wire to this endpoint ended before it opened.
    static std::optional<ConnectFailure> failureOf(const Endpoint &endpoint, bool *opened = nullptr)
    {
        Wire wire(endpoint);
        std::optional<ConnectFailure> failure;
        QObject::connect(&wire, &Wire::ended, &wire, [&](const ConnectFailure &why) { failure = why; });
        QSignalSpy open(&wire, &Wire::opened);
        wire.open();
        (void)QTest::qWaitFor([&] { return failure || open.count() > 0; }, 20'000);
        if (opened)
            *opened = open.count() > 0;
        return failure;
    }

private Q_SLOTS:
    void opensOnlyAfterThePinWasCompared();
    void sendsNothingWhereThePinDiffers();
    void refusesAnExpiredCertificateInSpiteOfThePin();
    void refusesAnAddressItMayNotUse();
    void saysWhereNobodyListens();
    void saysWhereTheGatewaySpeaksTlsOnly();
    void endsOnceAndWithTheCloseCode();
    void saysNothingWhileItIsDestroyed();
    void countsBinaryFramesAsMalformed();
};

void tst_Wire::opensOnlyAfterThePinWasCompared()
{
    const auto tls = test::selfSignedServer();
    test::FakeGateway fake(&tls);
    Wire wire(at(fake.url(), pin::fingerprint(tls.localCertificate())));
    QSignalSpy opened(&wire, &Wire::opened);
    QSignalSpy frames(&wire, &Wire::frameRead);
    wire.open();
    QVERIFY(opened.wait(20'000));
    QCOMPARE(wire.seenPin(), pin::fingerprint(tls.localCertificate()));
    QTRY_COMPARE_WITH_TIMEOUT(frames.count(), 1, 20'000); // the challenge
}

void tst_Wire::sendsNothingWhereThePinDiffers()
{
    const auto tls = test::selfSignedServer();
    test::FakeGateway fake(&tls);
    bool opened = false;
    const auto failure = failureOf(at(fake.url(), crypto::sha256("another certificate")), &opened);
    QVERIFY(failure);
    QCOMPARE(failure->cause, FailureCause::PinMismatch);
    QCOMPARE(failure->next, NextStep::Stop);
    QCOMPARE(failure->error.detail, pin::fingerprint(tls.localCertificate()).hex()); // what was seen, to compare
    QVERIFY(!opened);
    QVERIFY(fake.received().isEmpty());
}

void tst_Wire::refusesAnExpiredCertificateInSpiteOfThePin()
{
    const auto tls = test::selfSignedServer(-1);
    test::FakeGateway fake(&tls);
    const auto failure = failureOf(at(fake.url(), pin::fingerprint(tls.localCertificate())));
    QVERIFY(failure);
    QCOMPARE(failure->cause, FailureCause::CertificateRefused);
    QVERIFY(fake.received().isEmpty());
}

void tst_Wire::refusesAnAddressItMayNotUse()
{
    QCOMPARE(failureOf(at(QUrl(u"ws://192.0.2.1/"_s)))->cause, FailureCause::InsecureAddress);
    QCOMPARE(failureOf(at(QUrl(u"wss://127.0.0.1/"_s)))->cause, FailureCause::InsecureAddress);
    QCOMPARE(failureOf(at(QUrl(u"ftp://127.0.0.1/"_s)))->cause, FailureCause::UnusableAddress);
}

void tst_Wire::saysWhereNobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort()));
    server.close();
    QCOMPARE(failureOf(at(url))->cause, FailureCause::Unreachable);
}

void tst_Wire::saysWhereTheGatewaySpeaksTlsOnly()
{
    const auto tls = test::selfSignedServer();
    test::FakeGateway fake(&tls);
    QUrl url = fake.url();
    url.setScheme(u"ws"_s);
    const auto failure = failureOf(at(url));
    QVERIFY(failure);
    QCOMPARE(failure->cause, FailureCause::Unreachable);
}

void tst_Wire::endsOnceAndWithTheCloseCode()
{
    test::FakeGateway fake;
    Wire wire(at(fake.url()));
    QList<ConnectFailure> failures;
    connect(&wire, &Wire::ended, this, [&](const ConnectFailure &why) { failures.append(why); });
    QSignalSpy opened(&wire, &Wire::opened);
    wire.open();
    QVERIFY(opened.wait(20'000));
    fake.closeSocket(4001, u"device removed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 20'000);
    QCOMPARE(failures.first().cause, FailureCause::DeviceTokenRefused);
    QTest::qWait(50);
    QCOMPARE(failures.size(), 1);
}

void tst_Wire::saysNothingWhileItIsDestroyed()
{
    test::FakeGateway fake;
    auto wire = std::make_unique<Wire>(at(fake.url()));
    QSignalSpy opened(wire.get(), &Wire::opened);
    QSignalSpy ended(wire.get(), &Wire::ended);
    wire->open();
    QTRY_COMPARE(opened.count(), 1);
    wire.reset();
    QCOMPARE(ended.count(), 0);
}

void tst_Wire::countsBinaryFramesAsMalformed()
{
    test::FakeGateway fake;
    Wire wire(at(fake.url()));
    QSignalSpy opened(&wire, &Wire::opened);
    QSignalSpy malformed(&wire, &Wire::frameMalformed);
    wire.open();
    QVERIFY(opened.wait(20'000));
    fake.sendBinary("{}");
    QVERIFY(malformed.wait(20'000));
}

QTEST_GUILESS_MAIN(tst_Wire)
#include "tst_Wire.moc"
