// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// A person who holds a new vote key and has proved it.
struct Newcomer {
    PersonId id;
    QString name;
    QList<facts::Role> roles;
    crypto::PublicKey key;
    QByteArray proof;        ///< signature over facts::possessionText
};

/// What a trial begins with: one person who is its only charter admin, at one seat, and rules that hold every exec, plugin and
/// system-agent action for two security operators. Gateways are dev or stage; everything shows TRIAL until a team's own charter
/// replaces it.
namespace trial {

/// The default rules: "exec", "plugin", "system-agent".
[[nodiscard]] QList<facts::Rule> rules();

/// Version 1. The person gets the role admin besides theirs.
[[nodiscard]] facts::Charter first(const QString &teamName, const Newcomer &person, const facts::SeatRecord &seat, qint64 nowMs);

/// The next version with a second person, whose key was made at this seat: marked same-seat. NotEligible where they ask for the
/// role admin: a trial has one charter admin. SamePerson where the name looks like another one's.
[[nodiscard]] Result<facts::Charter> withPerson(const facts::Charter &current, const Newcomer &person, const SeatId &seat, qint64 nowMs);

/// The next version with a gateway, or with the same gateway changed. RuleUnmeetable for prod.
[[nodiscard]] Result<facts::Charter> withGateway(const facts::Charter &current, const facts::GatewayRecord &gateway, qint64 nowMs);

/// The next version without a gateway. NotFound where the charter does not name it.
[[nodiscard]] Result<facts::Charter> withoutGateway(const facts::Charter &current, const GatewayId &gateway, qint64 nowMs);

/// The one who signs a trial's next version; nullptr for a charter that is no trial.
[[nodiscard]] const facts::Person *admin(const facts::Charter &current);

}

}
