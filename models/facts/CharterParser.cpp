// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"
#include "models/facts/ActionKind.h"
#include "models/facts/Charter.h"
#include "models/facts/StrictMembers.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

const auto where = u"charter member "_s;

Result<VoteKey> readVoteKey(StrictMembers members)
{
    const auto key = members.key(u"key"_s);
    const QByteArray proof = members.bytes(u"proof"_s);
    const qint64 from = members.time(u"from"_s);
    const auto until = members.timeOrNull(u"until"_s);
    const auto revokedAt = members.timeOrNull(u"revokedAt"_s);
    const auto doubtedSince = members.timeOrNull(u"doubtedSince"_s);
    const SeatId seat(members.text(u"seat"_s));
    const bool sameSeat = members.boolean(u"sameSeat"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return VoteKey { .key = *key, .fromMs = from, .untilMs = until, .revokedAtMs = revokedAt, .proof = proof, .seat = seat,
                     .sameSeat = sameSeat, .doubtedSinceMs = doubtedSince };
}

Result<ConnectionKey> readConnection(StrictMembers members)
{
    const GatewayId gateway(members.text(u"gateway"_s));
    const auto key = members.key(u"key"_s);
    const QByteArray proof = members.bytes(u"proof"_s);
    const qint64 from = members.time(u"from"_s);
    const auto until = members.timeOrNull(u"until"_s);
    const auto revokedAt = members.timeOrNull(u"revokedAt"_s);
    const SeatId seat(members.text(u"seat"_s));
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return ConnectionKey { .gateway = gateway, .key = *key, .fromMs = from, .untilMs = until, .revokedAtMs = revokedAt, .proof = proof, .seat = seat };
}

Result<Person> readPerson(StrictMembers members)
{
    Person person { .id = PersonId(members.text(u"id"_s)), .name = members.text(u"name"_s), .roles = members.words<Role>(u"roles"_s, role),
                    .keys = {}, .aliases = members.texts(u"aliases"_s), .connections = {} };
    auto keys = members.records<VoteKey>(u"keys"_s, readVoteKey);
    if (!keys)
        return std::unexpected(keys.error());
    auto connections = members.records<ConnectionKey>(u"connections"_s, readConnection);
    if (!connections)
        return std::unexpected(connections.error());
    person.keys = std::move(*keys);
    person.connections = std::move(*connections);
    return members.verdict().transform([&] { return person; });
}

Result<SeatRecord> readSeat(StrictMembers members)
{
    const SeatId id(members.text(u"id"_s));
    const auto key = members.key(u"key"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return SeatRecord { .id = id, .key = *key };
}

Result<GatewayRecord> readGateway(StrictMembers members)
{
    GatewayRecord gateway;
    gateway.id = GatewayId(members.text(u"id"_s));
    gateway.name = members.text(u"name"_s);
    const auto place = environment(members.text(u"environment"_s));
    members.require(place.has_value(), u"environment"_s);
    gateway.environment = place.value_or(Environment::Prod);
    gateway.tlsPin = members.digestOrNull(u"tlsPin"_s);
    return members.verdict().transform([&] { return gateway; });
}

Result<Rule> readRule(StrictMembers members)
{
    Rule rule;
    rule.id = RuleId(members.text(u"id"_s));
    rule.kinds = members.texts(u"kinds"_s);
    for (const QString &kind : std::as_const(rule.kinds))
        members.require(actionKind(kind).has_value(), u"kinds"_s);
    rule.environments = members.words<Environment>(u"environments"_s, environment);
    rule.commandPatterns = members.texts(u"commandPatterns"_s);
    rule.agentPatterns = members.texts(u"agentPatterns"_s);
    rule.approvals = int(members.number(u"approvals"_s, 1, 99));
    rule.roles = members.words<Role>(u"roles"_s, role);
    rule.seats = int(members.number(u"seats"_s, 1, 99));
    const auto asker = requester(members.text(u"requester"_s));
    members.require(asker.has_value(), u"requester"_s);
    rule.requester = asker.value_or(Requester::MustBeKnown);
    rule.withinMs = members.time(u"within"_s);
    rule.selfApproval = members.boolean(u"selfApproval"_s);
    return members.verdict().transform([&] { return rule; });
}

Result<std::optional<RecoveryKey>> readRecovery(const std::optional<QJsonObject> &object)
{
    if (!object)
        return std::nullopt;
    StrictMembers members(*object, where + u"recovery."_s);
    const auto key = members.key(u"key"_s);
    const QByteArray proof = members.bytes(u"proof"_s);
    const SeatId seat(members.text(u"seat"_s));
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return RecoveryKey { .key = *key, .proof = proof, .seat = seat };
}

Result<Charter> readCharter(StrictMembers members)
{
    Charter charter;
    charter.team = members.text(u"team"_s);
    charter.version = int(members.number(u"version"_s, 1, std::numeric_limits<int>::max()));
    charter.trial = members.boolean(u"trial"_s);
    charter.practice = members.boolean(u"practice"_s);
    charter.previous = members.digestOrNull(u"previous"_s);
    charter.validFromMs = members.time(u"validFrom"_s);
    charter.validUntilMs = members.time(u"validUntil"_s);
    charter.threshold = int(members.number(u"threshold"_s, 1, 99));
    const auto people = members.records<Person>(u"people"_s, readPerson);
    const auto seats = members.records<SeatRecord>(u"seats"_s, readSeat);
    const auto gateways = members.records<GatewayRecord>(u"gateways"_s, readGateway);
    const auto rules = members.records<Rule>(u"rules"_s, readRule);
    const auto recovery = readRecovery(members.objectOrNull(u"recovery"_s));
    const auto verdict = members.verdict();
    for (const Error *error : { people ? nullptr : &people.error(), seats ? nullptr : &seats.error(),
                               gateways ? nullptr : &gateways.error(), rules ? nullptr : &rules.error(),
                               recovery ? nullptr : &recovery.error(), verdict ? nullptr : &verdict.error() }) {
        if (error)
            return std::unexpected(*error);
    }
    charter.people = *people;
    charter.seats = *seats;
    charter.gateways = *gateways;
    charter.rules = *rules;
    charter.recovery = *recovery;
    return charter;
}

}

Result<Charter> Charter::parse(QByteArrayView noteText)
{
    const QByteArray firstLine = QByteArray(type.data(), type.size()) + '\n';
    if (!noteText.startsWith(firstLine))
        return fail(ErrorCode::Unsupported, u"not a charter of a known version"_s);
    if (!noteText.endsWith('\n') || noteText.size() == firstLine.size())
        return fail(ErrorCode::Malformed, u"charter has no JSON line"_s);
    // A second line would not survive: canonical JSON holds no newline outside a string and escapes those inside.
    const auto object = canonical::parse(noteText.sliced(firstLine.size()).chopped(1));
    if (!object)
        return std::unexpected(object.error());
    return readCharter(StrictMembers(*object, where));
}

}
