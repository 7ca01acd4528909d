// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/facts/Action.h"
#include "models/facts/Charter.h"
#include "models/facts/Vote.h"
#include "models/team/CharterCheck.h"

#include <QObject>

namespace countersign::team {

/// Why a vote is not taken; the console turns it into a sentence.
struct Eligibility {
    bool eligible = false;
    ErrorCode code = ErrorCode::NotEligible; ///< SamePerson, AlreadyVoted, NotInForce, PracticeOnly, NotEligible …
    QString detail {};                       ///< which of them, a word of VoteCheck.h; for the log and for choosing a sentence
};

/// The charter in force at this seat and what follows from it: people, rules, who may vote. Answers only, no I/O.
class Team final : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives the team.
    explicit Team(const Clock &clock, QObject *parent = nullptr);

    /// Which seat this is: rules that ask for several seats are only met by known ones.
    void setSeat(SeatId seat) { m_seat = std::move(seat); }
    [[nodiscard]] const SeatId &seat() const { return m_seat; }

    /// Whether `adopt` would take this charter now; changes nothing, so that it can be asked before the ledger is written.
    [[nodiscard]] Result<facts::Charter> examine(const crypto::SignedNote &note) const { return examine(QList { note }); }
    /// The same for several versions, oldest first; only the last has to be valid now.
    [[nodiscard]] Result<facts::Charter> examine(const QList<crypto::SignedNote> &notes) const;
    /// Puts a charter in force: a first version (signed by its own charter admins), the successor of the one in force, or a team's
    /// first real charter in place of a trial. Valid now, not older than 90 days, and all of CharterCheck.h. NotInForce for lower
    /// versions than the one in force; the one in force itself is taken again without effect.
    [[nodiscard]] Result<void> adopt(const crypto::SignedNote &note) { return adopt(QList { note }); }
    [[nodiscard]] Result<void> adopt(const QList<crypto::SignedNote> &notes);
    /// At start: all charters this seat adopted, oldest first, as the ledger kept them. Each is checked against the one before; the
    /// last may have run out since (nobody can vote then, but its admins can sign the next).
    [[nodiscard]] Result<void> restore(const QList<crypto::SignedNote> &notes);

    [[nodiscard]] bool hasCharter() const { return !m_chain.isEmpty(); }
    [[nodiscard]] const facts::Charter &charter() const { return m_chain.last().charter; }
    [[nodiscard]] const crypto::Digest &charterDigest() const { return m_chain.last().digest; }
    [[nodiscard]] const crypto::SignedNote &charterNote() const { return m_chain.last().note; }
    /// The versions of the charter in force, version 1 first: what this seat adopted, without a trial that was replaced.
    [[nodiscard]] const QList<SignedCharter> &chain() const { return m_chain; }
    /// Between the charter's from and until, by the clock.
    [[nodiscard]] bool isInForce() const;

    /// The first rule that matches; no match: the built-in rule "unmatched", two security operators.
    [[nodiscard]] facts::Rule ruleFor(const facts::Request &request) const;
    /// Whether this person may vote now, at this seat, on a request under a rule, given who voted already.
    [[nodiscard]] Eligibility mayVote(const PersonId &person, const facts::Request &request, const facts::Rule &rule,
                                      const QList<facts::Vote> &votes, facts::Decision decision = facts::Decision::Allow) const;
    /// Verifies a signed vote: type, signature by the named person's key in force at `issued`, charter digest, seat.
    [[nodiscard]] Result<facts::Vote> verify(const crypto::SignedNote &note) const;

Q_SIGNALS:
    void charterChanged();

private:
    /// The chain that these notes, one after the other, make of `chain`.
    [[nodiscard]] Result<QList<SignedCharter>> chainWith(QList<SignedCharter> chain, const QList<crypto::SignedNote> &notes) const;
    const Clock &m_clock;
    SeatId m_seat;
    QList<SignedCharter> m_chain;
};

}
