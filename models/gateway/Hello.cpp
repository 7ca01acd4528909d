// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Hello.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    const auto array = value.toArray();
    for (const auto &element : array)
        result.append(element.toString());
    return result;
}

}

Result<Hello> Hello::parse(const QJsonObject &payload)
{
    if (payload.value("type"_L1) != "hello-ok"_L1)
        return fail(ErrorCode::Malformed, u"not a hello-ok"_s);
    if (payload.value("protocol"_L1).toInt() != 4)
        return fail(ErrorCode::ProtocolMismatch, QString::number(payload.value("protocol"_L1).toInt()));
    const auto server = payload.value("server"_L1).toObject();
    const auto policy = payload.value("policy"_L1).toObject();
    Hello hello;
    hello.serverVersion = server.value("version"_L1).toString();
    hello.bootId = server.value("bootId"_L1).toString();
    hello.connectionId = server.value("connId"_L1).toString();
    hello.scopes = texts(payload.value("auth"_L1).toObject().value("scopes"_L1));
    hello.methods = texts(payload.value("features"_L1).toObject().value("methods"_L1));
    hello.maxPayload = std::max<qint64>(policy.value("maxPayload"_L1).toInteger(), 0);
    // A tick of a millisecond would make us reconnect without end, one of a day would hide a dead gateway.
    hello.tickIntervalMs = std::clamp<qint64>(policy.value("tickIntervalMs"_L1).toInteger(30'000), 1'000, 120'000);
    if (hello.bootId.isEmpty())
        return fail(ErrorCode::Malformed, u"hello without a boot id"_s);
    return hello;
}

qint64 clockOffset(qint64 gatewayMs, qint64 ourMs)
{
    constexpr qint64 latest = (qint64(1) << 53) - 1;
    return std::clamp<qint64>(gatewayMs, 0, latest) - ourMs;
}

}
