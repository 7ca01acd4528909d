// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamWords.h"

#include "models/core/DisplayText.h"
#include "models/team/Aliases.h"
#include "widgets/kit/ErrorText.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::Environment;
using facts::Role;
using team::Right;
using team::RuleObstacle;

QString TeamWords::role(Role role)
{
    switch (role) {
    case Role::Viewer: return tr("viewer");
    case Role::Operator: return tr("operator");
    case Role::SecurityOperator: return tr("security operator");
    case Role::Auditor: return tr("auditor");
    case Role::Admin: return tr("charter admin");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TeamWords::roles(const QList<Role> &roles)
{
    QStringList words;
    for (const Role each : roles)
        words.append(role(each));
    return words.join(u", "_s);
}

QString TeamWords::right(Right right)
{
    switch (right) {
    case Right::Look: return tr("Read every page");
    case Right::Export: return tr("Take evidence and the charter out as files");
    case Right::Acknowledge: return tr("Take alerts on");
    case Right::Vote: return tr("Allow and deny, where a rule names the role");
    case Right::ConnectGateways: return tr("Connect this seat to gateways");
    case Right::Audit: return tr("Run audits and sign as auditor");
    case Right::Review: return tr("Sign an audit as reviewer");
    case Right::ChangeCharter: return tr("Change the charter: people, rules, gateways");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TeamWords::environment(Environment environment)
{
    switch (environment) {
    case Environment::Dev: return tr("dev");
    case Environment::Stage: return tr("stage");
    case Environment::Prod: return tr("prod");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TeamWords::day(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-dd"_s); }
QString TeamWords::time(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s); }

QString TeamWords::scope(const facts::Rule &rule)
{
    QStringList places;
    for (const Environment each : rule.environments)
        places.append(environment(each));
    QStringList parts { tr("%1 in %2").arg(rule.kinds.isEmpty() ? tr("every action") : displayLine(rule.kinds.join(u", "_s)),
                                           places.isEmpty() ? tr("every environment") : places.join(u", "_s)) };
    if (!rule.commandPatterns.isEmpty())
        parts.append(tr("commands %1").arg(displayLine(rule.commandPatterns.join(u" | "_s))));
    if (!rule.agentPatterns.isEmpty())
        parts.append(tr("agents %1").arg(displayLine(rule.agentPatterns.join(u" | "_s))));
    return parts.join(u", "_s);
}

QString TeamWords::demand(const facts::Rule &rule)
{
    return tr("%1 at %2: %3").arg(tr("%n people", nullptr, rule.approvals), tr("%n seat(s)", nullptr, rule.seats), roles(rule.roles));
}

QString TeamWords::obstacle(const RuleObstacle &obstacle)
{
    QStringList places;
    for (const Environment each : obstacle.environments)
        places.append(environment(each));
    const QString rule = displayLine(obstacle.rule.text());
    const QString where = places.join(u", "_s);
    const QString needed = QString::number(obstacle.needed), there = QString::number(obstacle.there);
    switch (obstacle.kind) {
    case RuleObstacle::Kind::NotSane:
        return tr("Rule %1 cannot be: it needs a name, a role, a time, patterns that are not empty, and no more seats than people.").arg(rule);
    case RuleObstacle::Kind::TooFewPeople:
        return tr("Nobody could meet rule %1 in %2: it needs %3 people with its roles and a valid key, and there are %4.").arg(rule, where, needed, there);
    case RuleObstacle::Kind::TooFewSeats:
        return tr("Nobody could meet rule %1 in %2: it needs %3 different seats, and its people's keys lie at %4.").arg(rule, where, needed, there);
    case RuleObstacle::Kind::SeatsNeedInterlock:
        return tr("Nobody could meet rule %1 in %2: it needs %3 different seats, and a gateway without the Interlock carries no votes from seat to seat. Ask for 1 seat.")
            .arg(rule, where, needed);
    }
    Q_UNREACHABLE_RETURN({});
}

QString TeamWords::life(const team::CharterLife &life, qint64 untilMs)
{
    using Stage = team::CharterLife::Stage;
    switch (life.stage) {
    case Stage::NotYet: return tr("not in force yet");
    case Stage::InForce: return tr("in force until %1").arg(day(untilMs));
    case Stage::RenewalOffered: return tr("in force until %1: sign it anew within %n day(s)", nullptr, life.daysLeft).arg(day(untilMs));
    case Stage::RanOut: return tr("ran out on %1: nothing that needs a vote can be decided until a new version is signed").arg(day(untilMs));
    }
    Q_UNREACHABLE_RETURN({});
}

QString TeamWords::name(const facts::Charter &charter, const PersonId &person)
{
    const facts::Person *known = charter.person(person);
    return displayLine(known ? known->name : person.text());
}

QString TeamWords::signatures(const team::Signatures &signatures, const facts::Charter &charter)
{
    QStringList open;
    for (const PersonId &each : signatures.adminsOpen)
        open.append(name(charter, each));
    for (const PersonId &each : signatures.newcomersOpen)
        open.append(tr("%1 (new)").arg(name(charter, each)));
    QString counted = tr("%1 of %n charter admin(s) needed have signed", nullptr, signatures.needed).arg(signatures.counted());
    if (signatures.recovery)
        counted = tr("%1, the recovery key for one of them").arg(counted);
    return open.isEmpty() || signatures.isComplete() ? counted : tr("%1; open: %2").arg(counted, open.join(u", "_s));
}

QString TeamWords::replayed(const team::Replayed &replayed)
{
    if (replayed.requests == 0 && replayed.unreadable == 0)
        return tr("No request was seen here in that time, so nothing can be said.");
    QStringList parts { replayed.changed == 0 ? tr("Of %n request(s) none would have been held otherwise.", nullptr, replayed.requests)
                                              : tr("Of %n request(s) %1 would have been held otherwise.", nullptr, replayed.requests).arg(replayed.changed) };
    if (replayed.unreadable > 0)
        parts.append(tr("%n could not be read: unknown.", nullptr, replayed.unreadable));
    if (replayed.more)
        parts.append(tr("Only the newest are counted."));
    return parts.join(u' ');
}

QString TeamWords::refusal(const Error &error)
{
    const auto is = [&error](ErrorCode code, QLatin1StringView detail) { return error.code == code && error.detail == detail; };
    if (is(ErrorCode::NotInForce, "older"_L1))
        return tr("The file holds an older version than the one in force here.");
    if (is(ErrorCode::NotInForce, "fork"_L1))
        return tr("The file holds another line of versions than the one in force here. Compare the digests with the other charter admins before you sign anything.");
    if (is(ErrorCode::NotInForce, "ran-out"_L1))
        return tr("The newest version in the file has run out. Its charter admins have to sign it anew.");
    if (is(ErrorCode::NotInForce, "before-trial"_L1))
        return tr("This charter begins before the trial of this seat, which it should replace. Its charter admins have to sign it anew, dated later.");
    if (is(ErrorCode::NotEligible, "not-listed"_L1))
        return tr("The charter in the file does not list this seat. Make a join request here and have it taken in first.");
    if (is(ErrorCode::NotEligible, "trial"_L1))
        return tr("A trial belongs to its own seat: it is replaced by a team's own charter, never carried on.");
    if (is(ErrorCode::NotEligible, "id"_L1))
        return tr("Another person of the charter has this id. The new person has to make a key under another name.");
    if (is(ErrorCode::NotEligible, "role"_L1))
        return tr("Only a charter admin may do this.");
    if (is(ErrorCode::NotEligible, "person"_L1))
        return tr("This person has no valid key in the charter.");
    if (is(ErrorCode::SamePerson, "name"_L1))
        return tr("The name looks like that of another person of the charter, so the two could be taken for each other.");
    if (is(ErrorCode::SamePerson, "key"_L1))
        return tr("The charter lists this key already.");
    const QString alias = error.detail.startsWith("alias "_L1) ? displayLine(error.detail.sliced(6)) : QString();
    if (error.code == ErrorCode::SamePerson && !alias.isEmpty())
        return tr("%1 has one of these already: a requester is one person.").arg(alias);
    if (error.code == ErrorCode::Malformed && !alias.isEmpty())
        return tr("Neither device:<id> nor channel:<channel>:<account>, all of it visible and without spaces: %1").arg(alias);
    if (is(ErrorCode::TooLarge, "aliases"_L1))
        return tr("More than %1 of them. Nobody could look through these.").arg(team::mostAliases);
    if (is(ErrorCode::Busy, "draft"_L1))
        return tr("Another draft lies here. Discard it, or have it signed, first.");
    if (error.code == ErrorCode::RuleUnmeetable && error.detail.contains("recovery key"_L1))
        return tr("With exactly two charter admins a recovery key is needed: make one first.");
    if (error.code == ErrorCode::RuleUnmeetable && error.detail.contains("charter admins"_L1))
        return tr("The threshold does not fit the charter admins: two at least, and from three on never all of them.");
    if (error.code == ErrorCode::RuleUnmeetable)
        return tr("Nobody could meet rule %1 any more. Change the rule, or take more people in.").arg(displayLine(error.detail.section(u' ', -1)));
    if (error.code == ErrorCode::Expired)
        return tr("The join request is older than 30 days, or from the future. Have a new one made.");
    if (error.code == ErrorCode::TooLarge)
        return tr("The file is larger than such a file can be. It was not read.");
    return ErrorText::of(error).both();
}

}
