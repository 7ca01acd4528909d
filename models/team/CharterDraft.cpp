// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDraft.h"

#include "models/core/Skeleton.h"
#include "models/team/Aliases.h"
#include "models/team/CharterSignatures.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

using facts::Charter;
using facts::Person;
using facts::Role;
using facts::Rule;
using facts::VoteKey;

CharterDraft CharterDraft::successorOf(SignedCharter current)
{
    CharterDraft draft;
    draft.m_charter = current.charter;
    draft.m_charter.version = current.charter.version + 1;
    draft.m_charter.previous = current.digest;
    draft.m_notBeforeMs = current.charter.validFromMs;
    draft.m_before = std::move(current);
    return draft;
}

CharterDraft CharterDraft::founding(const QString &team, const SignedCharter &trial)
{
    CharterDraft draft;
    Charter &charter = draft.m_charter;
    charter = trial.charter;
    draft.m_notBeforeMs = charter.validFromMs;
    charter.team = team;
    charter.version = 1;
    charter.trial = false;
    charter.previous.reset();
    charter.threshold = 2;
    charter.recovery.reset();
    charter.people.removeIf([](const Person &person) { return !person.has(Role::Admin); });
    charter.seats.removeIf([&charter](const facts::SeatRecord &seat) {
        return std::ranges::none_of(charter.people, [&seat](const Person &person) {
            return std::ranges::any_of(person.keys, [&seat](const VoteKey &key) { return key.seat == seat.id; });
        });
    });
    return draft;
}

qint64 CharterDraft::fromMs(qint64 nowMs) const
{
    return std::max(nowMs, m_notBeforeMs);
}

Person *CharterDraft::find(const PersonId &person)
{
    const auto found = std::ranges::find(m_charter.people, person, &Person::id);
    return found == m_charter.people.end() ? nullptr : &*found;
}

Result<void> CharterDraft::setTeam(const QString &name)
{
    constexpr qsizetype longest = 80;
    const QString team = name.simplified();
    if (!isFounding())
        return fail(ErrorCode::NotEligible, u"team"_s);
    if (team.isEmpty() || team.size() > longest)
        return fail(ErrorCode::Malformed, u"team"_s);
    m_charter.team = team;
    return {};
}

Result<void> CharterDraft::admit(const facts::JoinRequest &request, QList<Role> roles, qint64 nowMs)
{
    if (m_charter.trial && roles.contains(Role::Admin))
        return fail(ErrorCode::NotEligible, u"trial"_s);
    if (roles.isEmpty())
        return fail(ErrorCode::Malformed, u"role"_s);
    const QString looks = skeleton(request.name);
    for (const Person &other : std::as_const(m_charter.people)) {
        const bool isThem = other.id == request.person;
        if (isThem != (skeleton(other.name) == looks))
            return isThem ? fail(ErrorCode::NotEligible, u"id"_s) : fail(ErrorCode::SamePerson, u"name"_s);
        const auto isTheirs = [&](const facts::ConnectionKey &link) { return !isThem && std::ranges::contains(other.connections, link.key, &facts::ConnectionKey::key); };
        if (std::ranges::contains(other.keys, request.key, &VoteKey::key) || std::ranges::any_of(request.connections, isTheirs))
            return fail(ErrorCode::SamePerson, u"key"_s);
    }
    const auto isUnmarkedThere = [&request](const Person &other) {
        return other.id != request.person
            && std::ranges::any_of(other.keys, [&request](const VoteKey &key) { return key.seat == request.seat.id && !key.sameSeat; });
    };
    // What the request says of its seat is its own word; what the charter knows of the seat counts too.
    m_notBeforeMs = std::max(m_notBeforeMs, request.madeAtMs); // their trial is older than their request, by the same clock
    const bool sameSeat = request.sameSeat || std::ranges::any_of(m_charter.people, isUnmarkedThere);
    const qint64 from = fromMs(nowMs);
    Person *person = find(request.person);
    if (!person) {
        m_charter.people.append({ .id = request.person, .name = request.name.simplified(), .roles = {}, .keys = {}, .aliases = {} });
        person = &m_charter.people.last();
    }
    for (VoteKey &key : person->keys) {
        if (key.isValidAt(from))
            key.untilMs = from;
    }
    person->roles = std::move(roles);
    person->keys.append({ .key = request.key, .fromMs = from, .untilMs = {}, .revokedAtMs = {}, .proof = request.proof, .seat = request.seat.id,
                          .sameSeat = sameSeat });
    takeConnections(*person, sameSeat ? QList<facts::ConnectionKey>() : request.connections, request.seat.id, from);
    if (!m_charter.seat(request.seat.id))
        m_charter.seats.append(request.seat);
    settle(nowMs);
    return {};
}

