// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"
#include "models/facts/ActionKind.h"
#include "models/facts/Charter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

/// Takes the members of one JSON object, each exactly once and of its type; remembers the first thing that was wrong, so that
/// a record can be read whole and judged at the end.
class Members
{
public:
    Members(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) { }

    QString text(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isString(), name);
        return value.toString();
    }
    bool boolean(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isBool(), name);
        return value.toBool();
    }
    qint64 number(const QString &name, qint64 least, qint64 most)
    {
        const QJsonValue value = take(name);
        const qint64 number = value.toInteger(-1);
        require(value.isDouble() && number >= least && number <= most, name);
        return number;
    }
    qint64 time(const QString &name) { return number(name, 0, (qint64(1) << 53) - 1); }
    std::optional<qint64> timeOrNull(const QString &name)
    {
        return m_object.value(name).isNull() ? take(name), std::nullopt : std::optional(time(name));
    }
    std::optional<crypto::Digest> digestOrNull(const QString &name)
    {
        if (m_object.value(name).isNull())
            return take(name), std::nullopt;
        const auto digest = crypto::Digest::fromHex(text(name));
        require(digest.has_value(), name);
        return digest ? std::optional(*digest) : std::nullopt;
    }
    QJsonArray array(const QString &name)
    {
        const QJsonValue value = take(name);
        require(value.isArray(), name);
        return value.toArray();
    }
    QStringList texts(const QString &name)
    {
        QStringList list;
        for (const QJsonValue &value : array(name)) {
            require(value.isString(), name);
            list.append(value.toString());
        }
        return list;
    }
    template <typename Value>
    QList<Value> words(const QString &name, std::optional<Value> (*read)(QStringView))
    {
        QList<Value> list;
        for (const QString &word : texts(name)) {
            const auto value = read(word);
            require(value.has_value() && !list.contains(*value), name);
            if (value)
                list.append(*value);
        }
        return list;
    }
    std::optional<crypto::PublicKey> key(const QString &name)
    {
        const auto key = crypto::PublicKey::fromBase64Url(text(name));
        require(key.has_value(), name);
        return key ? std::optional(*key) : std::nullopt;
    }
    void require(bool holds, const QString &name)
    {
        if (!holds && !m_error)
            m_error = Error { ErrorCode::Malformed, u"charter member %1%2"_s.arg(m_where, name) };
    }
    /// To be asked last: nothing may be left over.
    [[nodiscard]] Result<void> verdict()
    {
        if (!m_object.isEmpty())
            require(false, m_object.begin().key());
        return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
    }

private:
    QJsonValue take(const QString &name)
    {
        require(m_object.contains(name), name);
        return m_object.take(name);
    }
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> m_error;
};

template <typename Record>
Result<QList<Record>> records(const QJsonArray &array, const QString &where, Result<Record> (*read)(Members))
{
    QList<Record> list;
    for (const QJsonValue &value : array) {
        if (!value.isObject())
            return fail(ErrorCode::Malformed, u"charter member "_s + where);
        auto record = read(Members(value.toObject(), where + u'.'));
        if (!record)
            return std::unexpected(record.error());
        list.append(std::move(*record));
    }
    return list;
}

Result<VoteKey> readVoteKey(Members members)
{
    const auto key = members.key(u"key"_s);
    const auto proof = encoding::fromBase64Url(members.text(u"proof"_s));
    members.require(proof.has_value(), u"proof"_s);
    const qint64 from = members.time(u"from"_s);
    const auto until = members.timeOrNull(u"until"_s);
    const auto revokedAt = members.timeOrNull(u"revokedAt"_s);
    const SeatId seat(members.text(u"seat"_s));
    const bool sameSeat = members.boolean(u"sameSeat"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return VoteKey { .key = *key, .fromMs = from, .untilMs = until, .revokedAtMs = revokedAt, .proof = *proof, .seat = seat,
                     .sameSeat = sameSeat };
}

Result<Person> readPerson(Members members)
{
    Person person { .id = PersonId(members.text(u"id"_s)), .name = members.text(u"name"_s), .roles = members.words<Role>(u"roles"_s, role),
                    .keys = {}, .aliases = members.texts(u"aliases"_s) };
    auto keys = records<VoteKey>(members.array(u"keys"_s), u"people.keys"_s, readVoteKey);
    if (!keys)
        return std::unexpected(keys.error());
    person.keys = std::move(*keys);
    return members.verdict().transform([&] { return person; });
}

Result<SeatRecord> readSeat(Members members)
{
    const SeatId id(members.text(u"id"_s));
    const auto key = members.key(u"key"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return SeatRecord { .id = id, .key = *key };
}

Result<GatewayRecord> readGateway(Members members)
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

Result<Rule> readRule(Members members)
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

Result<Charter> readCharter(Members members)
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
    const auto people = records<Person>(members.array(u"people"_s), u"people"_s, readPerson);
    const auto seats = records<SeatRecord>(members.array(u"seats"_s), u"seats"_s, readSeat);
    const auto gateways = records<GatewayRecord>(members.array(u"gateways"_s), u"gateways"_s, readGateway);
    const auto rules = records<Rule>(members.array(u"rules"_s), u"rules"_s, readRule);
    const auto verdict = members.verdict();
    for (const Error *error : { people ? nullptr : &people.error(), seats ? nullptr : &seats.error(),
                               gateways ? nullptr : &gateways.error(), rules ? nullptr : &rules.error(),
                               verdict ? nullptr : &verdict.error() }) {
        if (error)
            return std::unexpected(*error);
    }
    charter.people = *people;
    charter.seats = *seats;
    charter.gateways = *gateways;
    charter.rules = *rules;
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
    return readCharter(Members(*object, {}));
}

}
