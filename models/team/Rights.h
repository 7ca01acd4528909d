// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

#include <array>

namespace countersign::team {

/// What somebody may do at all; a rule, a threshold or another person may still be needed.
enum class Right {
    Look,            ///< read every page
    Export,          ///< take evidence and the charter out as files
    Acknowledge,     ///< take alerts on
    Vote,            ///< sign allow or deny, where a rule names one of their roles
    ConnectGateways, ///< connect this seat to a gateway, pair, rotate
    Audit,           ///< begin audits, write results and findings, sign as auditor
    Review,          ///< sign an audit as reviewer
    ChangeCharter,   ///< draft and sign charter versions, admit and revoke people
};
inline constexpr std::array allRights { Right::Look, Right::Export, Right::Acknowledge, Right::Vote, Right::ConnectGateways, Right::Audit, Right::Review, Right::ChangeCharter };
inline constexpr std::array allRoles { facts::Role::Viewer, facts::Role::Operator, facts::Role::SecurityOperator, facts::Role::Auditor, facts::Role::Admin };

/// The one table of what each role may do.
[[nodiscard]] bool may(facts::Role role, Right right);
/// By any of their roles, with a key in force.
[[nodiscard]] bool may(const facts::Person &person, Right right, qint64 atMs);
/// NotEligible, detail "role" (none of their roles) or "person" (not in the charter, or without a key in force).
[[nodiscard]] Result<void> require(const facts::Charter &charter, const PersonId &person, Right right, qint64 atMs);

}
