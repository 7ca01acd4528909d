// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Request.h"

#include "models/facts/JsonMembers.h"

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

/// A plugin's request that names no decisions is open to every one (what approval.get says of it, openclaw-gateway.md 3.5).
QStringList decisionsOf(const JsonMembers &fields, ActionKind kind)
{
    if (kind == ActionKind::Plugin && fields.raw("allowedDecisions").isEmpty())
        return { u"allow-once"_s, u"allow-always"_s, u"deny"_s };
    return fields.texts("allowedDecisions").value_or(QStringList());
}

/// Ids and times stand in ledger entries: what has no canonical form there cannot be recorded, so it is not taken.
bool isUsable(const QString &id)
{
    return !id.isEmpty() && id.size() <= Request::maxIdLength && id.isValidUtf16();
}

bool isUsable(std::optional<qint64> timeMs)
{
    return timeMs && *timeMs >= 0 && *timeMs < (qint64(1) << 53);
}

}

Result<Request> Request::parse(QByteArrayView record, std::optional<ActionKind> listKind)
{
    const auto members = JsonMembers::parse(record);
    if (!members)
        return std::unexpected(members.error());
    const QByteArray parameters = members->raw("request");
    const auto fields = JsonMembers::parse(parameters);
    const auto id = members->text("id");
    const auto created = members->integer("createdAtMs");
    const auto expires = members->integer("expiresAtMs");
    if (!fields || !id || !isUsable(*id) || !isUsable(created) || !isUsable(expires))
        return fail(ErrorCode::Malformed, u"approval record without id, times or request"_s);

    const auto said = members->text("approvalKind");
    const auto kind = said ? actionKind(*said) : listKind;
    if (!kind || (listKind && *kind != *listKind))
        return fail(ErrorCode::Malformed, u"approval record without a known kind"_s);

    Request request;
    request.id = RequestId(*id);
    request.kind = *kind;
    request.received = record.toByteArray();
    request.parameters = parameters;
    request.createdAtMs = *created;
    request.expiresAtMs = *expires;
    request.plain = JsonMembers::isPlain(record);
    request.allowedDecisions = decisionsOf(*fields, *kind);
    request.argv = fields->texts("commandArgv");
    request.session = fields->text("sessionKey");
    if (!request.session)
        request.session = fields->text("sessionId");
    const std::pair<const char *, std::optional<QString> Request::*> texts[] {
        { "command", &Request::command },     { "cwd", &Request::cwd },
        { "host", &Request::host },           { "nodeId", &Request::node },
        { "resolvedPath", &Request::resolvedPath }, { "agentId", &Request::agent },
        { "runId", &Request::run },           { "toolCallId", &Request::toolCall },
        { "toolName", &Request::toolName },   { "title", &Request::title },
        { "description", &Request::description }, { "detail", &Request::detail },
        { "pluginId", &Request::pluginId },   { "severity", &Request::severity },
        { "warningText", &Request::warningText },
    };
    for (const auto &[name, member] : texts)
        request.*member = fields->text(name);
    if (!request.run) // plugin records carry it beside `request` (openclaw-gateway.md 3.5)
        request.run = members->text("runId");
    return request;
}

}
