// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterCheck.h"

#include "models/core/Skeleton.h"
#include "models/team/CharterSignatures.h"
#include "models/team/PersonIds.h"
#include "models/team/RuleReach.h"

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

/// True the first time a value is taken.
template <typename Value>
bool take(QSet<Value> &taken, const Value &value)
{
    const qsizetype before = taken.size();
    taken.insert(value);
    return taken.size() > before;
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

/// Exactly two charter admins have a recovery key, so that one lost key does not end the team; nobody else has one.
Result<void> checkRecovery(const Charter &charter, QSet<crypto::PublicKey> &keys)
{
    const bool isNeeded = !charter.trial && !charter.practice && adminsAt(charter, charter.validFromMs).size() == 2;
    if (isNeeded != charter.recovery.has_value())
        return fail(ErrorCode::RuleUnmeetable, isNeeded ? u"two charter admins need a recovery key"_s : u"a recovery key is for two charter admins"_s);
    if (!charter.recovery)
        return {};
    if (!take(keys, charter.recovery->key))
        return fail(ErrorCode::SamePerson, u"a key is used twice: recovery"_s);
    if (!charter.seat(charter.recovery->seat))
        return fail(ErrorCode::Malformed, u"the recovery key's seat is not listed"_s);
    const QByteArray proved = facts::possessionText(PersonId(facts::recoveryName), charter.recovery->seat, charter.recovery->key);
    if (!charter.recovery->key.verifies(proved, charter.recovery->proof))
        return fail(ErrorCode::BadSignature, u"proof of possession: recovery"_s);
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
            if (key.doubtedSinceMs && (!key.revokedAtMs || *key.doubtedSinceMs > *key.revokedAtMs))
                return fail(ErrorCode::Malformed, u"doubted without a revocation, or after it: "_s + person.id.text());
            if (!key.key.verifies(facts::possessionText(person.id, key.seat, key.key), key.proof))
                return fail(ErrorCode::BadSignature, u"proof of possession: "_s + person.id.text());
        }
        for (const facts::ConnectionKey &link : person.connections) {
            if (!take(keys, link.key))
                return fail(ErrorCode::SamePerson, u"a key is used twice: "_s + person.id.text());
            if (!charter.seat(link.seat) || link.gateway.isEmpty())
                return fail(ErrorCode::Malformed, u"a connection key's seat or gateway: "_s + person.id.text());
            if (!link.key.verifies(facts::possessionText(person.id, link.seat, link.key), link.proof))
                return fail(ErrorCode::BadSignature, u"proof of possession of a connection key: "_s + person.id.text());
        }
    }
    return checkRecovery(charter, keys);
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

Result<void> checkRules(const Charter &charter)
{
    QSet<RuleId> ids;
    for (const Rule &rule : charter.rules) {
        if (!take(ids, rule.id))
            return fail(ErrorCode::Malformed, u"rule id "_s + rule.id.text());
    }
    const auto obstacles = ruleObstacles(charter, charter.validFromMs);
    if (obstacles.isEmpty())
        return {};
    const bool isSane = obstacles.first().kind != RuleObstacle::Kind::NotSane;
    return fail(ErrorCode::RuleUnmeetable, (isSane ? u"too few people or seats for rule "_s : u"rule "_s) + obstacles.first().rule.text());
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

Result<void> checkSignatures(const Charter *before, const SignedCharter &next)
{
    const Signatures signatures = signaturesOf(before, next.charter, next.note);
    if (!signatures.newcomersOpen.isEmpty())
        return fail(ErrorCode::BadSignature, u"a new person has not signed: "_s + signatures.newcomersOpen.first().text());
    if (!signatures.isComplete())
        return fail(ErrorCode::BadSignature, u"signed by %1 of %2 charter admins needed"_s.arg(signatures.counted()).arg(signatures.needed));
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

Result<void> checkPlace(const SignedCharter *current, const SignedCharter &next)
{
    if (!current)
        return next.charter.version == 1 && !next.charter.previous ? Result<void>() : fail(ErrorCode::NotInForce, u"not a first version"_s);
    const Charter &before = current->charter;
    const Charter &after = next.charter;
    if (after.version != before.version + 1 || after.previous != current->digest)
        return fail(ErrorCode::NotInForce, u"version %1 does not follow %2"_s.arg(after.version).arg(before.version));
    // A trial is replaced by a charter of its own, never promoted.
    if (after.team != before.team || after.trial != before.trial || after.practice != before.practice
        || after.validFromMs < before.validFromMs)
        return fail(ErrorCode::NotInForce, u"another team, kind or an earlier time"_s);
    return {};
}

Result<void> checkSuccession(const SignedCharter &current, const SignedCharter &next)
{
    return checkPlace(&current, next).and_then([&] { return checkSignatures(&current.charter, next); });
}

Result<void> checkTime(const SignedCharter *current, const SignedCharter &next, qint64 nowMs)
{
    const qint64 fromMs = next.charter.validFromMs;
    const bool hasPredecessor = current && next.charter.previous;
    if (hasPredecessor && fromMs < current->charter.validFromMs)
        return fail(ErrorCode::NotInForce, u"begins before its predecessor"_s);
    if (nowMs + clockToleranceMs < fromMs || nowMs >= next.charter.validUntilMs)
        return fail(ErrorCode::NotInForce, u"not valid at this time"_s);
    const Signatures signatures = signaturesOf(hasPredecessor ? &current->charter : nullptr, next.charter, next.note, std::max(nowMs, fromMs));
    if (signatures.counted() < signatures.needed)
        return fail(ErrorCode::BadSignature, u"signed by %1 of %2 charter admins needed"_s.arg(signatures.counted()).arg(signatures.needed));
    return {};
}

Result<void> checkReplacement(const Charter &trial, const Charter &next)
{
    return next.validFromMs >= trial.validFromMs ? Result<void>() : fail(ErrorCode::NotInForce, u"before-trial"_s);
}

Result<void> checkFounding(const SignedCharter &first)
{
    return checkPlace(nullptr, first).and_then([&] { return checkSignatures(nullptr, first); });
}

}
