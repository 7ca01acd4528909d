// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/ConnectFailure.h"

#include <QJsonArray>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_ConnectFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsEveryRefusalToItsCauseAndNextStep_data();
    void mapsEveryRefusalToItsCauseAndNextStep();
    void boundsTheWaitTheGatewayAsksFor_data();
    void boundsTheWaitTheGatewayAsksFor();
    void mapsEveryCloseCode_data();
    void mapsEveryCloseCode();
    void readsThePairingRequest();
    void offersNoCommandWhereTheIdIsNotPlain_data();
    void offersNoCommandWhereTheIdIsNotPlain();
};

void tst_ConnectFailure::mapsEveryRefusalToItsCauseAndNextStep_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detailCode");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<NextStep>("next");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const char *code, const char *detailCode, const char *reason, FailureCause cause, NextStep next, ErrorCode error) {
        QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(detailCode) << QString::fromLatin1(reason) << cause << next << error;
    };
    using enum FailureCause;
    using enum NextStep;
    const char *bad = "INVALID_REQUEST";
    row("not paired", "NOT_PAIRED", "PAIRING_REQUIRED", "not-paired", NotPaired, AskToPair, ErrorCode::PairingRequired);
    row("more scopes", "NOT_PAIRED", "PAIRING_REQUIRED", "scope-upgrade", ScopeUpgrade, AskToPair, ErrorCode::PairingRequired);
    row("role", "NOT_PAIRED", "PAIRING_REQUIRED", "role-upgrade", RoleUpgrade, AskToPair, ErrorCode::PairingRequired);
    row("platform", "NOT_PAIRED", "PAIRING_REQUIRED", "metadata-upgrade", MetadataUpgrade, AskToPair, ErrorCode::PairingRequired);
    row("a pairing reason of later", "NOT_PAIRED", "", "x", NotPaired, AskToPair, ErrorCode::PairingRequired);
    row("no token", bad, "AUTH_TOKEN_MISSING", "", TokenMissing, Stop, ErrorCode::Refused);
    row("wrong token", bad, "AUTH_TOKEN_MISMATCH", "", TokenMismatch, TryOtherToken, ErrorCode::Refused);
    row("device token", bad, "AUTH_DEVICE_TOKEN_MISMATCH", "", DeviceTokenRefused, TryOtherToken, ErrorCode::Refused);
    row("scopes", bad, "AUTH_SCOPE_MISMATCH", "", ScopeMismatch, TryOtherToken, ErrorCode::MissingScope);
    row("signature", bad, "DEVICE_AUTH_SIGNATURE_INVALID", "", ProofRefused, Stop, ErrorCode::Refused);
    row("clock", bad, "DEVICE_AUTH_SIGNATURE_EXPIRED", "", ClockRefused, Stop, ErrorCode::Refused);
    row("nonce", bad, "DEVICE_AUTH_NONCE_MISMATCH", "", ProofRefused, Stop, ErrorCode::Refused);
    row("no nonce", bad, "DEVICE_AUTH_NONCE_REQUIRED", "", ProofRefused, Stop, ErrorCode::Refused);
    row("device id", bad, "DEVICE_AUTH_DEVICE_ID_MISMATCH", "", ProofRefused, Stop, ErrorCode::Refused);
    row("key", bad, "DEVICE_AUTH_PUBLIC_KEY_INVALID", "", ProofRefused, Stop, ErrorCode::Refused);
    row("protocol", bad, "PROTOCOL_MISMATCH", "", ProtocolMismatch, Stop, ErrorCode::ProtocolMismatch);
    row("version", bad, "CLIENT_VERSION_MISMATCH", "", ProtocolMismatch, Stop, ErrorCode::ProtocolMismatch);
    row("schema", bad, "", "", BadRequest, Stop, ErrorCode::Refused);
    row("starting", "UNAVAILABLE", "", "startup-sidecars", Starting, RetryAfter, ErrorCode::Refused);
    row("draining", "UNAVAILABLE", "", "gateway-restarting", Draining, RetryWithBackoff, ErrorCode::Refused);
    row("rate", bad, "AUTH_RATE_LIMITED", "", RateLimited, RetryAfter, ErrorCode::Refused);
    for (const char *other : { "AUTH_PASSWORD_MISMATCH", "AUTH_BOOTSTRAP_TOKEN_INVALID", "AUTH_VERIFIED_USER_REQUIRED",
             "AUTH_IDENTITY_HEADER_REQUIRED", "AUTH_TAILSCALE_IDENTITY_MISSING", "CONTROL_UI_ORIGIN_NOT_ALLOWED" })
        row(other, bad, other, "", SignInRefused, Stop, ErrorCode::Refused);
}

void tst_ConnectFailure::mapsEveryRefusalToItsCauseAndNextStep()
{
    QFETCH(const QString, code);
    QFETCH(const QString, detailCode);
    QFETCH(const QString, reason);
    const auto failure = ConnectFailure::fromRefusal(
        { code, u"message"_s, { { u"code"_s, detailCode }, { u"reason"_s, reason }, { u"retryAfterMs"_s, 500 } } });
    QTEST(failure.cause, "cause");
    QTEST(failure.next, "next");
    QTEST(failure.error.code, "error");
    QVERIFY(failure.error.detail.contains("message"_L1));
}

