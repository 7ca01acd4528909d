// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Audit.h"

#include <QStringList>

namespace countersign::audits {

/// How things stand with one gateway before it is asked.
struct GatewayAtHand {
    bool isChosen = true; ///< false: the audit has no such gateway
    bool answers = false;
    QStringList scopes; ///< granted to this seat's connection
};

/// What is known before an audit collects anything.
struct AtHand {
    GatewayAtHand own;
    GatewayAtHand reference; ///< the one to compare with
    QStringList earlier; ///< methods of which an answer from close to the period's start is in the ledger
};

/// One thing that an audit rests on: evidence, or a person's word.
struct CoverageLine {
    enum class State {
        There, ///< collected and fit, or nothing speaks against it
        NotConnected, ///< the gateway does not answer
        ScopeMissing, ///< this seat may not ask
        NoReference, ///< no second gateway is chosen
        NoEarlier, ///< the state at the period's start was not kept; nobody can supply it any more
        Person, ///< a person has to look or to attest
        Unfit, ///< came, but cannot be used: see `reason`
    };
    enum class Supplier { Nobody, Gateway, Owner, Auditor, Role };

    QString need; ///< the checklist's id for the evidence; the check's id where a person is asked
    QString method; ///< what is asked; empty where a person is
    QString scope; ///< what the gateway wants for it
    QString role; ///< who has to speak: a word of a charter role
    QString prompt; ///< what that person is asked
    bool ofReference = false; ///< from the gateway to compare with
    QStringList checks; ///< that are unknown without it
    State state = State::There;
    Supplier supplier = Supplier::Nobody;
    UnknownReason reason = UnknownReason::None;

    [[nodiscard]] bool isMissing() const { return state != State::There; }
};

/// What is missing before the audit: for each evidence and each person's part, who can supply it and by what.
[[nodiscard]] QList<CoverageLine> coverage(const Checklist &checklist, const AtHand &atHand);
/// The same after collecting, from what came and what people said.
[[nodiscard]] QList<CoverageLine> coverage(const Audit &audit, const QHash<QString, Prepared> &prepared);
/// Whether every person's part of a check is asked for in any case, not only where the rule finds something.
[[nodiscard]] bool needsPerson(const Check &check);

}
