// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/facts/Action.h"
#include "models/facts/Charter.h"
#include "models/facts/Vote.h"

#include <QObject>

namespace countersign::team {

/// Why a vote is not taken; the console turns it into a sentence.
struct Eligibility {
    bool eligible = false;
    ErrorCode code = ErrorCode::NotEligible; ///< SamePerson, AlreadyVoted, NotInForce, PracticeOnly, NotEligible …
};

/// The charter in force at this seat and what follows from it: people, rules, who may vote. Answers only, no I/O.
class Team final : public QObject
{
    Q_OBJECT
public:
    explicit Team(const Clock &clock, QObject *parent = nullptr);

    /// Verifies the signatures against the predecessor's (or, for version 1, its own) charter admins, the chain, the validity,
    /// names by UTS 39 skeleton, possession proofs and that every rule can be met. NotInForce, BadSignature, RuleUnmeetable …
    [[nodiscard]] Result<void> adopt(const crypto::SignedNote &note);
    [[nodiscard]] bool hasCharter() const { return m_charter.has_value(); }
    [[nodiscard]] const facts::Charter &charter() const { return *m_charter; }
    [[nodiscard]] const crypto::Digest &charterDigest() const { return m_digest; }
    [[nodiscard]] const crypto::SignedNote &charterNote() const { return *m_note; }

    /// The first rule that matches; no match: the built-in rule "unmatched", two security operators.
    [[nodiscard]] facts::Rule ruleFor(const facts::Request &request) const;
    /// Whether this person may vote now on a request under a rule, given who voted already.
    [[nodiscard]] Eligibility mayVote(const PersonId &person, const facts::Request &request, const facts::Rule &rule,
                                      const QList<facts::Vote> &votes) const;
    /// Verifies a signed vote: type, signature by the named person's key in force at `issued`, charter digest.
    [[nodiscard]] Result<facts::Vote> verify(const crypto::SignedNote &note) const;

Q_SIGNALS:
    void charterChanged();

private:
    const Clock &m_clock;
    std::optional<facts::Charter> m_charter;
    std::optional<crypto::SignedNote> m_note;
    crypto::Digest m_digest;
};

/// Literal, '*' and '?' matching over UTF-16 text; linear time, no backtracking explosion.
[[nodiscard]] bool matchesGlob(QStringView pattern, QStringView text);

}
