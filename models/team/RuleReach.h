// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// Why nobody could ever meet a rule.
struct RuleObstacle {
    enum class Kind {
        NotSane,            ///< no role, no time, more seats than approvals, an empty or too long pattern
        TooFewPeople,       ///< fewer people with its roles and a valid key than approvals
        TooFewSeats,        ///< their keys lie at fewer seats than it asks for
        SeatsNeedInterlock, ///< several seats, and nothing carries votes from seat to seat
    };
    Kind kind = Kind::NotSane;
    RuleId rule;
    int needed = 0;
    int there = 0;
    QList<facts::Environment> environments; ///< where it would hold; all where the rule names none
    friend bool operator==(const RuleObstacle &, const RuleObstacle &) = default;
};

/// Whether votes get from one seat to another. A stock gateway carries none: the first vote waits at its seat.
enum class VotesTravel { No, Yes };

/// The first thing that stands against a rule at this time; nullopt: it can be met. In a trial only NotSane counts: its rules hold
/// everything while it waits for its second person.
[[nodiscard]] std::optional<RuleObstacle> obstacleOf(const facts::Charter &charter, const facts::Rule &rule, qint64 atMs,
                                                     VotesTravel travel = VotesTravel::Yes);
[[nodiscard]] QList<RuleObstacle> ruleObstacles(const facts::Charter &charter, qint64 atMs, VotesTravel travel = VotesTravel::Yes);

}
