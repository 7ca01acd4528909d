// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/TrialCharter.h"

#include "models/core/Skeleton.h"
#include "models/facts/ActionKind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team::trial {

namespace {

facts::Person personOf(const Newcomer &newcomer, const SeatId &seat, bool sameSeat, qint64 nowMs)
{
    facts::VoteKey key { .key = newcomer.key, .fromMs = nowMs, .untilMs = {}, .revokedAtMs = {}, .proof = newcomer.proof, .seat = seat,
                         .sameSeat = sameSeat };
    return { .id = newcomer.id, .name = newcomer.name, .roles = newcomer.roles, .keys = { std::move(key) }, .aliases = {} };
}

/// The charter that follows, valid from now for as long as may be; the version names its predecessor.
Result<facts::Charter> next(const facts::Charter &current, qint64 nowMs)
{
    return current.digest().transform([&](const crypto::Digest &digest) {
        facts::Charter charter = current;
        charter.version = current.version + 1;
        charter.previous = digest;
        charter.validFromMs = std::max(nowMs, current.validFromMs);
        charter.validUntilMs = charter.validFromMs + facts::Charter::longestValidityMs;
        return charter;
    });
}

}

QList<facts::Rule> rules()
{
    QList<facts::Rule> rules;
    for (const facts::ActionKind kind : { facts::ActionKind::Exec, facts::ActionKind::Plugin, facts::ActionKind::SystemAgent }) {
        facts::Rule rule;
        rule.id = RuleId(facts::word(kind));
        rule.kinds = { facts::word(kind) };
        rule.roles = { facts::Role::SecurityOperator };
        rules.append(rule);
    }
    return rules;
}

facts::Charter first(const QString &teamName, const Newcomer &person, const facts::SeatRecord &seat, qint64 nowMs)
{
    facts::Charter charter;
    charter.team = teamName;
    charter.validFromMs = nowMs;
    charter.validUntilMs = nowMs + facts::Charter::longestValidityMs;
    charter.people = { personOf(person, seat.id, false, nowMs) };
    if (!charter.people.first().has(facts::Role::Admin))
        charter.people.first().roles.append(facts::Role::Admin);
    charter.seats = { seat };
    charter.rules = rules();
    return charter;
}

Result<facts::Charter> withPerson(const facts::Charter &current, const Newcomer &person, const SeatId &seat, qint64 nowMs)
{
    if (person.roles.contains(facts::Role::Admin))
        return fail(ErrorCode::NotEligible, u"a trial has one charter admin"_s);
    const auto looksAlike = [&person](const facts::Person &other) { return skeleton(other.name) == skeleton(person.name); };
    if (std::ranges::any_of(current.people, looksAlike))
        return fail(ErrorCode::SamePerson, u"names look alike"_s);
    return next(current, nowMs).transform([&](facts::Charter charter) {
        charter.people.append(personOf(person, seat, true, charter.validFromMs));
        return charter;
    });
}

Result<facts::Charter> withGateway(const facts::Charter &current, const facts::GatewayRecord &gateway, qint64 nowMs)
{
    if (current.trial && gateway.environment == facts::Environment::Prod)
        return fail(ErrorCode::RuleUnmeetable, u"a trial has no prod gateways"_s);
    return next(current, nowMs).transform([&gateway](facts::Charter charter) {
        charter.gateways.removeIf([&gateway](const facts::GatewayRecord &known) { return known.id == gateway.id; });
        charter.gateways.append(gateway);
        return charter;
    });
}

Result<facts::Charter> withoutGateway(const facts::Charter &current, const GatewayId &gateway, qint64 nowMs)
{
    if (!current.gateway(gateway))
        return fail(ErrorCode::NotFound, gateway.text());
    return next(current, nowMs).transform([&gateway](facts::Charter charter) {
        charter.gateways.removeIf([&gateway](const facts::GatewayRecord &known) { return known.id == gateway; });
        return charter;
    });
}

const facts::Person *admin(const facts::Charter &current)
{
    const auto found = std::ranges::find_if(current.people, [](const facts::Person &person) { return person.has(facts::Role::Admin); });
    return !current.trial || found == current.people.end() ? nullptr : &*found;
}

}