void tst_ConnectFailure::boundsTheWaitTheGatewayAsksFor_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("said");
    QTest::addColumn<int>("waits");
    QTest::newRow("starting, none") << u"UNAVAILABLE"_s << 0 << 100;
    QTest::newRow("starting, as said") << u"UNAVAILABLE"_s << 500 << 500;
    QTest::newRow("starting, an hour") << u"UNAVAILABLE"_s << 3'600'000 << 2'000;
    QTest::newRow("rate, none") << u"X"_s << 0 << 1'000;
    QTest::newRow("rate, as said") << u"X"_s << 60'000 << 60'000;
}

void tst_ConnectFailure::boundsTheWaitTheGatewayAsksFor()
{
    QFETCH(const QString, code);
    QFETCH(const int, said);
    const auto failure = ConnectFailure::fromRefusal({ code, {},
        { { u"code"_s, u"AUTH_RATE_LIMITED"_s }, { u"reason"_s, u"startup-sidecars"_s }, { u"retryAfterMs"_s, said } } });
    if (code == "UNAVAILABLE"_L1) {
        const auto starting = ConnectFailure::fromRefusal({ code, {}, { { u"reason"_s, u"startup-sidecars"_s }, { u"retryAfterMs"_s, said } } });
        QTEST(starting.retryAfterMs, "waits");
    } else {
        QTEST(failure.retryAfterMs, "waits");
    }
}

void tst_ConnectFailure::mapsEveryCloseCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("greeted");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<NextStep>("next");
    using enum FailureCause;
    using enum NextStep;
    QTest::newRow("1000 before hello") << 1000 << u""_s << false << NoGreeting << RetryWithBackoff;
    QTest::newRow("1000 after hello") << 1000 << u""_s << true << Dropped << RetryWithBackoff;
    QTest::newRow("1002 as Qt reports a restart") << 1002 << u"Invalid close code 1002 detected."_s << true << Dropped << RetryWithBackoff;
    QTest::newRow("1006 before hello") << 1006 << u""_s << false << Unreachable << RetryWithBackoff;
    QTest::newRow("1006 after hello") << 1006 << u""_s << true << Dropped << RetryWithBackoff;
    QTest::newRow("1008 before hello") << 1008 << u"bad"_s << false << BadRequest << Stop;
    QTest::newRow("1008 slow") << 1008 << u"slow consumer"_s << true << SlowReader << RetryWithBackoff;
    QTest::newRow("1009") << 1009 << u""_s << true << FrameTooLarge << RetryWithBackoff;
    QTest::newRow("1012") << 1012 << u"service restart"_s << true << Restarting << RetryWithBackoff;
    QTest::newRow("1013") << 1013 << u"gateway starting"_s << false << Starting << RetryAfter;
    QTest::newRow("4001") << 4001 << u"device removed"_s << true << DeviceTokenRefused << TryOtherToken;
    QTest::newRow("one of later") << 4999 << u"x"_s << true << Dropped << RetryWithBackoff;
}

void tst_ConnectFailure::mapsEveryCloseCode()
{
    QFETCH(const int, code);
    QFETCH(const QString, reason);
    QFETCH(const bool, greeted);
    const auto failure = ConnectFailure::fromClose(code, reason, greeted);
    QTEST(failure.cause, "cause");
    QTEST(failure.next, "next");
    QVERIFY(failure.next != NextStep::RetryAfter || failure.retryAfterMs > 0);
}

void tst_ConnectFailure::readsThePairingRequest()
{
    const auto failure = ConnectFailure::fromRefusal({ u"NOT_PAIRED"_s, {},
        { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"requestId"_s, u"68c3e3d9-aa"_s }, { u"deviceId"_s, u"819413bb"_s },
            { u"requestedScopes"_s, QJsonArray { u"operator.read"_s } } } });
    QCOMPARE(failure.pairing.requestId, u"68c3e3d9-aa"_s);
    QCOMPARE(failure.pairing.deviceId, u"819413bb"_s);
    QCOMPARE(failure.pairing.scopes, QStringList { u"operator.read"_s });
    QCOMPARE(failure.pairing.command, u"openclaw devices approve 68c3e3d9-aa"_s);
}

void tst_ConnectFailure::offersNoCommandWhereTheIdIsNotPlain_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("a second command") << u"x; rm -rf ~"_s;
    QTest::newRow("a substitution") << u"$(id)"_s;
    QTest::newRow("an option") << u"--all"_s;
    QTest::newRow("another script's letter") << u"\u0430bc"_s;
    QTest::newRow("nothing") << QString();
}

void tst_ConnectFailure::offersNoCommandWhereTheIdIsNotPlain()
{
    QFETCH(const QString, id);
    const auto failure = ConnectFailure::fromRefusal({ u"NOT_PAIRED"_s, {}, { { u"requestId"_s, id } } });
    QVERIFY(failure.pairing.command.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ConnectFailure)
#include "tst_ConnectFailure.moc"
