// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Frame.h"

#include "models/facts/JsonMembers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

/// A payload may be any JSON value; QJsonDocument reads objects and arrays only. Undefined: it cannot be read.
QJsonValue value(const QByteArray &raw)
{
    const auto wrapped = QJsonDocument::fromJson('[' + raw + ']');
    const auto array = wrapped.array();
    return array.size() == 1 ? array.first() : QJsonValue(QJsonValue::Undefined);
}

}

Result<Frame> Frame::parse(QByteArrayView text)
{
    const auto members = facts::JsonMembers::parse(text);
    if (!members)
        return std::unexpected(members.error());
    Frame frame;
    const auto type = members->text("type");
    if (type == "event"_L1) {
        const auto name = members->text("event");
        if (!name || name->isEmpty())
            return fail(ErrorCode::Malformed, u"event without a name"_s);
        frame.name = *name;
        frame.seq = members->integer("seq");
    } else if (type == "res"_L1) {
        const auto id = members->text("id");
        const auto ok = members->raw("ok");
        if (!id || (ok != "true" && ok != "false"))
            return fail(ErrorCode::Malformed, u"answer without id or ok"_s);
        frame.kind = Kind::Answer;
        frame.id = *id;
        frame.ok = ok == "true";
        if (!frame.ok)
            frame.refusal = Refusal::fromJson(value(members->raw("error")).toObject());
    } else if (type) {
        return fail(ErrorCode::Unsupported, u"unknown frame type"_s);
    } else {
        return fail(ErrorCode::Malformed, u"frame without a type"_s);
    }
    frame.rawPayload = members->raw("payload");
    frame.payload = frame.rawPayload.isEmpty() ? QJsonValue(QJsonValue::Undefined) : value(frame.rawPayload);
    if (!frame.rawPayload.isEmpty() && frame.payload.isUndefined())
        return fail(ErrorCode::Malformed, u"payload that cannot be read"_s);
    return frame;
}

QByteArray Frame::request(const QString &id, const QString &method, const QJsonObject &params)
{
    const QJsonObject frame { { u"type"_s, u"req"_s }, { u"id"_s, id }, { u"method"_s, method }, { u"params"_s, params } };
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

}
