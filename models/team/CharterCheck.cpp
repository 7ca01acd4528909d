// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterCheck.h"

#include "models/core/Skeleton.h"
#include "models/team/PersonIds.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

using facts::Charter;
using facts::Person;
using facts::Role;
using facts::Rule;
using facts::VoteKey;

constexpr qsizetype longestPattern = 1024;

/// True the first time a value is taken.
template <typename Value>
bool take(QSet<Value> &taken, const Value &value)
{
    const qsizetype before = taken.size();
    taken.insert(value);
    return taken.size() > before;
}

QList<const Person *> adminsAt(const Charter &charter, qint64 ms)
{
    QList<const Person *> admins;
    for (const Person &person : charter.people) {
        if (person.has(Role::Admin) && person.keyAt(ms))
            admins.append(&person);
    }
    return admins;
}

Result<void> checkSeats(const Charter &charter)
{
    QSet<SeatId> ids;
    for (const facts::SeatRecord &seat : charter.seats) {
        if (seat.id != facts::seatIdOf(seat.key) || !take(ids, seat.id))
            return fail(ErrorCode::BadKey, u"seat "_s + seat.id.text());
    }
    return {};
}

Result<void> checkKeys(const Charter &charter)
{
    QSet<crypto::PublicKey> keys;
    for (const facts::SeatRecord &seat : charter.seats)
        keys.insert(seat.key);
    for (const Person &person : charter.people) {
        for (const VoteKey &key : person.keys) {
            if (!take(keys, key.key)) // also a seat's key: each key is for one purpose
                return fail(ErrorCode::SamePerson, u"a key is used twice: "_s + person.id.text());
            if (!charter.seat(key.seat))
                return fail(ErrorCode::Malformed, u"a key's seat is not listed: "_s + person.id.text());
            if (!key.key.verifies(facts::possessionText(person.id, key.seat, key.key), key.proof))
                return fail(ErrorCode::BadSignature, u"proof of possession: "_s + person.id.text());
        }
    }
    return {};
}

/// Where keys of several people were enrolled at one seat, all but one of those people must bear the mark.
Result<void> checkSameSeatMarks(const Charter &charter)
{
    for (const facts::SeatRecord &seat : charter.seats) {
        const auto isUnmarkedThere = [&seat](const Person &person) {
            return std::ranges::any_of(person.keys, [&seat](const VoteKey &key) { return key.seat == seat.id && !key.sameSeat; });
        };
        if (std::ranges::count_if(charter.people, isUnmarkedThere) > 1)
            return fail(ErrorCode::Malformed, u"same-seat mark missing at "_s + seat.id.text());
    }
    return {};
}

Result<void> checkPeople(const Charter &charter)
{
    QSet<PersonId> ids;
    QSet<QString> skeletons, aliases;
    for (const Person &person : charter.people) {
        if (!isPersonId(person.id) || !take(ids, person.id))
            return fail(ErrorCode::Malformed, u"person id "_s + person.id.text());
        if (person.name.trimmed().isEmpty() || !take(skeletons, skeleton(person.name)))
            return fail(ErrorCode::SamePerson, u"names look alike: "_s + person.id.text());
        for (const QString &alias : person.aliases) {
            if (alias.isEmpty() || !take(aliases, alias))
                return fail(ErrorCode::SamePerson, u"an alias of two people: "_s + person.id.text());
        }
    }
    return checkKeys(charter).and_then([&charter] { return checkSameSeatMarks(charter); });
}

Result<void> checkGateways(const Charter &charter)
{
    QSet<GatewayId> ids;
    for (const facts::GatewayRecord &gateway : charter.gateways) {
        if (gateway.id.isEmpty() || !take(ids, gateway.id))
            return fail(ErrorCode::Malformed, u"gateway id "_s + gateway.id.text());
        if (facts::isPractice(gateway.id) != charter.practice)
            return fail(ErrorCode::PracticeOnly, u"gateway "_s + gateway.id.text());
        // A trial is one person's word: nothing productive may hang on it.
        if (charter.trial && gateway.environment == facts::Environment::Prod)
            return fail(ErrorCode::RuleUnmeetable, u"a trial has no prod gateways: "_s + gateway.id.text());
    }
    return {};
}

Result<void> checkRule(const Charter &charter, const Rule &rule)
{
    const auto patterns = rule.commandPatterns + rule.agentPatterns;
    const bool isSane = !rule.id.isEmpty() && !rule.roles.isEmpty() && rule.seats <= rule.approvals && rule.withinMs > 0
        && std::ranges::all_of(patterns, [](const QString &pattern) { return !pattern.isEmpty() && pattern.size() <= longestPattern; });
    if (!isSane)
        return fail(ErrorCode::RuleUnmeetable, u"rule "_s + rule.id.text());
    // While a trial waits for its second person its rules hold everything, which is what they are for.
    if (charter.trial)
        return {};
    const auto mayVote = [&](const Person &person) {
        return person.keyAt(charter.validFromMs) && std::ranges::any_of(rule.roles, [&person](Role role) { return person.has(role); });
    };
    if (std::ranges::count_if(charter.people, mayVote) < rule.approvals || charter.seats.size() < rule.seats)
        return fail(ErrorCode::RuleUnmeetable, u"too few people or seats for rule "_s + rule.id.text());
    return {};
}

