// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::facts {

/// What a person who wants to join a team makes on their own seat: who they are, their keys with proofs, the seat's key.
/// Canonical JSON inside a signed note, signed by the vote key under the person's id and by the seat key under
/// `seatKeyName`. Format: resources/docs/formats.md, "Join request".
struct JoinRequest {
    static constexpr QLatin1StringView type { "countersign/join/1" };
    static constexpr qsizetype maxBytes = 64 * 1024; ///< of the signed file
    static constexpr qsizetype mostConnections = 64;

    PersonId person;
    QString name;
    QList<Role> roles;                    ///< asked for; the charter admins decide
    crypto::PublicKey key;
    QByteArray proof;
    SeatRecord seat;
    bool sameSeat = false;                ///< another person has a key at this seat
    QList<ConnectionKey> connections;     ///< of this seat to its gateways; empty where people share it. Their times are the charter's to give: 0 and open here
    qint64 madeAtMs = 0;

    /// The note's text (type line and JSON line). Fails where a value has no canonical form.
    [[nodiscard]] Result<QByteArray> text() const;
    /// Unsupported: another type line. NotCanonical, Malformed: as for charters; says nothing about signatures and proofs.
    [[nodiscard]] static Result<JoinRequest> parse(QByteArrayView noteText);
    friend bool operator==(const JoinRequest &, const JoinRequest &) = default;
};

/// The name under which a seat's key signs notes: the origin of its ledger.
[[nodiscard]] QString seatKeyName(const SeatId &seat);

}
