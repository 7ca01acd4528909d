// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditBook.h"
#include "models/audits/Coverage.h"
#include "models/core/Clock.h"

#include <QCoreApplication>

#include <functional>

namespace countersign::team {
class Team;
}
namespace countersign::vault {
class Vault;
}

namespace countersign::ui {

class Prompt;

/// A gateway that can be audited: its scope without a period.
struct AuditableGateway {
    audits::Scope scope;
    QString name;               ///< from the charter; outside text
    bool answers = false;       ///< connected now
};

/// A report as it is shown and kept.
struct MadeReport {
    QByteArray pdf;             ///< carries the bundle inside
    QByteArray bundle;
    int pages = 0;
};

/// What the audits page works with. References outlive the page; the functions are what app/ connects it to.
struct AuditPlace {
    Q_DECLARE_TR_FUNCTIONS(AuditPlace)
public:
    audits::AuditBook &book;
    team::Team &team;
    vault::Vault &vault;
    const Clock &clock;
    SeatId seat;
    Prompt &prompt;
    std::function<QList<AuditableGateway>()> gateways;
    /// Asks the gateway and the ledger for all evidence and hands it to the run.
    std::function<FutureResult<void>(audits::AuditRun &run)> collect;
    std::function<FutureResult<MadeReport>(const audits::AuditRun &run)> makeReport;
    std::function<FutureResult<void>(const QString &path, const QByteArray &bytes)> save;
    /// What an audit of this scope would miss if it began now; empty: nobody can tell.
    std::function<FutureResult<QList<audits::CoverageLine>>(const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope)> coverage {};
    /// A file that a person chose, whole; TooLarge above `maxBytes`.
    std::function<FutureResult<QByteArray>(const QString &path, qint64 maxBytes)> read {};

    /// Why whoever is signed in may not run an audit; empty where they may.
    [[nodiscard]] QString refusal() const;
    /// The same about changing this one, which nobody may once it is signed.
    [[nodiscard]] QString refusal(const audits::AuditRun &run) const;
    /// Those whose keys lie at this seat and who may sign in this capacity now.
    [[nodiscard]] QList<PersonId> signers(const audits::AuditRun &run, audits::SignOff::As as) const;
    /// Why nobody can sign in this capacity now; empty where somebody can.
    [[nodiscard]] QString signingRefusal(const audits::AuditRun &run, audits::SignOff::As as) const;
    /// A person's name from the charter, safe to show; the id where it has none.
    [[nodiscard]] QString nameOf(const PersonId &person) const;
    [[nodiscard]] QString gatewayName(const GatewayId &gateway) const;
};

}
