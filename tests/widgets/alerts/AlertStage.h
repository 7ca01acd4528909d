// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertKind.h"
#include "models/core/CanonicalJson.h"
#include "tests/support/Await.h"
#include "tests/support/Seat.h"
#include "widgets/alerts/AlertPlace.h"
#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QTemporaryDir>

namespace countersign::test {

/// A seat with real keys and a real ledger, and an alerts page's place over it. Person 1 is signed in, a charter admin
/// and security operator; 3 is a viewer.
struct AlertStage {
    AlertStage()
    {
        if (!seat.open())
            qFatal("the seat does not open");
        log.setCharter(seat.team.charter());
    }
    [[nodiscard]] ui::AlertPlace place()
    {
        return { log, seat.team, seat.vault, seat.clock, [this] { return gatewaysRead; } };
    }
    /// What `made` makes of the alert, raised now; its ledger entry.
    quint64 raise(
        alerts::AlertKind kind, const QJsonObject &evidence, const QString &subject = QStringLiteral("dev-1/x"))
    {
        alerts::Alert alert;
        alert.code = alerts::word(kind);
        alert.severity = alerts::severityOf(kind);
        alert.gateway = GatewayId(QStringLiteral("dev-1"));
        alert.subject = subject;
        alert.evidence = canonical::write(evidence).value();
        if (!await(log.raise(alert)))
            qFatal("no alert");
        return log.alerts().last().entry;
    }
    /// Five failed logins by somebody who calls himself what nobody should obey.
    quint64 raiseLogins(const QString &subject = QStringLiteral("dev-1/logins"))
    {
        QJsonArray rows;
        for (int i = 0; i < 5; ++i)
            rows.append(QJsonObject{ { QStringLiteral("row"), 41 + i },
                { QStringLiteral("at"), FakeApprovals::nowMs + i * 1000 },
                { QStringLiteral("kind"), QStringLiteral("authentication.failed") },
                { QStringLiteral("who"), QStringLiteral("address:10.0.0.7") },
                { QStringLiteral("what"), QStringLiteral("token_mismatch <b>mallory</b>\u202e") } });
        return raise(alerts::AlertKind::FailedLogins,
            { { QStringLiteral("rows"), rows },
                { QStringLiteral("facts"),
                    QJsonObject{ { QStringLiteral("by"), QStringLiteral("name") },
                        { QStringLiteral("key"), QStringLiteral("<b>mallory</b>\u202e") },
                        { QStringLiteral("count"), 5 }, { QStringLiteral("from"), FakeApprovals::nowMs },
                        { QStringLiteral("to"), FakeApprovals::nowMs + 4000 } } } },
            subject);
    }
    quint64 raiseForeign(const QString &subject = QStringLiteral("dev-1/r1"))
    {
        return raise(alerts::AlertKind::ForeignAnswer,
            { { QStringLiteral("status"), QStringLiteral("allowed") },
                { QStringLiteral("resolverKind"), QStringLiteral("channel") },
                { QStringLiteral("resolverId"), QStringLiteral("<i>somebody</i>") }, { QStringLiteral("allows"), 1 },
                { QStringLiteral("needed"), 2 } },
            subject);
    }
    void unlockAs(int person)
    {
        seat.vault.lock();
        if (!await(seat.vault.unlock(personId(person), Seat::passphrase(person))))
            qFatal("the seat does not unlock");
    }

    QTemporaryDir folder;
    int gatewaysRead = 1;
    ui::Theme theme{ *qApp };
    Seat seat{ folder.path(), QUrl() };
    alerts::AlertLog log{ seat.ledger, seat.clock };
};

}
