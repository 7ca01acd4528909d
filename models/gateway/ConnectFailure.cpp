// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/ConnectFailure.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

struct Known {
    QLatin1StringView code;   ///< error.details.code
    FailureCause cause;
};

constexpr std::array knownCodes {
    Known { "AUTH_TOKEN_MISSING"_L1, FailureCause::TokenMissing },
    Known { "AUTH_TOKEN_MISMATCH"_L1, FailureCause::TokenMismatch },
    Known { "AUTH_DEVICE_TOKEN_MISMATCH"_L1, FailureCause::DeviceTokenRefused },
    Known { "AUTH_SCOPE_MISMATCH"_L1, FailureCause::ScopeMismatch },
    Known { "AUTH_RATE_LIMITED"_L1, FailureCause::RateLimited },
    Known { "DEVICE_AUTH_SIGNATURE_INVALID"_L1, FailureCause::ProofRefused },
    Known { "DEVICE_AUTH_SIGNATURE_EXPIRED"_L1, FailureCause::ClockRefused },
    Known { "DEVICE_AUTH_NONCE_MISMATCH"_L1, FailureCause::ProofRefused },
    Known { "DEVICE_AUTH_NONCE_REQUIRED"_L1, FailureCause::ProofRefused },
    Known { "DEVICE_AUTH_DEVICE_ID_MISMATCH"_L1, FailureCause::ProofRefused },
    Known { "DEVICE_AUTH_PUBLIC_KEY_INVALID"_L1, FailureCause::ProofRefused },
    Known { "PROTOCOL_MISMATCH"_L1, FailureCause::ProtocolMismatch },
    Known { "CLIENT_VERSION_MISMATCH"_L1, FailureCause::ProtocolMismatch },
};

FailureCause pairingCause(const QString &reason)
{
    if (reason == "scope-upgrade"_L1)
        return FailureCause::ScopeUpgrade;
    if (reason == "role-upgrade"_L1)
        return FailureCause::RoleUpgrade;
    if (reason == "metadata-upgrade"_L1)
        return FailureCause::MetadataUpgrade;
    return FailureCause::NotPaired;
}

FailureCause causeOf(const Refusal &refusal)
{
    const QString code = refusal.detailCode();
    if (code == "PAIRING_REQUIRED"_L1 || refusal.code == "NOT_PAIRED"_L1)
        return pairingCause(refusal.reason());
    for (const auto &known : knownCodes) {
        if (code == known.code)
            return known.cause;
    }
    if (refusal.code == "UNAVAILABLE"_L1)
        return refusal.reason() == "startup-sidecars"_L1 ? FailureCause::Starting : FailureCause::Draining;
    if (code.startsWith("AUTH_"_L1) || code.startsWith("CONTROL_UI_"_L1))
        return FailureCause::SignInRefused;
    return FailureCause::BadRequest;
}

NextStep nextAfter(FailureCause cause)
{
    switch (cause) {
    case FailureCause::NotPaired:
    case FailureCause::ScopeUpgrade:
    case FailureCause::RoleUpgrade:
    case FailureCause::MetadataUpgrade:
        return NextStep::AskToPair;
    case FailureCause::TokenMismatch:
    case FailureCause::DeviceTokenRefused:
    case FailureCause::ScopeMismatch:
        return NextStep::TryOtherToken;
    case FailureCause::Starting:
    case FailureCause::RateLimited:
        return NextStep::RetryAfter;
    case FailureCause::Draining:
    case FailureCause::Unreachable:
    case FailureCause::Silent:
    case FailureCause::NoGreeting:
    case FailureCause::FrameTooLarge:
    case FailureCause::SlowReader:
    case FailureCause::Restarting:
    case FailureCause::Dropped:
        return NextStep::RetryWithBackoff;
    case FailureCause::None:
    case FailureCause::TokenMissing:
    case FailureCause::NoScopes:
    case FailureCause::ProtocolMismatch:
    case FailureCause::PinMismatch:
    case FailureCause::CertificateRefused:
    case FailureCause::InsecureAddress:
    case FailureCause::UnusableAddress:
    case FailureCause::KeyUnreadable:
    case FailureCause::SignInRefused:
    case FailureCause::ProofRefused:
    case FailureCause::ClockRefused:
    case FailureCause::BadRequest:
        return NextStep::Stop;
    }
    Q_UNREACHABLE_RETURN(NextStep::Stop);
}

