// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Error.h"

using namespace Qt::StringLiterals;

namespace countersign {

QString name(ErrorCode code)
{
    // No default: the compiler asks for the name of every new code.
    switch (code) {
    case ErrorCode::Malformed: return u"Malformed"_s;
    case ErrorCode::NotCanonical: return u"NotCanonical"_s;
    case ErrorCode::TooLarge: return u"TooLarge"_s;
    case ErrorCode::Unsupported: return u"Unsupported"_s;
    case ErrorCode::BadSignature: return u"BadSignature"_s;
    case ErrorCode::BadKey: return u"BadKey"_s;
    case ErrorCode::WrongPassphrase: return u"WrongPassphrase"_s;
    case ErrorCode::WeakPassphrase: return u"WeakPassphrase"_s;
    case ErrorCode::SlowedDown: return u"SlowedDown"_s;
    case ErrorCode::Locked: return u"Locked"_s;
    case ErrorCode::CryptoFailed: return u"CryptoFailed"_s;
    case ErrorCode::CannotOpen: return u"CannotOpen"_s;
    case ErrorCode::CannotRead: return u"CannotRead"_s;
    case ErrorCode::CannotWrite: return u"CannotWrite"_s;
    case ErrorCode::DiskFull: return u"DiskFull"_s;
    case ErrorCode::Busy: return u"Busy"_s;
    case ErrorCode::NewerVersion: return u"NewerVersion"_s;
    case ErrorCode::Tampered: return u"Tampered"_s;
    case ErrorCode::KeychainMissing: return u"KeychainMissing"_s;
    case ErrorCode::KeychainLocked: return u"KeychainLocked"_s;
    case ErrorCode::NotConnected: return u"NotConnected"_s;
    case ErrorCode::TimedOut: return u"TimedOut"_s;
    case ErrorCode::Refused: return u"Refused"_s;
    case ErrorCode::MissingScope: return u"MissingScope"_s;
    case ErrorCode::PinMismatch: return u"PinMismatch"_s;
    case ErrorCode::Insecure: return u"Insecure"_s;
    case ErrorCode::PairingRequired: return u"PairingRequired"_s;
    case ErrorCode::ProtocolMismatch: return u"ProtocolMismatch"_s;
    case ErrorCode::FrameTooLarge: return u"FrameTooLarge"_s;
    case ErrorCode::NotEligible: return u"NotEligible"_s;
    case ErrorCode::SamePerson: return u"SamePerson"_s;
    case ErrorCode::AlreadyVoted: return u"AlreadyVoted"_s;
    case ErrorCode::Expired: return u"Expired"_s;
    case ErrorCode::ActionChanged: return u"ActionChanged"_s;
    case ErrorCode::AlreadyDecided: return u"AlreadyDecided"_s;
    case ErrorCode::NotInForce: return u"NotInForce"_s;
    case ErrorCode::NotFullyShown: return u"NotFullyShown"_s;
    case ErrorCode::RuleUnmeetable: return u"RuleUnmeetable"_s;
    case ErrorCode::ReasonMissing: return u"ReasonMissing"_s;
    case ErrorCode::PracticeOnly: return u"PracticeOnly"_s;
    case ErrorCode::NotFound: return u"NotFound"_s;
    case ErrorCode::Cancelled: return u"Cancelled"_s;
    case ErrorCode::Unknown: return u"Unknown"_s;
    }
    return {};
}

}
