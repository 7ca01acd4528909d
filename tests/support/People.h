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