ErrorCode codeOf(FailureCause cause)
{
    switch (cause) {
    case FailureCause::NotPaired:
    case FailureCause::ScopeUpgrade:
    case FailureCause::RoleUpgrade:
    case FailureCause::MetadataUpgrade:
        return ErrorCode::PairingRequired;
    case FailureCause::ScopeMismatch:
    case FailureCause::NoScopes:
        return ErrorCode::MissingScope;
    case FailureCause::ProtocolMismatch:
        return ErrorCode::ProtocolMismatch;
    case FailureCause::PinMismatch:
        return ErrorCode::PinMismatch;
    case FailureCause::CertificateRefused:
    case FailureCause::InsecureAddress:
        return ErrorCode::Insecure;
    case FailureCause::UnusableAddress:
        return ErrorCode::Unsupported;
    case FailureCause::FrameTooLarge:
        return ErrorCode::FrameTooLarge;
    case FailureCause::Silent:
    case FailureCause::NoGreeting:
        return ErrorCode::TimedOut;
    case FailureCause::Unreachable:
    case FailureCause::Restarting:
    case FailureCause::Dropped:
    case FailureCause::SlowReader:
        return ErrorCode::NotConnected;
    case FailureCause::TokenMissing:
    case FailureCause::TokenMismatch:
    case FailureCause::DeviceTokenRefused:
    case FailureCause::SignInRefused:
    case FailureCause::ProofRefused:
    case FailureCause::ClockRefused:
    case FailureCause::BadRequest:
    case FailureCause::Starting:
    case FailureCause::Draining:
    case FailureCause::RateLimited:
        return ErrorCode::Refused;
    case FailureCause::KeyUnreadable:
        return ErrorCode::CannotRead;
    case FailureCause::None:
        return ErrorCode::Unknown;
    }
    Q_UNREACHABLE_RETURN(ErrorCode::Unknown);
}

Pairing pairingOf(const QJsonObject &details)
{
    QStringList scopes;
    const auto asked = details.value("requestedScopes"_L1).toArray();
    for (const auto &scope : asked)
        scopes.append(scope.toString());
    return Pairing::of(details.value("requestId"_L1).toString(), details.value("deviceId"_L1).toString(), scopes);
}

}

ConnectFailure ConnectFailure::fromRefusal(const Refusal &refusal)
{
    ConnectFailure failure = of(causeOf(refusal));
    failure.error.detail = refusal.toError().detail;
    if (failure.next == NextStep::AskToPair)
        failure.pairing = pairingOf(refusal.details);
    const int said = refusal.details.value("retryAfterMs"_L1).toInt();
    if (failure.cause == FailureCause::Starting)
        failure.retryAfterMs = std::clamp(said, 100, 2'000);
    else if (failure.cause == FailureCause::RateLimited)
        failure.retryAfterMs = std::clamp(said, 1'000, 600'000);
    return failure;
}

ConnectFailure ConnectFailure::fromClose(int code, const QString &reason, bool greeted)
{
    const QString detail = QString::number(code) + u' ' + reason;
    switch (code) {
    case 1000:
        return of(greeted ? FailureCause::Dropped : FailureCause::NoGreeting, detail);
    case 1002: // Another protocol version is said in the answer to connect. Qt 6.8 turns every close code from 1012 to 2999 into this.
        return of(greeted ? FailureCause::Dropped : FailureCause::NoGreeting, detail);
    case 1008:
        if (!greeted)
            return of(FailureCause::BadRequest, detail);
        return of(reason.startsWith("slow consumer"_L1) ? FailureCause::SlowReader : FailureCause::Dropped, detail);
    case 1009:
        return of(FailureCause::FrameTooLarge, detail);
    case 1012:
        return of(FailureCause::Restarting, detail);
    case 1013: {
        auto failure = of(FailureCause::Starting, detail);
        failure.retryAfterMs = 500;
        return failure;
    }
    case 4001:
        return of(FailureCause::DeviceTokenRefused, detail);
    default:
        return of(greeted ? FailureCause::Dropped : FailureCause::Unreachable, detail);
    }
}

ConnectFailure ConnectFailure::of(FailureCause cause, QString detail)
{
    ConnectFailure failure;
    failure.cause = cause;
    failure.next = nextAfter(cause);
    failure.error = { codeOf(cause), std::move(detail) };
    return failure;
}

}
