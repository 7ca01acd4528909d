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
    return replacesTrial ? checkFounding(next) : checkSuccession(*current, next);
}

}

Team::Team(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Result<QList<SignedCharter>> Team::chainWith(QList<SignedCharter> chain, const QList<crypto::SignedNote> &notes) const
{
    for (const crypto::SignedNote &note : notes) {
        auto next = readCharter(note);
        if (!next)
            return std::unexpected(next.error());
        if (!chain.isEmpty() && chain.last().digest == next->digest)
            continue;
        if (const auto checked = checkNext(chain.isEmpty() ? nullptr : &chain.last(), *next); !checked)
            return std::unexpected(checked.error());
        if (next->charter.version == 1)
            chain.clear(); // the trial was replaced
        chain.append(std::move(*next));
    }
    return chain;
}

Result<facts::Charter> Team::examine(const QList<crypto::SignedNote> &notes) const
{
    const auto chain = chainWith(m_chain, notes);
    if (!chain)
        return std::unexpected(chain.error());
    if (chain->isEmpty())
        return fail(ErrorCode::Malformed, u"no charter"_s);
    const SignedCharter &next = chain->last();
    if (hasCharter() && charter().trial && !next.charter.trial) {
        if (const auto replaced = checkReplacement(charter(), next.charter); !replaced)
            return std::unexpected(replaced.error());
    }
    if (!hasCharter() || charterDigest() != next.digest) {
        const SignedCharter *before = chain->size() > 1 ? &chain->at(chain->size() - 2) : nullptr;
        if (const auto timely = checkTime(before, next, m_clock.nowMs()); !timely)
            return std::unexpected(timely.error());
    }
    if (m_clock.nowMs() >= next.charter.validUntilMs)
        return fail(ErrorCode::NotInForce, u"not valid at this time"_s);
    return next.charter;
}

Result<void> Team::adopt(const QList<crypto::SignedNote> &notes)
{
    if (const auto examined = examine(notes); !examined)
        return std::unexpected(examined.error());
    return chainWith(m_chain, notes).transform([this](QList<SignedCharter> chain) {
        const bool isNew = !hasCharter() || charterDigest() != chain.last().digest;
        m_chain = std::move(chain);
        if (isNew)
            Q_EMIT charterChanged();
    });
}

Result<void> Team::restore(const QList<crypto::SignedNote> &notes)
{
    auto chain = chainWith({}, notes);
    if (!chain)
        return std::unexpected(chain.error());
    m_chain = std::move(*chain);
    Q_EMIT charterChanged();
    return {};
}

bool Team::isInForce() const
{
    const qint64 nowMs = m_clock.nowMs();
    return hasCharter() && nowMs >= charter().validFromMs && nowMs < charter().validUntilMs;
}

facts::Rule Team::ruleFor(const facts::Request &request) const
{
    return hasCharter() ? team::ruleFor(charter(), request) : unmatchedRule();
}

Eligibility Team::mayVote(const PersonId &person, const facts::Request &request, const facts::Rule &rule, const QList<facts::Vote> &votes,
                          facts::Decision decision) const
{
    if (!hasCharter())
        return { .eligible = false, .code = ErrorCode::NotInForce, .detail = u"charter"_s };
    const Voter voter { .person = person, .seat = m_seat, .nowMs = m_clock.nowMs() };
    const auto checked = checkVoter(charter(), voter, request, rule, votes, decision);
    return checked ? Eligibility { .eligible = true } : Eligibility { .eligible = false, .code = checked.error().code, .detail = checked.error().detail };
}

Result<facts::Vote> Team::verify(const crypto::SignedNote &note) const
{
    if (!hasCharter())
        return fail(ErrorCode::NotInForce, u"charter"_s);
    return readVote(charter(), charterDigest(), note);
}

}
