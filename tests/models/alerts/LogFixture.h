// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"
#include "models/ledger/Ledger.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QTemporaryDir>

namespace countersign::test {

/// A log over a ledger in a folder; opened a second time over the same folder it is the one after a restart.
struct AlertFixture {
    explicit AlertFixture(const QString &folder)
        : ledger(folder + QStringLiteral("/l.db"), { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) },
              clock)
    {
        if (!await(ledger.open()) || !await(log.load()))
            qFatal("the ledger does not open");
        log.setCharter(trialCharter());
    }
    /// The ledger entry of an alert that is raised now.
    quint64 raise(const QString &subject, facts::Severity severity = facts::Severity::High,
        const QString &code = QStringLiteral("failed-authentications"))
    {
        alerts::Alert alert;
        alert.code = code;
        alert.severity = severity;
        alert.gateway = GatewayId(QStringLiteral("prod-1"));
        alert.subject = subject;
        if (!await(log.raise(alert)))
            qFatal("no alert");
        return log.alerts().last().entry;
    }
    void resolve(quint64 entry)
    {
        if (!await(log.change(entry,
                { .what = alerts::AlertChange::What::Resolved,
                    .by = personId(1),
                    .owner = {},
                    .outcome = alerts::AlertOutcome::Mended,
                    .reason = QStringLiteral("why") })))
            qFatal("not resolved");
    }

    FixedClock clock{ charterStartMs + 1000 };
    ledger::Ledger ledger;
    alerts::AlertLog log{ ledger, clock };
};

}
