// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Action.h"

#include "models/core/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

using Text = std::optional<QString>;
using Field = std::pair<QLatin1StringView, Text Request::*>;

/// The field list of each kind, beside the ones every action has. A released list is never changed: a new one is a new type line.
QList<Field> fieldsOf(ActionKind kind)
{
    QList<Field> fields {
        { "agent"_L1, &Request::agent }, { "run"_L1, &Request::run },
        { "session"_L1, &Request::session }, { "toolCall"_L1, &Request::toolCall },
    };
    switch (kind) {
    case ActionKind::Exec:
        fields.append({ { "command"_L1, &Request::command }, { "cwd"_L1, &Request::cwd }, { "host"_L1, &Request::host },
                        { "node"_L1, &Request::node }, { "resolvedPath"_L1, &Request::resolvedPath } });
        break;
    case ActionKind::Plugin:
        fields.append({ { "description"_L1, &Request::description }, { "detail"_L1, &Request::detail },
                        { "pluginId"_L1, &Request::pluginId }, { "title"_L1, &Request::title }, { "toolName"_L1, &Request::toolName } });
        break;
    case ActionKind::SystemAgent:
        fields.append({ { "command"_L1, &Request::command }, { "description"_L1, &Request::description }, { "title"_L1, &Request::title } });
        break;
    }
    return fields;
}

QString textOf(const QJsonObject &object)
{
    const auto command = object.value("command"_L1);
    return command.isString() && !command.toString().isEmpty() ? command.toString() : object.value("parameters"_L1).toString();
}

bool isTextOrNull(const QJsonValue &value)
{
    return value.isString() || value.isNull();
}

bool isArgvOrNull(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isNull();
    const auto array = value.toArray();
    return std::all_of(array.begin(), array.end(), [](const QJsonValue &each) { return each.isString(); });
}

/// Exactly the fields of the kind, each of its type.
bool isComplete(const QJsonObject &object, ActionKind kind)
{
    const auto fields = fieldsOf(kind);
    qsizetype expected = fields.size() + 5; // type, kind, gateway, request, parameters
    for (const auto &field : fields) {
        if (!object.contains(field.first) || !isTextOrNull(object.value(field.first)))
            return false;
    }
    if (kind == ActionKind::Exec) {
        ++expected;
        if (!object.contains("argv"_L1) || !isArgvOrNull(object.value("argv"_L1)))
            return false;
    }
    return object.value("gateway"_L1).isString() && object.value("request"_L1).isString() && object.value("parameters"_L1).isString()
        && object.size() == expected;
}

}

Result<Action> Action::of(const Request &request)
{
    if (!request.plain)
        return fail(ErrorCode::Malformed, u"two readers could read the record differently"_s);
    QJsonObject object {
        { "type"_L1, type },
        { "kind"_L1, word(request.kind) },
        { "gateway"_L1, request.gateway.text() },
        { "request"_L1, request.id.text() },
        { "parameters"_L1, QString::fromUtf8(request.parameters) },
    };
    for (const auto &field : fieldsOf(request.kind)) {
        const Text &value = request.*field.second;
        object.insert(field.first, value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null));
    }
    if (request.kind == ActionKind::Exec)
        object.insert("argv"_L1, request.argv ? QJsonValue(QJsonArray::fromStringList(*request.argv)) : QJsonValue(QJsonValue::Null));
    auto bytes = canonical::write(object);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->size() > maxBytes)
        return fail(ErrorCode::TooLarge, QString::number(bytes->size()));
    Action action;
    action.m_digest = crypto::sha256(*bytes);
    action.m_bytes = *std::move(bytes);
    action.m_kind = request.kind;
    action.m_text = textOf(object);
    return action;
}

Result<Action> Action::parse(QByteArrayView bytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, QString::number(bytes.size()));
    const auto object = canonical::parse(bytes);
    if (!object)
        return std::unexpected(object.error());
    if (object->value("type"_L1).toString() != type)
        return fail(ErrorCode::Unsupported, u"another type line"_s);
    const auto kind = actionKind(object->value("kind"_L1).toString());
    if (!kind || !isComplete(*object, *kind))
        return fail(ErrorCode::Malformed, u"not the field list of its kind"_s);
    Action action;
    action.m_bytes = bytes.toByteArray();
    action.m_digest = crypto::sha256(bytes);
    action.m_kind = *kind;
    action.m_text = textOf(*object);
    return action;
}

}
