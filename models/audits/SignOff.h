// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/facts/Vote.h"

namespace countersign::audits {

/// What a person signs under an audit: a C2SP note under the key name "<person>", like a vote. Its text: the type line, then one
/// "name value" line per field in the order below, all present (resources/docs/formats.md, "Audit sign-off").
struct SignOff {
    static constexpr QLatin1StringView type { "countersign/signoff/1" };
    enum class As { Auditor, Reviewer };

    QString audit;
    As as = As::Auditor;
    GatewayId gateway;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    crypto::Digest checklist;
    crypto::Digest results;         ///< SHA-256 of the canonical results (Audit::resultsJson): results, findings and statement
    crypto::Digest charter;
    facts::TreeHeadSeen ledger;     ///< what the signer's ledger was, before this entry
    PersonId person;
    SeatId seat;
    qint64 issuedMs = 0;
    QString nonce;

    [[nodiscard]] QByteArray text() const;
    /// Refuses unknown types, missing, doubled or reordered lines and any spelling `text` would not make.
    [[nodiscard]] static Result<SignOff> parse(QByteArrayView text);
    friend bool operator==(const SignOff &, const SignOff &) = default;
};

[[nodiscard]] QString word(SignOff::As as);

/// Whether this person may run an audit, judge its checks and sign it as auditor: an auditor, and a security operator only where
/// the charter names no auditor. NotEligible.
[[nodiscard]] Result<void> mayAudit(const facts::Charter &charter, const PersonId &person);

/// Whether this person may sign in this capacity: whoever mayAudit signs as auditor; an auditor, security operator or charter
/// admin reviews. SamePerson against `others`; NotEligible.
[[nodiscard]] Result<void> maySign(const facts::Charter &charter, const PersonId &person, SignOff::As as, const QList<SignOff> &others);

/// The sign-off in a signed note: type, shape, and the signature by the key that the charter has for this person at that time.
[[nodiscard]] Result<SignOff> verifySignOff(const crypto::SignedNote &note, const facts::Charter &charter);

}
