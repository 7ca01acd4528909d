// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/Seat.h"
#include "widgets/approvals/Workplace.h"

#include <QTemporaryDir>

namespace countersign::test {

/// What a gateway that asks about every command tells of itself.
[[nodiscard]] inline paths::GatewayFacts askingFacts()
{
    paths::GatewayFacts facts;
    facts.configured = paths::Configured { .exec = { .everybody = { .mode = QStringLiteral("ask"), .security = {}, .ask = {} }, .agents = {} },
        .authMode = {}, .silentPairing = false };
    facts.host = paths::ExecRules();
    facts.agents = paths::AgentModes { paths::Asking::Asks, { QStringLiteral("openclaw") } };
    facts.sessions = paths::SessionModes();
    facts.identities = QList<paths::Identity>();
    facts.foreignPlugins = QStringList();
    facts.grants = 0;
    return facts;
}

/// A seat, a gateway on loopback, and what the widgets of this room look at.
struct ApprovalStage {
    explicit ApprovalStage(SeatOptions options = {})
        : seat(folder.path(), fake.gateway.url(), std::move(options))
    {
    }

    /// Full sight of the queue: what a seat whose device was approved for it has.
    void seeAll()
    {
        fake.gateway.hello.insert(QStringLiteral("auth"),
            QJsonObject { { QStringLiteral("scopes"), QJsonArray { QStringLiteral("operator.read"), QStringLiteral("operator.approvals"), QStringLiteral("operator.admin") } } });
    }
    [[nodiscard]] bool raised(const QString &id, const QString &command, qint64 lifetimeMs = 30 * 60 * 1000, const QJsonObject &more = {})
    {
        fake.raise(id, command, lifetimeMs, more);
        return seat.waitForCase(id);
    }
    [[nodiscard]] const approvals::Case &item(const QString &id) const { return *seat.desk.find(seat.key(id)); }

    QTemporaryDir folder;
    FakeApprovals fake;
    Seat seat;
    QList<gateway::Connection *> shown { &seat.connection };
    ui::Workplace place { seat.desk, seat.team, seat.vault, seat.clock, [this] { return shown; },
        [this](const GatewayId &id) {
            auto told = facts;
            for (const auto *each : std::as_const(shown)) {
                if (each->endpoint().id == id) {
                    told.scopes = each->hello().scopes;
                    told.methods = each->hello().methods;
                }
            }
            return paths::pathsOf(told);
        } };
    paths::GatewayFacts facts = askingFacts(); ///< what was read of each gateway, beside what its hello says
};

}