/// Whose device a key is holds from the day that the charter says so, and for the seat where the person is.
void CharterDraft::takeConnections(Person &person, const QList<facts::ConnectionKey> &links, const SeatId &seat, qint64 fromMs)
{
    for (facts::ConnectionKey &known : person.connections) {
        const bool stays = std::ranges::contains(links, known.key, &facts::ConnectionKey::key);
        const bool isReplaced = std::ranges::contains(links, known.gateway, &facts::ConnectionKey::gateway);
        if (!stays && (known.seat != seat || isReplaced) && !known.revokedAtMs && !known.untilMs)
            known.untilMs = fromMs;
    }
    for (facts::ConnectionKey link : links) {
        if (std::ranges::contains(person.connections, link.key, &facts::ConnectionKey::key))
            continue; // as it stands there: what was revoked comes back by no request
        link.fromMs = fromMs;
        person.connections.append(std::move(link));
    }
}

Result<void> CharterDraft::setRoles(const PersonId &id, QList<Role> roles)
{
    Person *person = find(id);
    if (!person)
        return fail(ErrorCode::NotFound, id.text());
    if (roles.isEmpty())
        return fail(ErrorCode::Malformed, u"role"_s);
    if (m_charter.trial && roles.contains(Role::Admin) != person->has(Role::Admin))
        return fail(ErrorCode::NotEligible, u"trial"_s);
    person->roles = std::move(roles);
    settle(m_charter.validFromMs);
    return {};
}

Result<void> CharterDraft::setAliases(const PersonId &id, QStringList aliases)
{
    Person *person = find(id);
    if (!person)
        return fail(ErrorCode::NotFound, id.text());
    if (aliases.size() > mostAliases)
        return fail(ErrorCode::TooLarge, u"aliases"_s);
    QSet<QString> seen;
    for (const QString &alias : std::as_const(aliases)) {
        if (!isAlias(alias))
            return fail(ErrorCode::Malformed, u"alias "_s + alias);
        const auto has = std::ranges::find_if(m_charter.people, [&](const Person &other) { return other.id != id && other.aliases.contains(alias); });
        if (has != m_charter.people.end() || seen.contains(alias))
            return fail(ErrorCode::SamePerson, u"alias "_s + (seen.contains(alias) ? id : has->id).text());
        seen.insert(alias);
    }
    person->aliases = std::move(aliases);
    return {};
}

Result<void> CharterDraft::revoke(const PersonId &id, qint64 doubtedSinceMs, qint64 nowMs)
{
    Person *person = find(id);
    const qint64 from = fromMs(nowMs);
    const auto key = person ? std::ranges::find_if(person->keys, [from](const VoteKey &each) { return each.isValidAt(from); }) : QList<VoteKey>::iterator();
    if (!person || key == person->keys.end())
        return fail(ErrorCode::NotFound, id.text());
    key->revokedAtMs = from;
    key->doubtedSinceMs = std::min(doubtedSinceMs, from);
    for (facts::ConnectionKey &link : person->connections) {
        if (link.seat == key->seat && !link.revokedAtMs)
            link.revokedAtMs = from;
    }
    settle(nowMs);
    return {};
}

Result<void> CharterDraft::remove(const PersonId &id)
{
    if (!find(id))
        return fail(ErrorCode::NotFound, id.text());
    m_charter.people.removeIf([&id](const Person &person) { return person.id == id; });
    // A seat at which nobody's key lies is nobody's.
    QSet<SeatId> used;
    for (const Person &person : std::as_const(m_charter.people)) {
        for (const VoteKey &key : person.keys)
            used.insert(key.seat);
        for (const facts::ConnectionKey &link : person.connections)
            used.insert(link.seat);
    }
    if (m_charter.recovery)
        used.insert(m_charter.recovery->seat);
    m_charter.seats.removeIf([&used](const facts::SeatRecord &seat) { return !used.contains(seat.id); });
    settle(m_charter.validFromMs);
    return {};
}

