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
[[nodiscard]] std::optional<Role> role(QStringView word);
[[nodiscard]] std::optional<Environment> environment(QStringView word);
[[nodiscard]] std::optional<Requester> requester(QStringView word);

/// What a new vote key signs to prove that its person holds it: type line, person, seat, key; one line each.
[[nodiscard]] QByteArray possessionText(const PersonId &person, const SeatId &seat, const crypto::PublicKey &key);
/// The id that belongs to a seat key: the first 16 hex digits of its SHA-256.
[[nodiscard]] SeatId seatIdOf(const crypto::PublicKey &key);
/// Whether an id is one of the practice gateway's ("practice" or "practice-…"): such ids stand in practice charters only.
[[nodiscard]] bool isPractice(const GatewayId &gateway);

/// A vote key of a person: from, until and, if revoked, since when; times in ms UTC.
struct VoteKey {
    crypto::PublicKey key;
    qint64 fromMs = 0;
    std::optional<qint64> untilMs;
    std::optional<qint64> revokedAtMs;
    QByteArray proof;                     ///< proof of possession: the key's signature over `possessionText`
    SeatId seat;                          ///< where it was enrolled
    bool sameSeat = false;                ///< enrolled where another person was signed in
    std::optional<qint64> doubtedSinceMs {}; ///< with a revocation: decisions with it from then on are to be looked at again

    [[nodiscard]] bool isValidAt(qint64 ms) const;
    friend bool operator==(const VoteKey &, const VoteKey &) = default;
};

/// The key of a (seat, person, gateway) that signs the gateway's handshake: says whose device another one is.
struct ConnectionKey {
    GatewayId gateway;
    crypto::PublicKey key;
    qint64 fromMs = 0;
    std::optional<qint64> untilMs;
    std::optional<qint64> revokedAtMs;
    QByteArray proof;                     ///< the key's signature over `possessionText`
    SeatId seat;
    friend bool operator==(const ConnectionKey &, const ConnectionKey &) = default;
};

struct Person {
    PersonId id;
    QString name;
    QList<Role> roles;
    QList<VoteKey> keys;
    QStringList aliases;                  ///< this person as a requester, spelled as in Request::requester
    QList<ConnectionKey> connections {};

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    /// The key that may sign at this time; nullptr where none may.
    [[nodiscard]] const VoteKey *keyAt(qint64 ms) const;
    friend bool operator==(const Person &, const Person &) = default;
};

struct SeatRecord {
    SeatId id;
    crypto::PublicKey key;
    friend bool operator==(const SeatRecord &, const SeatRecord &) = default;
};

struct GatewayRecord {
    GatewayId id;
    QString name;
    Environment environment = Environment::Prod;
    std::optional<crypto::Digest> tlsPin; ///< SHA-256 of the certificate's DER; required unless loopback
    friend bool operator==(const GatewayRecord &, const GatewayRecord &) = default;
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
    friend bool operator==(const Rule &, const Rule &) = default;
};

/// The key of a team with exactly two charter admins, kept outside every seat: it stands for the one who is missing. Whoever
/// adopts a version that needed it is alerted.
struct RecoveryKey {
    crypto::PublicKey key;
    QByteArray proof;                     ///< the key's signature over `possessionText` with `recoveryName` as the person
    SeatId seat;                          ///< where it was made
    friend bool operator==(const RecoveryKey &, const RecoveryKey &) = default;
};
/// The name under which a recovery key signs; no person can have it, since ids hold no dot.
inline constexpr QLatin1StringView recoveryName { "recovery.key" };

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
    std::optional<RecoveryKey> recovery; ///< where there are exactly two charter admins, and only there

    static constexpr qint64 longestValidityMs = qint64(90) * 24 * 60 * 60 * 1000;

    /// The note's text (type line and JSON line). Fails where a value has no canonical form.
    [[nodiscard]] Result<QByteArray> text() const;
    /// Unsupported: another type line. NotCanonical: not the one spelling. Malformed: a missing, unknown or wrong member.
    [[nodiscard]] static Result<Charter> parse(QByteArrayView noteText);
    /// SHA-256 of the note's text: what votes and the next version name.
    [[nodiscard]] Result<crypto::Digest> digest() const;
    [[nodiscard]] const Person *person(const PersonId &id) const;
    [[nodiscard]] const GatewayRecord *gateway(const GatewayId &id) const;
    [[nodiscard]] const SeatRecord *seat(const SeatId &id) const;
    friend bool operator==(const Charter &, const Charter &) = default;
};

}
