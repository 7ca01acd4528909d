// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleReach.h"

#include <QSet>

#include <algorithm>

namespace countersign::team {

using facts::Charter;
using facts::Environment;
using facts::Rule;
using Kind = RuleObstacle::Kind;

namespace {

constexpr qsizetype longestPattern = 1024;

bool isSane(const Rule &rule)
{
    const auto isPattern = [](const QString &pattern) { return !pattern.isEmpty() && pattern.size() <= longestPattern; };
    return !rule.id.isEmpty() && !rule.roles.isEmpty() && rule.seats <= rule.approvals && rule.withinMs > 0
        && std::ranges::all_of(rule.commandPatterns, isPattern) && std::ranges::all_of(rule.agentPatterns, isPattern);
}

}

std::optional<RuleObstacle> obstacleOf(const Charter &charter, const Rule &rule, qint64 atMs, VotesTravel travel)
{
    RuleObstacle obstacle { .kind = Kind::NotSane, .rule = rule.id, .needed = rule.approvals, .there = 0, .environments = rule.environments };
    if (obstacle.environments.isEmpty())
        obstacle.environments = { Environment::Dev, Environment::Stage, Environment::Prod };
    if (!isSane(rule))
        return obstacle;
    if (charter.trial)
        return std::nullopt;
    // A person votes where their key lies, so that as many seats take part as their keys lie at.
    QSet<SeatId> seats;
    for (const facts::Person &person : charter.people) {
        const facts::VoteKey *key = person.keyAt(atMs);
        if (!key || std::ranges::none_of(rule.roles, [&person](facts::Role role) { return person.has(role); }))
            continue;
        ++obstacle.there;
        seats.insert(key->seat);
    }
    if (obstacle.there < rule.approvals) {
        obstacle.kind = Kind::TooFewPeople;
        return obstacle;
    }
    obstacle.needed = rule.seats;
    obstacle.there = int(seats.size());
    obstacle.kind = obstacle.there < rule.seats ? Kind::TooFewSeats : Kind::SeatsNeedInterlock;
    const bool isInTheWay = obstacle.kind == Kind::TooFewSeats || (travel == VotesTravel::No && rule.seats > 1);
    return isInTheWay ? std::optional(obstacle) : std::nullopt;
}

QList<RuleObstacle> ruleObstacles(const Charter &charter, qint64 atMs, VotesTravel travel)
{
    QList<RuleObstacle> all;
    for (const Rule &rule : charter.rules) {
        if (const auto obstacle = obstacleOf(charter, rule, atMs, travel))
            all.append(*obstacle);
    }
    return all;
}

}
