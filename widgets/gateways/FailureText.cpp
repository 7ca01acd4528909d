// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/FailureText.h"

namespace countersign::ui {

using gateway::FailureCause;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FailureText)
public:
    QString sentence;
    QString advice;

    // No default: a new cause does not compile until it has words.
    static Words of(FailureCause cause)
    {
        switch (cause) {
        case FailureCause::None:
            return {};
        case FailureCause::NotPaired:
            return { tr("The gateway does not know this seat yet."), tr("Its owner runs the command below; this seat then connects by itself.") };
        case FailureCause::ScopeUpgrade:
            return { tr("The gateway knows this seat, but for fewer rights than it asks for."), tr("Its owner approves the wider rights with the command below.") };
        case FailureCause::RoleUpgrade:
            return { tr("This seat's token was revoked."), tr("Its owner approves the seat again with the command below, or leaves it out.") };
        case FailureCause::MetadataUpgrade:
            return { tr("This seat looks different from when it was paired."), tr("If that was you, the gateway's owner approves it with the command below.") };
        case FailureCause::TokenMissing:
            return { tr("The gateway wants its shared token once, to pair."), tr("Choose \"Pair again…\" and type it.") };
        case FailureCause::TokenMismatch:
            return { tr("The shared token is wrong."), tr("Ask the gateway's owner for it, then choose \"Pair again…\".") };
        case FailureCause::DeviceTokenRefused:
            return { tr("The gateway no longer accepts this seat: its token was changed or revoked, or the device was removed."),
                tr("Ask its owner why. To come back, choose \"Pair again…\".") };
        case FailureCause::ScopeMismatch:
            return { tr("This seat asks for more rights than the gateway's owner approved."), tr("Choose \"Pair again…\" to ask for them.") };
        case FailureCause::NoScopes:
            return { tr("The gateway answered but allows this seat nothing."), tr("Its owner looks at \"openclaw devices list\" and grants the rights.") };
        case FailureCause::ProtocolMismatch:
            return { tr("The gateway speaks another version of the protocol."), tr("Update Countersign or the gateway.") };
        case FailureCause::PinMismatch:
            return { tr("The gateway showed another certificate than the one pinned. Nothing was sent to it."),
                tr("Compare both digests with its owner by voice. If the certificate was renewed, remove the gateway and add it with the new digest.") };
        case FailureCause::CertificateRefused:
            return { tr("The pinned certificate is expired, revoked or not valid. Nothing was sent."), tr("The gateway's owner renews it; then add the gateway with the new digest.") };
        case FailureCause::InsecureAddress:
            return { tr("This address is not on this computer and not protected. Nothing was sent."), tr("Use wss:// with the certificate's digest.") };
        case FailureCause::UnusableAddress:
            return { tr("This is not the address of a gateway."), tr("Use ws:// on this computer, or wss://.") };
        case FailureCause::KeyUnreadable:
            return { tr("This computer's keychain cannot read what it keeps for this gateway."),
                tr("Nothing was sent and nothing was replaced. Repair the keychain and start Countersign again; or remove the gateway and add it anew.") };
        case FailureCause::SignInRefused:
            return { tr("The gateway wants another way of signing in."), tr("Its owner sets token authentication, or looks at what the gateway says.") };
        case FailureCause::ProofRefused:
            return { tr("The gateway refused the proof of this seat's key."), tr("This is a fault of one of the two programs. Report it with the log.") };
        case FailureCause::ClockRefused:
            return { tr("The gateway holds this seat's proof for too old."), tr("Compare both clocks, then connect again.") };
        case FailureCause::BadRequest:
            return { tr("The gateway did not understand the request to connect."), tr("Update Countersign or the gateway.") };
        case FailureCause::NoGreeting:
            return { tr("Something answers there, but not as a gateway."), tr("Check the address. Countersign tries again by itself.") };
        case FailureCause::Starting:
            return { tr("The gateway is starting."), tr("Countersign tries again by itself.") };
        case FailureCause::Draining:
            return { tr("The gateway is stopping and takes nothing new."), tr("Countersign tries again by itself.") };
        case FailureCause::RateLimited:
            return { tr("The gateway slows down after too many failed attempts."), tr("Countersign waits as long as it says.") };
        case FailureCause::Unreachable:
            return { tr("Nothing answers at this address."), tr("Check that the gateway runs. Countersign tries again by itself.") };
        case FailureCause::Silent:
            return { tr("The gateway fell silent."), tr("Countersign tries again by itself.") };
        case FailureCause::FrameTooLarge:
            return { tr("A message was larger than the limit, and the connection was closed."), tr("Countersign tries again by itself. If it repeats, look at what the gateway holds.") };
        case FailureCause::SlowReader:
            return { tr("This seat read too slowly, and the gateway closed the connection."), tr("Countersign connects again and reads everything anew.") };
        case FailureCause::Restarting:
            return { tr("The gateway is restarting."), tr("What was pending there is cancelled. Countersign connects again by itself.") };
        case FailureCause::Dropped:
            return { tr("The connection was lost."), tr("Countersign tries again by itself.") };
        }
        Q_UNREACHABLE_RETURN({});
    }
};

}

FailureText FailureText::of(const gateway::ConnectFailure &failure)
{
    const Words words = Words::of(failure.cause);
    FailureText text { words.sentence, words.advice, {} };
    const bool saysMore = failure.cause == FailureCause::SignInRefused || failure.cause == FailureCause::BadRequest
        || failure.cause == FailureCause::ProofRefused;
    if (const auto refusal = gateway::Refusal::from(failure.error); refusal && saysMore)
        text.said = DisplayText::fromText(refusal->message, DisplayText::Lines::Escape);
    return text;
}

}
