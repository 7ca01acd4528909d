// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDiff.h"

#include <algorithm>

namespace countersign::team {

using facts::Charter;
using facts::GatewayRecord;
using facts::Person;
using facts::Rule;
using facts::VoteKey;
using Kind = Change::Kind;

namespace {

template <typename Word>
QStringList words(const QList<Word> &values)
{
    QStringList list;
    for (const Word value : values)
        list.append(word(value));
    return list;
}

template <typename Record>
QStringList ids(const QList<Record> &records)
{
    QStringList list;
    for (const Record &record : records)
        list.append(record.id.text());
    return list;
}

/// Collects what differs of one thing.
class Collector
{
public:
    explicit Collector(QList<Change> &changes) : m_changes(changes) { }
    void note(Kind kind, const QString &subject, const QStringList &before, const QStringList &after, bool weakens = false)
    {
        m_changes.append({ .kind = kind, .subject = subject, .before = before, .after = after, .weakens = weakens });
    }
    void compare(Kind kind, const QString &subject, const QStringList &before, const QStringList &after, bool weakens = false)
    {
        if (before != after)
            note(kind, subject, before, after, weakens);
    }

private:
    QList<Change> &m_changes;
};

bool lacksSome(const QStringList &wanted, const QStringList &there)
{
    return std::ranges::any_of(wanted, [&there](const QString &each) { return !there.contains(each); });
}

QStringList keyFacts(const VoteKey &key)
{
    return { key.key.fingerprint(), key.seat.text(), key.sameSeat ? QStringLiteral("same-seat") : QString() };
}

void compareKeys(Collector &collector, const Person *before, const Person &after)
{
    for (const VoteKey &key : after.keys) {
        const auto known = before ? std::ranges::find(before->keys, key.key, &VoteKey::key) : QList<VoteKey>::const_iterator();
        if (!before || known == before->keys.end()) {
            collector.note(Kind::KeyAdded, after.id.text(), {}, keyFacts(key), key.sameSeat);
            continue;
        }
        if (key.revokedAtMs && !known->revokedAtMs)
            collector.note(Kind::KeyRevoked, after.id.text(), keyFacts(key), { QString::number(key.doubtedSinceMs.value_or(*key.revokedAtMs)) });
        else if (key.untilMs && !known->untilMs)
            collector.note(Kind::KeyEnded, after.id.text(), keyFacts(key), { QString::number(*key.untilMs) });
    }
}

void comparePeople(Collector &collector, const Charter *before, const Charter &after)
{
    for (const Person &person : after.people) {
        const Person *was = before ? before->person(person.id) : nullptr;
        if (!was)
            collector.note(Kind::PersonAdded, person.id.text(), {}, QStringList { person.name } + words(person.roles));
        else {
            collector.compare(Kind::PersonNamed, person.id.text(), { was->name }, { person.name });
            collector.compare(Kind::Roles, person.id.text(), words(was->roles), words(person.roles));
        }
        compareKeys(collector, was, person);
        collector.compare(Kind::Aliases, person.id.text(), was ? was->aliases : QStringList(), person.aliases, was && lacksSome(was->aliases, person.aliases));
        // By gateway and key, so that no other key slips in under a name that is known; those that ended are gone.
        const auto links = [](const Person &of) {
            QStringList list;
            for (const facts::ConnectionKey &link : of.connections) {
                if (!link.untilMs && !link.revokedAtMs)
                    list.append(link.gateway.text() + u' ' + link.key.fingerprint().first(16));
            }
            return list;
        };
        collector.compare(Kind::Connections, person.id.text(), was ? links(*was) : QStringList(), links(person));
    }
    for (const Person &person : before ? before->people : QList<Person>()) {
        if (!after.person(person.id))
            collector.note(Kind::PersonRemoved, person.id.text(), QStringList { person.name } + words(person.roles), {});
    }
}

void compareSeats(Collector &collector, const Charter *before, const Charter &after)
{
    for (const facts::SeatRecord &seat : after.seats) {
        if (!before || !before->seat(seat.id))
            collector.note(Kind::SeatAdded, seat.id.text(), {}, { seat.key.fingerprint() });
    }
    for (const facts::SeatRecord &seat : before ? before->seats : QList<facts::SeatRecord>()) {
        if (!after.seat(seat.id))
            collector.note(Kind::SeatRemoved, seat.id.text(), { seat.key.fingerprint() }, {});
    }
}

void compareGateways(Collector &collector, const Charter *before, const Charter &after)
{
    const auto pin = [](const GatewayRecord &gateway) { return gateway.tlsPin ? QStringList { gateway.tlsPin->hex() } : QStringList(); };
    for (const GatewayRecord &gateway : after.gateways) {
        const QString id = gateway.id.text();
        const GatewayRecord *was = before ? before->gateway(gateway.id) : nullptr;
        if (!was) {
            collector.note(Kind::GatewayAdded, id, {}, { gateway.name, word(gateway.environment) });
            continue;
        }
        collector.compare(Kind::GatewayNamed, id, { was->name }, { gateway.name });
        collector.compare(Kind::GatewayEnvironment, id, { word(was->environment) }, { word(gateway.environment) }, gateway.environment < was->environment);
        collector.compare(Kind::GatewayPin, id, pin(*was), pin(gateway), !gateway.tlsPin);
    }
    for (const GatewayRecord &gateway : before ? before->gateways : QList<GatewayRecord>()) {
        if (!after.gateway(gateway.id))
            collector.note(Kind::GatewayRemoved, gateway.id.text(), { gateway.name, word(gateway.environment) }, {});
    }
}

void compareRule(Collector &collector, const Rule &was, const Rule &now)
{
    const QString id = now.id.text();
    const auto number = [](qint64 value) { return QStringList { QString::number(value) }; };
    collector.compare(Kind::RuleKinds, id, was.kinds, now.kinds);
    collector.compare(Kind::RuleEnvironments, id, words(was.environments), words(now.environments));
    collector.compare(Kind::RuleCommands, id, was.commandPatterns, now.commandPatterns);
    collector.compare(Kind::RuleAgents, id, was.agentPatterns, now.agentPatterns);
    collector.compare(Kind::RuleApprovals, id, number(was.approvals), number(now.approvals), now.approvals < was.approvals);
    collector.compare(Kind::RuleRoles, id, words(was.roles), words(now.roles), lacksSome(words(now.roles), words(was.roles)));
    collector.compare(Kind::RuleSeats, id, number(was.seats), number(now.seats), now.seats < was.seats);
    collector.compare(Kind::RuleRequester, id, { word(was.requester) }, { word(now.requester) }, now.requester == facts::Requester::Excluded);
    collector.compare(Kind::RuleWithin, id, number(was.withinMs), number(now.withinMs));
    collector.compare(Kind::RuleSelfApproval, id, number(was.selfApproval), number(now.selfApproval), now.selfApproval);
}

void compareRules(Collector &collector, const Charter *before, const Charter &after)
{
    const QList<Rule> none;
    const QList<Rule> &rules = before ? before->rules : none;
    for (const Rule &rule : after.rules) {
        const auto was = std::ranges::find(rules, rule.id, &Rule::id);
        if (was != rules.end())
            compareRule(collector, *was, rule);
        else
            collector.note(Kind::RuleAdded, rule.id.text(), {}, { QString::number(rule.approvals), QString::number(rule.seats) }, before && rule.approvals < 2);
    }
    for (const Rule &rule : rules) {
        if (!std::ranges::contains(after.rules, rule.id, &Rule::id))
            collector.note(Kind::RuleRemoved, rule.id.text(), { QString::number(rule.approvals), QString::number(rule.seats) }, {}, rule.approvals > 2 || rule.seats > 1);
    }
    // Only the order of what stands in both: additions say themselves where they are.
    QStringList orderBefore = ids(rules), orderAfter = ids(after.rules);
    orderBefore.removeIf([&](const QString &id) { return !ids(after.rules).contains(id); });
    orderAfter.removeIf([&](const QString &id) { return !ids(rules).contains(id); });
    collector.compare(Kind::RuleOrder, {}, orderBefore, orderAfter);
}

}

QList<Change> changesBetween(const Charter *before, const Charter &after)
{
    QList<Change> changes;
    Collector collector(changes);
    if (!before)
        collector.note(Kind::TeamFounded, {}, {}, { after.team });
    collector.compare(Kind::Threshold, {}, before ? QStringList { QString::number(before->threshold) } : QStringList(), { QString::number(after.threshold) },
                      before && after.threshold < before->threshold);
    comparePeople(collector, before, after);
    compareSeats(collector, before, after);
    compareGateways(collector, before, after);
    compareRules(collector, before, after);
    if (!before || before->recovery != after.recovery) {
        const QStringList now = after.recovery ? QStringList { after.recovery->key.fingerprint() } : QStringList();
        const bool was = before && before->recovery;
        if (after.recovery)
            collector.note(was ? Kind::RecoveryReplaced : Kind::RecoveryAdded, {}, was ? QStringList { before->recovery->key.fingerprint() } : QStringList(), now);
        else if (was)
            collector.note(Kind::RecoveryRemoved, {}, { before->recovery->key.fingerprint() }, {});
    }
    if (before && before->validUntilMs != after.validUntilMs)
        collector.note(Kind::Renewed, {}, { QString::number(before->validUntilMs) }, { QString::number(after.validUntilMs) });
    return changes;
}

}