Result<void> checkRules(const Charter &charter)
{
    QSet<RuleId> ids;
    for (const Rule &rule : charter.rules) {
        if (!take(ids, rule.id))
            return fail(ErrorCode::Malformed, u"rule id "_s + rule.id.text());
        if (const auto checked = checkRule(charter, rule); !checked)
            return checked;
    }
    return {};
}

/// Default 2 of n; never above n - 1 from three on, so that one lost key does not end the team. A trial has one admin alone.
Result<void> checkThreshold(const Charter &charter)
{
    const qsizetype admins = adminsAt(charter, charter.validFromMs).size();
    const bool isFine = charter.trial ? charter.threshold == 1 && (charter.practice ? admins >= 1 : admins == 1)
                                      : admins >= 2 && charter.threshold >= 2 && charter.threshold <= std::max<qsizetype>(2, admins - 1);
    return isFine ? Result<void>() : fail(ErrorCode::RuleUnmeetable, u"%1 of %2 charter admins"_s.arg(charter.threshold).arg(admins));
}

Result<void> checkValidity(const Charter &charter)
{
    const bool isFine = charter.validUntilMs > charter.validFromMs && charter.validUntilMs - charter.validFromMs <= Charter::longestValidityMs;
    return isFine ? Result<void>() : fail(ErrorCode::Malformed, u"validity"_s);
}

bool isSignedBy(const crypto::SignedNote &note, const Person &person, qint64 atMs)
{
    const VoteKey *key = person.keyAt(atMs);
    return key && note.isSignedBy({ .name = person.id.text(), .key = key->key });
}

Result<void> checkSigners(const Charter &authority, const SignedCharter &next, qint64 atMs)
{
    const auto admins = adminsAt(authority, atMs);
    const auto signers = std::ranges::count_if(admins, [&](const Person *admin) { return isSignedBy(next.note, *admin, atMs); });
    if (signers < authority.threshold)
        return fail(ErrorCode::BadSignature, u"signed by %1 of %2 charter admins needed"_s.arg(signers).arg(authority.threshold));
    return {};
}

}

Result<SignedCharter> readCharter(const crypto::SignedNote &note)
{
    auto charter = Charter::parse(note.text());
    if (!charter)
        return std::unexpected(charter.error());
    for (const auto check : { checkValidity, checkSeats, checkPeople, checkGateways, checkRules, checkThreshold }) {
        if (const auto checked = check(*charter); !checked)
            return std::unexpected(checked.error());
    }
    return SignedCharter { .charter = std::move(*charter), .note = note, .digest = crypto::sha256(note.text()) };
}

Result<void> checkSuccession(const SignedCharter &current, const SignedCharter &next)
{
    const Charter &before = current.charter;
    const Charter &after = next.charter;
    if (after.version != before.version + 1 || after.previous != current.digest)
        return fail(ErrorCode::NotInForce, u"version %1 does not follow %2"_s.arg(after.version).arg(before.version));
    // A trial is replaced by a charter of its own, never promoted.
    if (after.team != before.team || after.trial != before.trial || after.practice != before.practice
        || after.validFromMs < before.validFromMs)
        return fail(ErrorCode::NotInForce, u"another team, kind or an earlier time"_s);
    for (const Person &person : after.people) {
        if (!before.person(person.id) && !isSignedBy(next.note, person, after.validFromMs))
            return fail(ErrorCode::BadSignature, u"a new person has not signed: "_s + person.id.text());
    }
    return checkSigners(before, next, after.validFromMs);
}

Result<void> checkTime(const SignedCharter *current, const SignedCharter &next, qint64 nowMs)
{
    const qint64 fromMs = next.charter.validFromMs;
    if (current && fromMs < current->charter.validFromMs)
        return fail(ErrorCode::NotInForce, u"begins before its predecessor"_s);
    if (nowMs + clockToleranceMs < fromMs || nowMs >= next.charter.validUntilMs)
        return fail(ErrorCode::NotInForce, u"not valid at this time"_s);
    const bool hasPredecessor = current && next.charter.previous;
    return checkSigners(hasPredecessor ? current->charter : next.charter, next, std::max(nowMs, fromMs));
}

Result<void> checkFounding(const SignedCharter &first)
{
    if (first.charter.version != 1 || first.charter.previous)
        return fail(ErrorCode::NotInForce, u"not a first version"_s);
    return checkSigners(first.charter, first, first.charter.validFromMs);
}

}
