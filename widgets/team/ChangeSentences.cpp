// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamWords.h"

#include "models/core/DisplayText.h"

namespace countersign::ui {

using namespace Qt::StringLiterals;
using team::Change;

namespace {

/// The words of the format are shown as they stand: a signature is over them.
QString list(const QStringList &values)
{
    return values.isEmpty() ? TeamWords::tr("none") : displayLine(values.join(u", "_s));
}

QString all(const QStringList &values)
{
    return values.isEmpty() ? TeamWords::tr("all") : displayLine(values.join(u", "_s));
}

QString at(const QStringList &values, qsizetype index)
{
    return displayLine(values.value(index));
}

QString seconds(const QStringList &values) { return QString::number(values.value(0).toLongLong() / 1000); }

QString keyAdded(const QString &who, const QStringList &key)
{
    const QString place = TeamWords::tr("%1 gets key %2 at seat %3").arg(who, key.value(0).first(std::min<qsizetype>(16, key.value(0).size())), at(key, 1));
    return key.value(2).isEmpty() ? place : TeamWords::tr("%1, SAME SEAT as another person").arg(place);
}

QString ofRule(const Change &change, const QString &rule)
{
    // One call for all places: a text that holds "%1" itself must not be filled in.
    const auto from = [&](const QString &sentence, QString (*words)(const QStringList &)) { return sentence.arg(rule, words(change.before), words(change.after)); };
    using Kind = Change::Kind;
    switch (change.kind) {
    case Kind::RuleAdded: return TeamWords::tr("Rule %1 is new: %2 people at %3 seats").arg(rule, at(change.after, 0), at(change.after, 1));
    case Kind::RuleRemoved: return TeamWords::tr("Rule %1 goes: what it held falls to the rules below it, in the end to two security operators").arg(rule);
    case Kind::RuleOrder: return TeamWords::tr("The rules stand in another order: %1 becomes %2").arg(list(change.before), list(change.after));
    case Kind::RuleKinds: return from(TeamWords::tr("Rule %1: kinds %2 become %3"), all);
    case Kind::RuleEnvironments: return from(TeamWords::tr("Rule %1: environments %2 become %3"), all);
    case Kind::RuleCommands: return from(TeamWords::tr("Rule %1: commands %2 become %3"), all);
    case Kind::RuleAgents: return from(TeamWords::tr("Rule %1: agents %2 become %3"), all);
    case Kind::RuleApprovals: return from(TeamWords::tr("Rule %1: people needed, %2 becomes %3"), list);
    case Kind::RuleRoles: return from(TeamWords::tr("Rule %1: roles %2 become %3"), list);
    case Kind::RuleSeats: return from(TeamWords::tr("Rule %1: seats needed, %2 becomes %3"), list);
    case Kind::RuleRequester: return from(TeamWords::tr("Rule %1: requester %2 becomes %3"), list);
    case Kind::RuleWithin:
        return TeamWords::tr("Rule %1: time to decide, %2 s becomes %3 s").arg(rule, seconds(change.before), seconds(change.after));
    case Kind::RuleSelfApproval:
        return change.after.value(0) == "1"_L1 ? TeamWords::tr("Rule %1: requesters may approve their own requests").arg(rule)
                                               : TeamWords::tr("Rule %1: requesters may no longer approve their own requests").arg(rule);
    default: return {};
    }
}

QString ofPerson(const Change &change, const QString &who)
{
    using Kind = Change::Kind;
    switch (change.kind) {
    case Kind::PersonAdded: return TeamWords::tr("%1 (%2) joins as %3").arg(at(change.after, 0), who, list(change.after.sliced(1)));
    case Kind::PersonRemoved: return TeamWords::tr("%1 (%2) leaves; was %3").arg(at(change.before, 0), who, list(change.before.sliced(1)));
    case Kind::PersonNamed: return TeamWords::tr("%1 is called %3, not %2 any more").arg(who, list(change.before), list(change.after));
    case Kind::Roles: return TeamWords::tr("%1: roles %2 become %3").arg(who, list(change.before), list(change.after));
    case Kind::Aliases: return TeamWords::tr("%1: known as requester %2, then %3").arg(who, list(change.before), list(change.after));
    case Kind::Connections: return TeamWords::tr("%1: connection keys for %2 become those for %3").arg(who, list(change.before), list(change.after));
    case Kind::KeyAdded: return keyAdded(who, change.after);
    case Kind::KeyEnded: return TeamWords::tr("%1: the key at seat %2 ends on %3").arg(who, at(change.before, 1), TeamWords::time(change.after.value(0).toLongLong()));
    case Kind::KeyRevoked:
        return TeamWords::tr("%1: the key at seat %2 is revoked, and doubted since %3").arg(who, at(change.before, 1), TeamWords::time(change.after.value(0).toLongLong()));
    default: return {};
    }
}

QString ofGateway(const Change &change, const QString &gateway)
{
    using Kind = Change::Kind;
    switch (change.kind) {
    case Kind::GatewayAdded: return TeamWords::tr("Gateway %1 is new, in %2").arg(gateway, at(change.after, 1));
    case Kind::GatewayRemoved: return TeamWords::tr("Gateway %1 goes; was in %2").arg(gateway, at(change.before, 1));
    case Kind::GatewayNamed: return TeamWords::tr("Gateway %1 is called %3, not %2 any more").arg(gateway, list(change.before), list(change.after));
    case Kind::GatewayEnvironment: return TeamWords::tr("Gateway %1: environment %2 becomes %3").arg(gateway, list(change.before), list(change.after));
    case Kind::GatewayPin: return TeamWords::tr("Gateway %1: certificate %2 becomes %3").arg(gateway, list(change.before), list(change.after));
    default: return {};
    }
}

}

QString TeamWords::change(const Change &change)
{
    using Kind = Change::Kind;
    const QString subject = displayLine(change.subject);
    switch (change.kind) {
    case Kind::TeamFounded: return tr("The team %1 is founded; a trial it replaces is over").arg(list(change.after));
    case Kind::Renewed: return tr("In force until %1, not %2").arg(day(change.after.value(0).toLongLong()), day(change.before.value(0).toLongLong()));
    case Kind::SeatAdded: return tr("Seat %1 is new").arg(subject);
    case Kind::SeatRemoved: return tr("Seat %1 goes").arg(subject);
    case Kind::Threshold: return tr("Charter admins who must sign: %1 becomes %2").arg(list(change.before), list(change.after));
    case Kind::RecoveryAdded: return tr("A recovery key stands for one of the two charter admins: %1").arg(list(change.after));
    case Kind::RecoveryReplaced: return tr("The recovery key %1 is replaced by %2").arg(list(change.before), list(change.after));
    case Kind::RecoveryRemoved: return tr("The recovery key goes: there are not exactly two charter admins any more");
    default: break;
    }
    for (const auto words : { ofPerson, ofGateway, ofRule }) {
        if (const QString sentence = words(change, subject); !sentence.isEmpty())
            return sentence;
    }
    return subject;
}

}
