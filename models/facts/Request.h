// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/core/Id.h"
#include "models/facts/ActionKind.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace countersign::facts {

/// One pending action as a gateway sent it: the received bytes, and the fields read from them. Every field but the id, kind
/// and times is a claim of whoever created the request. nullopt = the gateway did not supply it.
struct Request {
    static constexpr qsizetype maxIdLength = 512;

    GatewayId gateway;
    QString gatewayDeviceId;     ///< gateway.identity.get; claimed, not proved
    QString bootId;
    RequestId id;
    ActionKind kind = ActionKind::Exec;
    QByteArray received;         ///< the exact JSON text of the record (event payload or list row)
    QByteArray parameters;       ///< the exact JSON text of its `request` member
    qint64 createdAtMs = 0;      ///< gateway clock
    qint64 expiresAtMs = 0;      ///< gateway clock
    qint64 receivedAtMs = 0;     ///< our clock
    QStringList allowedDecisions;
    std::optional<QString> command, cwd, host, node, resolvedPath, agent, session, run, toolCall, toolName;
    std::optional<QString> title, description, detail, pluginId, severity, warningText;
    std::optional<QStringList> argv;
    /// Who asked, spelled as charters list aliases: "device:<id>", "channel:<channel>:<account>". nullopt = not known, which for
    /// stock approvals is always so: the gateway keeps the requesting device to itself, and turnSourceChannel, -To, -AccountId
    /// name the conversation a run came from and the gateway's own account in it, not a person (2026.9.6, null outside channels).
    std::optional<QString> requester;
    /// False where two readers could read the record differently (a member stands twice, nesting above 64, a broken number):
    /// it is shown, and can only be denied.
    bool plain = true;

    /// `record`: one row of exec/plugin/openclaw.approval.list or the payload of `….approval.requested`. List rows carry no
    /// approvalKind: the caller passes what list it is from. Tolerates unknown members; Malformed without id (at most
    /// maxIdLength units), times or request.
    [[nodiscard]] static Result<Request> parse(QByteArrayView record, std::optional<ActionKind> listKind);
};

}
