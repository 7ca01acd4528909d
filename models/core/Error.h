// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace countersign {

/// What went wrong, as a thing the program can decide on. widgets/kit/ErrorText has a sentence and an advice for each.
enum class ErrorCode {
    // input and formats
    Malformed,            ///< bytes that do not parse as what they claim to be
    NotCanonical,         ///< parses, but is not the one canonical spelling (RFC 8785)
    TooLarge,             ///< above a stated limit
    Unsupported,          ///< a type line, version or algorithm this program does not know
    // crypto and keys
    BadSignature,
    BadKey,               ///< non-canonical, small-order or wrong-length key
    WrongPassphrase,
    WeakPassphrase,
    SlowedDown,           ///< too many wrong passphrases; detail holds the milliseconds to wait
    Locked,               ///< the seat is locked
    CryptoFailed,         ///< OpenSSL refused; detail is its error queue
    // storage
    CannotOpen,
    CannotRead,
    CannotWrite,
    DiskFull,
    Busy,                 ///< another program holds the file
    NewerVersion,         ///< written by a newer Countersign
    Tampered,             ///< the ledger contradicts itself
    KeychainMissing,
    KeychainLocked,       ///< it is there, but nobody has unlocked it, or the person refused
    // gateway
    NotConnected,
    TimedOut,
    Refused,              ///< the gateway answered with an error; detail is its code and message
    MissingScope,
    PinMismatch,
    Insecure,             ///< ws:// to something that is not loopback
    PairingRequired,
    ProtocolMismatch,
    FrameTooLarge,
    // approvals and team
    NotEligible,          ///< role, person or seat may not vote here
    SamePerson,
    AlreadyVoted,
    Expired,
    ActionChanged,
    AlreadyDecided,
    NotInForce,           ///< charter or key outside its validity
    NotFullyShown,        ///< the text was cut or not seen to its end
    RuleUnmeetable,
    ReasonMissing,
    PracticeOnly,         ///< a practice key for a real request, or the reverse
    // general
    NotFound,
    Cancelled,
    Unknown,              ///< evidence is missing: neither yes nor no
};

/// A failure on its way to somebody who can act on it. `detail` is for the log, is never shown as it stands and never
/// holds a secret.
struct Error {
    ErrorCode code;
    QString detail {};

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shortens `return std::unexpected(Error { code, detail })`.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error { code, std::move(detail) });
}

/// The stable name of a code, for logs, JSON output and tests ("WrongPassphrase").
[[nodiscard]] QString name(ErrorCode code);

}
