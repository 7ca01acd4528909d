// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// One difference between two charters, as a person must know it before they sign.
struct Change {
    enum class Kind {
        TeamFounded, Renewed,
        PersonAdded, PersonRemoved, PersonNamed, Roles, Aliases,
        KeyAdded, KeyEnded, KeyRevoked, Connections,
        SeatAdded, SeatRemoved,
        GatewayAdded, GatewayRemoved, GatewayNamed, GatewayEnvironment, GatewayPin,
        RuleAdded, RuleRemoved, RuleOrder, RuleKinds, RuleEnvironments, RuleCommands, RuleAgents, RuleApprovals, RuleRoles, RuleSeats, RuleRequester,
        RuleWithin, RuleSelfApproval,
        Threshold, RecoveryAdded, RecoveryReplaced, RecoveryRemoved,
    };
    Kind kind;
    QString subject;        ///< the id of what changed; empty for the charter as a whole
    QStringList before;     ///< in the words of the format; empty where there was nothing
    QStringList after;
    bool weakens = false;   ///< fewer people, seats or checks than before
    friend bool operator==(const Change &, const Change &) = default;
};

/// Everything that differs, in the order of the charter's members; `before` is null for a team's first charter.
[[nodiscard]] QList<Change> changesBetween(const facts::Charter *before, const facts::Charter &after);

}