Result<void> CharterDraft::setRule(const Rule &rule, qint64 nowMs)
{
    const qint64 from = fromMs(nowMs);
    if (obstacleOf(m_charter, rule, from, VotesTravel::No))
        return fail(ErrorCode::RuleUnmeetable, rule.id.text());
    const auto known = std::ranges::find(m_charter.rules, rule.id, &Rule::id);
    if (known == m_charter.rules.end())
        m_charter.rules.append(rule);
    else
        *known = rule;
    return {};
}

Result<void> CharterDraft::removeRule(const RuleId &rule)
{
    return m_charter.rules.removeIf([&rule](const Rule &each) { return each.id == rule; }) > 0 ? Result<void>() : fail(ErrorCode::NotFound, rule.text());
}

Result<void> CharterDraft::moveRule(const RuleId &rule, int to)
{
    const auto known = std::ranges::find(m_charter.rules, rule, &Rule::id);
    if (known == m_charter.rules.end())
        return fail(ErrorCode::NotFound, rule.text());
    m_charter.rules.move(known - m_charter.rules.begin(), std::clamp<qsizetype>(to, 0, m_charter.rules.size() - 1));
    return {};
}

Result<void> CharterDraft::setGateway(const facts::GatewayRecord &gateway)
{
    if (m_charter.trial && gateway.environment == facts::Environment::Prod)
        return fail(ErrorCode::RuleUnmeetable, u"a trial has no prod gateways"_s);
    const auto known = std::ranges::find(m_charter.gateways, gateway.id, &facts::GatewayRecord::id);
    if (known == m_charter.gateways.end())
        m_charter.gateways.append(gateway);
    else
        *known = gateway;
    return {};
}

Result<void> CharterDraft::removeGateway(const GatewayId &gateway)
{
    return m_charter.gateways.removeIf([&gateway](const facts::GatewayRecord &each) { return each.id == gateway; }) > 0
        ? Result<void>() : fail(ErrorCode::NotFound, gateway.text());
}

Result<void> CharterDraft::setThreshold(int threshold, qint64 nowMs)
{
    const qsizetype admins = adminsAt(m_charter, fromMs(nowMs)).size();
    if (m_charter.trial || threshold < 2 || threshold > std::max<qsizetype>(2, admins - 1))
        return fail(ErrorCode::RuleUnmeetable, u"%1 of %2 charter admins"_s.arg(threshold).arg(admins));
    m_charter.threshold = threshold;
    return {};
}

/// After the charter admins changed: the threshold stays possible, and a recovery key stands for one of exactly two.
void CharterDraft::settle(qint64 nowMs)
{
    if (m_charter.trial || m_charter.practice)
        return;
    const qsizetype admins = adminsAt(m_charter, std::max(fromMs(nowMs), m_charter.validFromMs)).size();
    m_charter.threshold = int(std::clamp<qsizetype>(m_charter.threshold, 2, std::max<qsizetype>(2, admins - 1)));
    if (admins != 2)
        m_charter.recovery.reset();
}

bool CharterDraft::lacksRecovery(qint64 nowMs) const
{
    return !m_charter.trial && !m_charter.practice && !m_charter.recovery && adminsAt(m_charter, fromMs(nowMs)).size() == 2;
}

QList<RuleObstacle> CharterDraft::obstacles(qint64 nowMs) const
{
    return ruleObstacles(m_charter, fromMs(nowMs), VotesTravel::No);
}

Result<Charter> CharterDraft::finished(qint64 nowMs) const
{
    if (const auto all = obstacles(nowMs); !all.isEmpty())
        return fail(ErrorCode::RuleUnmeetable, all.first().rule.text());
    Charter charter = m_charter;
    charter.validFromMs = fromMs(nowMs);
    charter.validUntilMs = charter.validFromMs + Charter::longestValidityMs;
    if (isFounding()) {
        for (Person &person : charter.people) {
            for (VoteKey &key : person.keys)
                key.fromMs = std::min(key.fromMs, charter.validFromMs);
        }
    }
    return charter.text()
        .and_then([](const QByteArray &text) { return crypto::SignedNote::fromText(text); })
        .and_then([](const crypto::SignedNote &note) { return readCharter(note); })
        .transform([](const SignedCharter &sound) { return sound.charter; });
}

}
