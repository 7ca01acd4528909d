// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

#include <utility>

/// People, seats and charters for tests: fixed keys, so that a failing case looks the same on every machine.
namespace countersign::test {

inline constexpr qint64 charterStartMs = 1'790'000'000'000;

/// The same key for the same number, on every machine.
[[nodiscard]] inline crypto::SigningKey fixedKey(int number)
{
    const crypto::Digest seed = crypto::sha256(QByteArray("countersign test key " + QByteArray::number(number)));
    return std::move(*crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(seed.view())));
}

[[nodiscard]] inline PersonId personId(int number) { return PersonId(QStringLiteral("test-person-%1").arg(number)); }

/// Seat n has key 100 + n.
[[nodiscard]] inline facts::SeatRecord seatRecord(int number)
{
    const crypto::PublicKey key = fixedKey(100 + number).publicKey();
    return { .id = facts::seatIdOf(key), .key = key };
}

/// Person n has vote key n, enrolled at seat `seat`.
[[nodiscard]] inline facts::Person person(int number, QList<facts::Role> roles, int seat = 1, bool sameSeat = false)
{
    const crypto::SigningKey key = fixedKey(number);
    const SeatId seatId = seatRecord(seat).id;
    const auto proof = key.sign(facts::possessionText(personId(number), seatId, key.publicKey()));
    return { .id = personId(number), .name = QStringLiteral("Test person %1").arg(number), .roles = std::move(roles),
             .keys = { { .key = key.publicKey(), .fromMs = charterStartMs, .untilMs = {}, .revokedAtMs = {}, .proof = proof.value(),
                         .seat = seatId, .sameSeat = sameSeat } },
             .aliases = {} };
}

[[nodiscard]] inline facts::GatewayRecord gatewayRecord(const QString &id, facts::Environment environment)
{
    return { .id = GatewayId(id), .name = id, .environment = environment, .tlsPin = {} };
}

/// A trial charter, version 1: person 1 (admin and security operator) and person 2 (security operator) at seat 1, a dev and a
/// stage gateway, and no rules, so that the built-in one holds everything for two security operators.
[[nodiscard]] inline facts::Charter trialCharter()
{
    facts::Charter charter;
    charter.team = QStringLiteral("Test team");
    charter.validFromMs = charterStartMs;
    charter.validUntilMs = charterStartMs + facts::Charter::longestValidityMs;
    charter.people = { person(1, { facts::Role::Admin, facts::Role::SecurityOperator }),
                       person(2, { facts::Role::SecurityOperator }, 1, true) };
    charter.seats = { seatRecord(1) };
    charter.gateways = { gatewayRecord(QStringLiteral("dev-1"), facts::Environment::Dev),
                         gatewayRecord(QStringLiteral("stage-1"), facts::Environment::Stage) };
    return charter;
}

/// A recovery key with key 300, made at seat 1.
[[nodiscard]] inline facts::RecoveryKey recoveryKey()
{
    const crypto::SigningKey key = fixedKey(300);
    const SeatId seat = seatRecord(1).id;
    const auto proof = key.sign(facts::possessionText(PersonId(facts::recoveryName), seat, key.publicKey()));
    return { .key = key.publicKey(), .proof = proof.value(), .seat = seat };
}

/// A team's own charter, version 1: persons 1 and 2 (charter admins and security operators) at seats of their own, a recovery key, a
/// dev, a stage and a prod gateway, and no rules.
[[nodiscard]] inline facts::Charter teamCharter()
{
    facts::Charter charter = trialCharter();
    charter.trial = false;
    charter.threshold = 2;
    charter.people = { person(1, { facts::Role::Admin, facts::Role::SecurityOperator }),
                       person(2, { facts::Role::Admin, facts::Role::SecurityOperator }, 2) };
    charter.seats = { seatRecord(1), seatRecord(2) };
    charter.gateways.append(gatewayRecord(QStringLiteral("prod-1"), facts::Environment::Prod));
    charter.recovery = recoveryKey();
    return charter;
}

/// The next version of a charter, not yet changed in anything else.
[[nodiscard]] inline facts::Charter nextVersion(const facts::Charter &charter)
{
    facts::Charter next = charter;
    ++next.version;
    next.previous = charter.digest().value();
    return next;
}

/// The charter as a note signed by these people's fixed keys.
[[nodiscard]] inline crypto::SignedNote signedCharter(const facts::Charter &charter, const QList<int> &signers)
{
    crypto::SignedNote note = crypto::SignedNote::fromText(charter.text().value()).value();
    for (const int number : signers) {
        if (!note.sign(personId(number).text(), fixedKey(number)))
            qFatal("a test charter cannot be signed");
    }
    return note;
}

}
