// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Case.h"

#include "models/approvals/Quorum.h"

using namespace Qt::StringLiterals;

namespace countersign::approvals {

QString word(CaseState state)
{
    switch (state) {
    case CaseState::Waiting: return u"waiting"_s;
    case CaseState::Deciding: return u"deciding"_s;
    case CaseState::Unknown: return u"unknown"_s;
    case CaseState::Allowed: return u"allowed"_s;
    case CaseState::Denied: return u"denied"_s;
    case CaseState::Expired: return u"expired"_s;
    case CaseState::Cancelled: return u"cancelled"_s;
    case CaseState::Foreign: return u"foreign"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

int Case::allows(qint64 nowMs) const
{
    return Quorum::of(*this, nowMs).allows;
}

}
