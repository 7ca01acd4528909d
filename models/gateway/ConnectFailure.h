// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Pairing.h"
#include "models/gateway/Refusal.h"

namespace countersign::gateway {

/// Why a connection did not come about or ended, as a thing to choose a sentence by (widgets/gateways/FailureText).
enum class FailureCause {
    None,
    // a person must act at the gateway
    NotPaired,
    ScopeUpgrade,         ///< paired, but for fewer scopes
    RoleUpgrade,          ///< the device's token was revoked
    MetadataUpgrade,      ///< platform or family differ from when it was paired
    // a person must act here
    TokenMissing,
    TokenMismatch,
    DeviceTokenRefused,   ///< rotated, revoked, removed, or another key
    ScopeMismatch,        ///< the device token is good for fewer scopes than asked
    NoScopes,             ///< greeted, but nothing is allowed
    ProtocolMismatch,
    PinMismatch,
    CertificateRefused,   ///< the pinned certificate is expired or revoked
    InsecureAddress,
    UnusableAddress,
    KeyUnreadable,        ///< the keychain holds a key or token for this gateway, perhaps, and cannot read it
    SignInRefused,        ///< another way of signing in, or a rule of the gateway: its own message says which
    // a fault of one of the two programs
    ProofRefused,         ///< signature, nonce, device id or key
    ClockRefused,         ///< signature expired
    BadRequest,
    NoGreeting,           ///< no challenge or hello in time, or not a readable one
    // for now
    Starting,
    Draining,
    RateLimited,
    Unreachable,
    Silent,               ///< no frame for 2.5 ticks
    FrameTooLarge,
    SlowReader,
    Restarting,
    Dropped,
};

/// What to do next about it.
enum class NextStep {
    Stop,                 ///< trying again would fail alike
    TryOtherToken,        ///< the other of the two tokens once, if there is one; else stop
    AskToPair,            ///< show the request, try again with the same key every few seconds
    RetryAfter,           ///< after `retryAfterMs`
    RetryWithBackoff,
};

/// A failed or ended connection: every row of openclaw-gateway.md 1.5 and of the closes in 1.7.
struct ConnectFailure {
    FailureCause cause = FailureCause::None;
    NextStep next = NextStep::Stop;
    int retryAfterMs = 0;
    Error error { ErrorCode::Unknown };
    Pairing pairing;      ///< for the causes that wait for the gateway's owner

    /// The answer to `connect` was an error.
    [[nodiscard]] static ConnectFailure fromRefusal(const Refusal &refusal);
    /// The socket closed with this code (RFC 6455) and reason; `greeted` whether hello-ok had come.
    [[nodiscard]] static ConnectFailure fromClose(int code, const QString &reason, bool greeted);
    /// For what we found out ourselves.
    [[nodiscard]] static ConnectFailure of(FailureCause cause, QString detail = {});
};

}
