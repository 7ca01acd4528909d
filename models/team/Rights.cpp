// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Rights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

using facts::Role;

namespace {

struct Row {
    Right right;
    std::array<bool, 5> roles; ///< in the order of allRoles
};

constexpr std::array table {
    //                            viewer operator security auditor admin
    Row { Right::Look,            { true,  true,  true,  true,  true } },
    Row { Right::Export,          { false, false, true,  true,  true } },
    Row { Right::Acknowledge,     { false, true,  true,  false, true } },
    Row { Right::Vote,            { false, false, true,  false, false } },
    Row { Right::ConnectGateways, { false, false, true,  false, true } },
    Row { Right::Audit,           { false, false, false, true,  false } },
    Row { Right::Review,          { false, false, true,  true,  true } },
    Row { Right::ChangeCharter,   { false, false, false, false, true } },
};
static_assert(table.size() == allRights.size());

}

bool may(Role role, Right right)
{
    const auto row = std::ranges::find(table, right, &Row::right);
    return row != table.end() && row->roles.at(static_cast<std::size_t>(role));
}

bool may(const facts::Person &person, Right right, qint64 atMs)
{
    return person.keyAt(atMs) && std::ranges::any_of(person.roles, [right](Role role) { return may(role, right); });
}

Result<void> require(const facts::Charter &charter, const PersonId &person, Right right, qint64 atMs)
{
    const facts::Person *known = charter.person(person);
    if (!known || !known->keyAt(atMs))
        return fail(ErrorCode::NotEligible, u"person"_s);
    return may(*known, right, atMs) ? Result<void>() : fail(ErrorCode::NotEligible, u"role"_s);
}

}
