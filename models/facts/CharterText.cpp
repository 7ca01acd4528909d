// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"
#include "models/facts/Charter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

template <typename List, typename Write>
QJsonArray array(const List &list, Write write)
{
    QJsonArray values;
    for (const auto &item : list)
        values.append(write(item));
    return values;
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

template <typename Word>
QJsonArray words(const QList<Word> &list)
{
    return array(list, [](Word value) { return word(value); });
}

QJsonValue timeOrNull(const std::optional<qint64> &ms)
{
    return ms ? QJsonValue(*ms) : QJsonValue();
}

QJsonValue digestOrNull(const std::optional<crypto::Digest> &digest)
{
    return digest ? QJsonValue(digest->hex()) : QJsonValue();
}

QJsonObject object(const VoteKey &key)
{
    return {
        { u"key"_s, key.key.base64Url() }, { u"from"_s, key.fromMs }, { u"until"_s, timeOrNull(key.untilMs) },
        { u"revokedAt"_s, timeOrNull(key.revokedAtMs) }, { u"proof"_s, encoding::base64Url(key.proof) },
        { u"seat"_s, key.seat.text() }, { u"sameSeat"_s, key.sameSeat }, { u"doubtedSince"_s, timeOrNull(key.doubtedSinceMs) },
    };
}

QJsonObject object(const ConnectionKey &key)
{
    return {
        { u"gateway"_s, key.gateway.text() }, { u"key"_s, key.key.base64Url() }, { u"from"_s, key.fromMs }, { u"until"_s, timeOrNull(key.untilMs) },
        { u"revokedAt"_s, timeOrNull(key.revokedAtMs) }, { u"proof"_s, encoding::base64Url(key.proof) }, { u"seat"_s, key.seat.text() },
    };
}

QJsonValue recoveryOrNull(const std::optional<RecoveryKey> &recovery)
{
    if (!recovery)
        return {};
    return QJsonObject { { u"key"_s, recovery->key.base64Url() }, { u"proof"_s, encoding::base64Url(recovery->proof) }, { u"seat"_s, recovery->seat.text() } };
}

QJsonObject object(const Person &person)
{
    return {
        { u"id"_s, person.id.text() }, { u"name"_s, person.name }, { u"roles"_s, words(person.roles) },
        { u"keys"_s, array(person.keys, [](const VoteKey &key) { return object(key); }) }, { u"aliases"_s, strings(person.aliases) },
        { u"connections"_s, array(person.connections, [](const ConnectionKey &key) { return object(key); }) },
    };
}

QJsonObject object(const SeatRecord &seat)
{
    return { { u"id"_s, seat.id.text() }, { u"key"_s, seat.key.base64Url() } };
}

QJsonObject object(const GatewayRecord &gateway)
{
    return {
        { u"id"_s, gateway.id.text() }, { u"name"_s, gateway.name }, { u"environment"_s, word(gateway.environment) },
        { u"tlsPin"_s, digestOrNull(gateway.tlsPin) },
    };
}

QJsonObject object(const Rule &rule)
{
    return {
        { u"id"_s, rule.id.text() }, { u"kinds"_s, strings(rule.kinds) }, { u"environments"_s, words(rule.environments) },
        { u"commandPatterns"_s, strings(rule.commandPatterns) }, { u"agentPatterns"_s, strings(rule.agentPatterns) },
        { u"approvals"_s, rule.approvals }, { u"roles"_s, words(rule.roles) }, { u"seats"_s, rule.seats },
        { u"requester"_s, word(rule.requester) }, { u"within"_s, rule.withinMs }, { u"selfApproval"_s, rule.selfApproval },
    };
}

}

Result<QByteArray> Charter::text() const
{
    const QJsonObject whole {
        { u"team"_s, team }, { u"version"_s, version }, { u"trial"_s, trial }, { u"practice"_s, practice },
        { u"previous"_s, digestOrNull(previous) }, { u"validFrom"_s, validFromMs }, { u"validUntil"_s, validUntilMs },
        { u"threshold"_s, threshold }, { u"people"_s, array(people, [](const Person &person) { return object(person); }) },
        { u"seats"_s, array(seats, [](const SeatRecord &seat) { return object(seat); }) },
        { u"gateways"_s, array(gateways, [](const GatewayRecord &gateway) { return object(gateway); }) },
        { u"rules"_s, array(rules, [](const Rule &rule) { return object(rule); }) }, { u"recovery"_s, recoveryOrNull(recovery) },
    };
    return canonical::write(whole).transform([](const QByteArray &json) -> QByteArray {
        return QByteArray(type.data(), type.size()) + '\n' + json + '\n';
    });
}

}
