// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/FakeGateway.h"

#include <QHash>

namespace countersign::test {

/// What a FakeGateway tells about itself, in the shapes that the real one 2026.9.6 was seen to answer with: as a
/// gateway that asks about every command, with nothing beside. Change an answer, then send the event that says so.
struct FakeFacts {
    QHash<QString, QByteArray> answers{
        { QStringLiteral("config.get"), configuration("ask") },
        { QStringLiteral("exec.approvals.get"),
            R"({"exists":true,"file":{"version":1,"defaults":{},"agents":{}},"resolvedDefaults":{"security":"full","ask":"off"}})" },
        { QStringLiteral("agents.list"), agents("guarded") },
        { QStringLiteral("sessions.list"), sessions("") },
        { QStringLiteral("device.pair.list"), devices(false) },
        { QStringLiteral("plugins.list"),
            R"({"plugins":[{"id":"canvas","origin":"bundled","enabled":true},{"id":"old","origin":"global","enabled":false}]})" },
        { QStringLiteral("exec.approval.grants.list"), R"({"grants":[]})" },
    };
    QStringList refused; ///< methods answered with a missing scope

    /// True where it was one of these.
    bool answer(FakeGateway &gateway, const QString &id, const QString &method) const
    {
        if (!answers.contains(method))
            return false;
        if (refused.contains(method))
            gateway.refuse(id,
                { { QStringLiteral("code"), QStringLiteral("FORBIDDEN") },
                    { QStringLiteral("message"), QStringLiteral("missing scope: operator.admin") },
                    { QStringLiteral("details"),
                        QJsonObject{ { QStringLiteral("code"), QStringLiteral("MISSING_SCOPE") } } } });
        else
            gateway.answer(id, answers.value(method));
        return true;
    }
    void set(const QString &method, const QByteArray &answer) { answers.insert(method, answer); }

    static QByteArray configuration(const QByteArray &mode,
        const QByteArray &gateway = R"("auth":{"mode":"token"},"nodes":{"pairing":{"autoApproveLocal":false}})")
    {
        QByteArray tools;
        if (!mode.isEmpty())
            tools = R"("tools":{"exec":{"mode":")" + mode + R"("}},)";
        return R"({"exists":true,"valid":true,"resolved":{)" + tools + R"("gateway":{)" + gateway
            + R"(}},"configRevisionHash":"a","appliedConfigHash":"a"})";
    }
    static QByteArray agents(const QByteArray &mode, const QByteArray &runtime = "openclaw")
    {
        return R"({"defaultId":"dev","agents":[{"id":"dev","agentRuntime":{"id":")" + runtime
            + R"("},"defaultPermissionMode":")" + mode + R"("}]})";
    }
    static QByteArray sessions(const QByteArray &mode, const QByteArray &more = "false")
    {
        QByteArray own;
        if (!mode.isEmpty())
            own = R"("permissionMode":")" + mode + R"(",)";
        return R"({"count":1,"hasMore":)" + more + R"(,"sessions":[{"key":"agent:dev:t1",)" + own
            + R"("agentRuntime":{"id":"openclaw"}}]})";
    }
    /// One device that holds operator.admin, and perhaps a second one that nobody approved.
    static QByteArray devices(bool silent)
    {
        const QByteArray second =
            R"(,{"deviceId":"bb","displayName":"laptop","approvedVia":"silent","tokens":[{"role":"operator","scopes":["operator.admin"],"createdAtMs":1}]})";
        return R"({"pending":[],"paired":[{"deviceId":"aa","displayName":"Countersign console","operatorLabel":"Console A","approvedVia":"owner","tokens":[{"role":"operator","scopes":["operator.admin","operator.read"],"createdAtMs":1}]},)"
               R"({"deviceId":"cc","displayName":"gone","approvedVia":"owner","tokens":[{"role":"operator","scopes":["operator.admin"],"createdAtMs":1,"revokedAtMs":2}]})"
            + (silent ? second : QByteArray()) + "]}";
    }
};

}
