// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Team.h"

#include "models/team/RuleMatch.h"
#include "models/team/VoteCheck.h"

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

/// What may come after `current` (null: nothing yet), whatever the time is.
Result<void> checkNext(const SignedCharter *current, const SignedCharter &next)
{
    if (!current)
        return checkFounding(next);
    const bool replacesTrial = current->charter.trial && !next.charter.trial && current->charter.practice == next.charter.practice
        && next.charter.version == 1;
    if (replacesTrial && next.charter.validFromMs < current->charter.validFromMs)
        return fail(ErrorCode::NotInForce, u"begins before the trial it replaces"_s);
    return replacesTrial ? checkFounding(next) : checkSuccession(*current, next);
}

}

Team::Team(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Result<facts::Charter> Team::examine(const crypto::SignedNote &note) const
{
    const auto next = readCharter(note);
    if (!next)
        return std::unexpected(next.error());
    const bool isTheSame = m_current && m_current->digest == next->digest;
    if (!isTheSame) {
        if (const auto checked = checkNext(m_current ? &*m_current : nullptr, *next); !checked)
            return std::unexpected(checked.error());
        if (const auto timely = checkTime(m_current ? &*m_current : nullptr, *next, m_clock.nowMs()); !timely)
            return std::unexpected(timely.error());
    }
    if (m_clock.nowMs() >= next->charter.validUntilMs)
        return fail(ErrorCode::NotInForce, u"not valid at this time"_s);
    return next->charter;
}

Result<void> Team::adopt(const crypto::SignedNote &note)
{
    if (const auto examined = examine(note); !examined)
        return std::unexpected(examined.error());
    return readCharter(note).transform([this](const SignedCharter &next) {
        const bool isNew = !m_current || m_current->digest != next.digest;
        m_current = next;
        if (isNew)
            Q_EMIT charterChanged();
    });
}

Result<void> Team::restore(const QList<crypto::SignedNote> &chain)
{
    std::optional<SignedCharter> current;
    for (const crypto::SignedNote &note : chain) {
        auto next = readCharter(note);
        if (!next)
            return std::unexpected(next.error());
        if (const auto checked = checkNext(current ? &*current : nullptr, *next); !checked)
            return checked;
        current = std::move(*next);
    }
    m_current = std::move(current);
    Q_EMIT charterChanged();
    return {};
}

bool Team::isInForce() const
{
    const qint64 nowMs = m_clock.nowMs();
    return m_current && nowMs >= m_current->charter.validFromMs && nowMs < m_current->charter.validUntilMs;
}

facts::Rule Team::ruleFor(const facts::Request &request) const
{
    return m_current ? team::ruleFor(m_current->charter, request) : unmatchedRule();
}

Eligibility Team::mayVote(const PersonId &person, const facts::Request &request, const facts::Rule &rule, const QList<facts::Vote> &votes,
                          facts::Decision decision) const
{
    if (!m_current)
        return { .eligible = false, .code = ErrorCode::NotInForce, .detail = u"charter"_s };
    const Voter voter { .person = person, .seat = m_seat, .nowMs = m_clock.nowMs() };
    const auto checked = checkVoter(m_current->charter, voter, request, rule, votes, decision);
    return checked ? Eligibility { .eligible = true } : Eligibility { .eligible = false, .code = checked.error().code, .detail = checked.error().detail };
}

Result<facts::Vote> Team::verify(const crypto::SignedNote &note) const
{
    if (!m_current)
        return fail(ErrorCode::NotInForce, u"charter"_s);
    return readVote(m_current->charter, m_current->digest, note);
}

}
