// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/crypto/Digest.h"
#include "models/crypto/SignedNote.h"

#include <optional>

namespace countersign::facts {

enum class Purpose { Decision, Withdraw, BreakGlass, Acknowledge, Drill };
enum class Decision { Allow, Deny };

[[nodiscard]] QString word(Purpose purpose);
[[nodiscard]] QString word(Decision decision);
[[nodiscard]] std::optional<Purpose> purpose(QStringView word);
[[nodiscard]] std::optional<Decision> decision(QStringView word);

/// The tree head a voter had proved when signing.
struct TreeHeadSeen {
    QString origin;
    quint64 size = 0;
    crypto::Digest root;
    friend bool operator==(const TreeHeadSeen &, const TreeHeadSeen &) = default;
};

/// A person's signed statement about one action digest (design.md 4). As text: the type line, then one "name value" line
/// per field in the order below, all present, unknown is "-"; signed as a C2SP note under the key name "<person>".
/// Format: resources/docs/formats.md, "Vote".
struct Vote {
    static constexpr QLatin1StringView type { "countersign/vote/1" };

    Purpose purpose = Purpose::Decision;
    QString gatewayIdentity;              ///< "tls:<pin hex>" or "-" (loopback without TLS), space, claimed device id or "-"
    QString boot;
    RequestId request;
    std::optional<crypto::Digest> action; ///< nullopt: what was asked has no action (too large, malformed) and can only be denied
    RuleId rule;
    crypto::Digest charter;               ///< SHA-256 of the charter in force
    std::optional<Decision> decision;
    int approvalsNeeded = 2;
    std::optional<crypto::Digest> reason; ///< SHA-256(salt || UTF-8 reason); the text lies in the content store
    PersonId person;
    SeatId seat;
    TreeHeadSeen ledger;
    qint64 issuedMs = 0;
    qint64 expiresMs = 0;
    QString nonce;                        ///< 16 random bytes, base64url

    /// Printable ASCII only: every other UTF-16 unit of an id stands as '%' and four hex digits, so that a gateway's ids can
    /// neither forge a line nor differ invisibly.
    [[nodiscard]] QByteArray text() const;
    /// Refuses unknown types (Unsupported), missing, doubled or reordered lines, votes without person, seat or nonce, a decision
    /// without its subject (Malformed), and any spelling `text` would not make (NotCanonical).
    [[nodiscard]] static Result<Vote> parse(QByteArrayView text);
    friend bool operator==(const Vote &, const Vote &) = default;
};

}
