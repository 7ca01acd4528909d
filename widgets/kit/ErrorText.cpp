// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ErrorText.h"

namespace countersign::ui {

// No default: a new code does not compile until it has words.
ErrorText ErrorText::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
        return { tr("What was received or read cannot be understood."), tr("Check that it is the right file or gateway.") };
    case ErrorCode::NotCanonical:
        return { tr("The bytes are not in the one spelling that can be signed."),
            tr("Ask whoever made them for a new copy.") };
    case ErrorCode::TooLarge:
        return { tr("It is larger than the limit."), tr("Split it, or ask for a smaller one.") };
    case ErrorCode::Unsupported:
        return { tr("This version of Countersign does not know its type or algorithm."),
            tr("Update Countersign, then try again.") };
    case ErrorCode::BadSignature:
        return { tr("The signature does not verify."), tr("Do not trust the content. Compare fingerprints with its author.") };
    case ErrorCode::BadKey:
        return { tr("The key is not a valid key of its kind."), tr("Ask its owner for the right file.") };
    case ErrorCode::WrongPassphrase:
        return { tr("The passphrase is wrong."), tr("Nothing was changed. Type it again.") };
    case ErrorCode::WeakPassphrase:
        return { tr("The passphrase is too easy to guess."), tr("Use four or more unrelated words.") };
    case ErrorCode::SlowedDown:
        return { tr("Too many wrong passphrases."), tr("Wait a little, then try again.") };
    case ErrorCode::Locked:
        return { tr("This seat is locked."), tr("Unlock it, then try again.") };
    case ErrorCode::CryptoFailed:
        return { tr("The cryptographic library refused."), tr("Nothing was signed. The log holds its reason.") };
    case ErrorCode::CannotOpen:
        return { tr("The file cannot be opened."), tr("Check that it exists and that you may read it.") };
    case ErrorCode::CannotRead:
        return { tr("The file cannot be read."), tr("Check the disk and your rights on it.") };
    case ErrorCode::CannotWrite:
        return { tr("The file cannot be written."), tr("Check your rights, or choose another folder.") };
    case ErrorCode::DiskFull:
        return { tr("The disk is full."), tr("Make room. Nothing is signed or sent until then.") };
    case ErrorCode::Busy:
        return { tr("Another program holds the file."), tr("Close the other Countersign, then try again.") };
    case ErrorCode::NewerVersion:
        return { tr("A newer Countersign wrote this."), tr("Update this seat.") };
    case ErrorCode::Tampered:
        return { tr("The ledger contradicts itself."),
            tr("Stop signing here. Run countersign verify and keep a copy of the file as evidence.") };
    case ErrorCode::KeychainMissing:
        return { tr("This computer has no keychain that Countersign can use."),
            tr("Start its keychain service, or use a key file under a passphrase.") };
    case ErrorCode::KeychainLocked:
        return { tr("The keychain of this computer is locked."), tr("Unlock it, then try again. What it keeps is still there.") };
    case ErrorCode::NotConnected:
        return { tr("The gateway is not connected."), tr("Countersign tries again by itself. See Gateways.") };
    case ErrorCode::TimedOut:
        return { tr("The gateway did not answer in time."), tr("The outcome is unknown until it is read again.") };
    case ErrorCode::Refused:
        return { tr("The gateway refused the call."), tr("Its answer is recorded. See Gateways for the reason.") };
    case ErrorCode::MissingScope:
        return { tr("This connection lacks a scope on the gateway."), tr("Ask a gateway admin to grant it. See Gateways.") };
    case ErrorCode::PinMismatch:
        return { tr("The gateway that answers is not the one that was named or remembered."),
            tr("Nothing was sent. Find out who changed it before you go on. See Gateways.") };
    case ErrorCode::Insecure:
        return { tr("The address is not encrypted and not on this computer."), tr("Use wss:// with the certificate's pin.") };
    case ErrorCode::PairingRequired:
        return { tr("The gateway does not know this seat yet."), tr("Approve the pairing on the gateway's machine.") };
    case ErrorCode::ProtocolMismatch:
        return { tr("The gateway speaks another version of the protocol."), tr("Update the gateway or Countersign.") };
    case ErrorCode::FrameTooLarge:
        return { tr("The gateway sent a message above the limit, so the connection was closed."),
            tr("Countersign connects again by itself. If it comes back, look at the gateway's log.") };
    case ErrorCode::NotEligible:
        return { tr("You may not vote on this request."), tr("Its rule names the roles and seats that may.") };
    case ErrorCode::SamePerson:
        return { tr("The second vote must come from another person."), tr("Ask somebody else whom the rule names.") };
    case ErrorCode::AlreadyVoted:
        return { tr("You have already voted on this request."), tr("Wait for the second person.") };
    case ErrorCode::Expired:
        return { tr("The request has expired."), tr("The agent has to ask again.") };
    case ErrorCode::ActionChanged:
        return { tr("The request changed on the gateway."), tr("Read it again. Votes on the old text do not count.") };
    case ErrorCode::AlreadyDecided:
        return { tr("The request was decided before your vote arrived."), tr("The recorded decision is shown with it.") };
    case ErrorCode::NotInForce:
        return { tr("The charter or the key is not valid at this time."), tr("Ask the charter admins to sign a new version.") };
    case ErrorCode::NotFullyShown:
        return { tr("The text has not been seen to its end, or the gateway cut it."),
            tr("Read it to the end. A text that was cut can only be denied.") };
    case ErrorCode::RuleUnmeetable:
        return { tr("Nobody here can meet the rule for this request."),
            tr("Enrol a second person, or have the charter changed.") };
    case ErrorCode::ReasonMissing:
        return { tr("The reason is missing."), tr("Write down why.") };
    case ErrorCode::PracticeOnly:
        return { tr("Practice keys and real requests do not mix."), tr("Leave the practice to decide real requests.") };
    case ErrorCode::NotFound:
        return { tr("It is no longer there."), tr("Reload the page.") };
    case ErrorCode::Cancelled:
        return { tr("The work was stopped before its end."), tr("Start it again when you want its result.") };
    case ErrorCode::Unknown:
        return { tr("The evidence is missing, so the answer is unknown."), tr("Collect it, then check again.") };
    }
    Q_UNREACHABLE_RETURN({});
}

ErrorText ErrorText::of(const Error &error)
{
    ErrorText text = of(error.code);
    bool isNumber = false;
    const int milliseconds = error.detail.toInt(&isNumber);
    if (error.code == ErrorCode::SlowedDown && isNumber)
        text.advice = tr("Try again in %n second(s).", nullptr, (milliseconds + 999) / 1000);
    return text;
}

}
