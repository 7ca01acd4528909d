// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/JoinCheck.h"

#include "models/team/PersonIds.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::team {

using facts::JoinRequest;

namespace {

constexpr qint64 oldestMs = qint64(30) * 24 * 60 * 60 * 1000;
constexpr qint64 clockToleranceMs = 5 * 60 * 1000;
constexpr qsizetype longestName = 200;

Result<void> checkKeys(const JoinRequest &request)
{
    if (request.seat.id != facts::seatIdOf(request.seat.key))
        return fail(ErrorCode::BadKey, u"seat"_s);
    QSet<crypto::PublicKey> keys { request.seat.key };
    const auto isProved = [&](const crypto::PublicKey &key, const QByteArray &proof) {
        return key.verifies(facts::possessionText(request.person, request.seat.id, key), proof);
    };
    if (keys.contains(request.key))
        return fail(ErrorCode::BadKey, u"one key for two purposes"_s);
    keys.insert(request.key);
    if (!isProved(request.key, request.proof))
        return fail(ErrorCode::BadSignature, u"proof of possession"_s);
    for (const facts::ConnectionKey &each : request.connections) {
        if (keys.contains(each.key) || each.gateway.isEmpty())
            return fail(ErrorCode::BadKey, u"connection key"_s);
        if (facts::isPractice(each.gateway)) // no practice key is anything outside practice
            return fail(ErrorCode::PracticeOnly, u"connection key"_s);
        keys.insert(each.key);
        if (!isProved(each.key, each.proof))
            return fail(ErrorCode::BadSignature, u"proof of possession of a connection key"_s);
    }
    return {};
}

}

Result<OpenedJoin> openJoin(QByteArrayView file, qint64 nowMs)
{
    if (file.size() > JoinRequest::maxBytes)
        return fail(ErrorCode::TooLarge, u"join request"_s);
    const auto note = crypto::SignedNote::parse(file);
    if (!note)
        return std::unexpected(note.error());
    auto request = JoinRequest::parse(note->text());
    if (!request)
        return std::unexpected(request.error());
    if (!isPersonId(request->person) || request->name.trimmed().isEmpty() || request->name.size() > longestName || request->roles.isEmpty())
        return fail(ErrorCode::Malformed, u"person of a join request"_s);
    if (const auto checked = checkKeys(*request); !checked)
        return std::unexpected(checked.error());
    if (!note->isSignedBy({ .name = request->person.text(), .key = request->key }))
        return fail(ErrorCode::BadSignature, u"vote key"_s);
    if (!note->isSignedBy({ .name = facts::seatKeyName(request->seat.id), .key = request->seat.key }))
        return fail(ErrorCode::BadSignature, u"seat key"_s);
    if (request->madeAtMs > nowMs + clockToleranceMs || nowMs - request->madeAtMs > oldestMs)
        return fail(ErrorCode::Expired, u"join request"_s);
    return OpenedJoin { .request = std::move(*request), .fingerprint = crypto::sha256(note->text()) };
}

}
