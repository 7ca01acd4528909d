// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/JoinRequest.h"

#include "models/core/CanonicalJson.h"
#include "models/facts/StrictMembers.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

const auto where = u"join request member "_s;

Result<ConnectionKey> readConnection(StrictMembers members)
{
    const GatewayId gateway(members.text(u"gateway"_s));
    const auto key = members.key(u"key"_s);
    const QByteArray proof = members.bytes(u"proof"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    return ConnectionKey { .gateway = gateway, .key = *key, .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = proof, .seat = {} };
}

Result<JoinRequest> read(StrictMembers members)
{
    const PersonId person(members.text(u"person"_s));
    const QString name = members.text(u"name"_s);
    const auto roles = members.words<Role>(u"roles"_s, role);
    const auto key = members.key(u"key"_s);
    const QByteArray proof = members.bytes(u"proof"_s);
    const SeatId seat(members.text(u"seat"_s));
    const auto seatKey = members.key(u"seatKey"_s);
    const bool sameSeat = members.boolean(u"sameSeat"_s);
    auto connections = members.records<ConnectionKey>(u"connections"_s, readConnection);
    const qint64 madeAt = members.time(u"at"_s);
    if (!connections)
        return std::unexpected(connections.error());
    members.require(connections->size() <= JoinRequest::mostConnections, u"connections"_s);
    if (const auto verdict = members.verdict(); !verdict)
        return std::unexpected(verdict.error());
    for (ConnectionKey &each : *connections)
        each.seat = seat;
    return JoinRequest { .person = person, .name = name, .roles = roles, .key = *key, .proof = proof, .seat = { .id = seat, .key = *seatKey },
                         .sameSeat = sameSeat, .connections = std::move(*connections), .madeAtMs = madeAt };
}

}

QString seatKeyName(const SeatId &seat)
{
    return u"countersign/"_s + seat.text();
}

Result<QByteArray> JoinRequest::text() const
{
    QJsonArray asked;
    for (const Role each : roles)
        asked.append(word(each));
    QJsonArray links;
    for (const ConnectionKey &each : connections)
        links.append(QJsonObject { { u"gateway"_s, each.gateway.text() }, { u"key"_s, each.key.base64Url() }, { u"proof"_s, encoding::base64Url(each.proof) } });
    const QJsonObject whole {
        { u"person"_s, person.text() }, { u"name"_s, name }, { u"roles"_s, asked }, { u"key"_s, key.base64Url() },
        { u"proof"_s, encoding::base64Url(proof) }, { u"seat"_s, seat.id.text() }, { u"seatKey"_s, seat.key.base64Url() },
        { u"sameSeat"_s, sameSeat }, { u"connections"_s, links }, { u"at"_s, madeAtMs },
    };
    return canonical::write(whole).transform([](const QByteArray &json) -> QByteArray {
        return QByteArray(type.data(), type.size()) + '\n' + json + '\n';
    });
}

Result<JoinRequest> JoinRequest::parse(QByteArrayView noteText)
{
    const QByteArray firstLine = QByteArray(type.data(), type.size()) + '\n';
    if (!noteText.startsWith(firstLine))
        return fail(ErrorCode::Unsupported, u"not a join request of a known version"_s);
    if (!noteText.endsWith('\n') || noteText.size() == firstLine.size())
        return fail(ErrorCode::Malformed, u"join request has no JSON line"_s);
    const auto object = canonical::parse(noteText.sliced(firstLine.size()).chopped(1));
    if (!object)
        return std::unexpected(object.error());
    return read(StrictMembers(*object, where));
}

}
