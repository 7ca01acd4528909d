// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/crypto/Digest.h"
#include "models/crypto/SignedNote.h"

#include <QStringList>

#include <optional>

namespace countersign::facts {

enum class Role { Viewer, Operator, SecurityOperator, Auditor, Admin };
enum class Environment { Dev, Stage, Prod };
enum class Requester { Excluded, MustBeKnown };

[[nodiscard]] QString word(Role role);
[[nodiscard]] QString word(Environment environment);
[[nodiscard]] QString word(Requester requester);

/// A vote key of a person: from, until and, if revoked, since when; times in ms UTC.
struct VoteKey {
    crypto::PublicKey key;
    qint64 fromMs = 0;
    std::optional<qint64> untilMs;
    std::optional<qint64> revokedAtMs;
    QByteArray proof;                     ///< proof of possession: the key's signature over "countersign/possession/1\n<person>\n<seat>\n<key>\n"
    SeatId seat;                          ///< where it was enrolled
    bool sameSeat = false;                ///< enrolled where another person was signed in
};

struct Person {
    PersonId id;
    QString name;
    QList<Role> roles;
    QList<VoteKey> keys;
    QStringList aliases;                  ///< device ids, channel accounts and profiles that are this person as a requester

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    /// The key that may sign at this time; nullptr where none may.
    [[nodiscard]] const VoteKey *keyAt(qint64 ms) const;
};

struct SeatRecord {
    SeatId id;
    crypto::PublicKey key;
};

struct GatewayRecord {
    GatewayId id;
    QString name;
    Environment environment = Environment::Prod;
    std::optional<crypto::Digest> tlsPin; ///< SHA-256 of the certificate's DER; required unless loopback
};

/// Which actions need how many approvals, by which roles, on how many seats, within what time. Empty lists match all;
/// patterns are literals with '*' and '?' (no regular expressions). The first matching rule counts; no match: two people.
struct Rule {
    RuleId id;
    QStringList kinds;                    ///< words of ActionKind
    QList<Environment> environments;
    QStringList commandPatterns;
    QStringList agentPatterns;
    int approvals = 2;
    QList<Role> roles;
    int seats = 1;
    Requester requester = Requester::Excluded;
    qint64 withinMs = 30 * 60 * 1000;
    bool selfApproval = false;
};

/// The signed team document. Canonical JSON inside a signed note: type line, the JSON line, signatures of charter admins'
/// vote keys under the names of the persons. Format: resources/docs/formats.md, "Charter".
struct Charter {
    static constexpr QLatin1StringView type { "countersign/charter/1" };

    QString team;
    int version = 1;
    bool trial = true;                    ///< until a second charter admin is enrolled; replaced, never promoted
    bool practice = false;                ///< belongs to the practice gateway: real keys never sign for it, nor its keys for real ones
    std::optional<crypto::Digest> previous;
    qint64 validFromMs = 0;
    qint64 validUntilMs = 0;
    int threshold = 1;
    QList<Person> people;
    QList<SeatRecord> seats;
    QList<GatewayRecord> gateways;
    QList<Rule> rules;

    /// The note's text (type line and JSON line). Fails where a value has no canonical form.
    [[nodiscard]] Result<QByteArray> text() const;
    [[nodiscard]] static Result<Charter> parse(QByteArrayView noteText);
    /// SHA-256 of the note's text: what votes and the next version name.
    [[nodiscard]] Result<crypto::Digest> digest() const;
    [[nodiscard]] const Person *person(const PersonId &id) const;
    [[nodiscard]] const GatewayRecord *gateway(const GatewayId &id) const;
};

}
