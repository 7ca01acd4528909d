// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/team/Enrolment.h"
#include "models/team/Rights.h"

#include <QCoreApplication>

#include <functional>

namespace countersign::ledger { class Ledger; }
namespace countersign::team {
class CharterDesk;
class Team;
}
namespace countersign::vault { class Vault; }

namespace countersign::ui {

class Prompt;

/// What the team page works with. References outlive the page; the functions are what app/ connects it to.
struct TeamPlace {
    Q_DECLARE_TR_FUNCTIONS(TeamPlace)
public:
    team::Team &team;
    team::CharterDesk &desk;
    team::Enrolment &enrolment;
    vault::Vault &vault;
    ledger::Ledger &ledger;
    const Clock &clock;
    facts::SeatRecord seat;
    Prompt &prompt;
    /// Records charters, oldest first, and takes them into force.
    std::function<FutureResult<void>(const QList<crypto::SignedNote> &notes)> adopt;
    std::function<FutureResult<QByteArray>(const QString &path)> load;
    std::function<FutureResult<void>(const QString &path, const QByteArray &bytes)> save;
    team::Enrolment::SignAsSeat signAsSeat;
    /// The gateways that this seat connects to, as a charter would name them.
    std::function<QList<facts::GatewayRecord>()> gateways;
    /// The keys of this seat's gateway connections, proved to be held here, as somebody's who has the seat to themselves.
    std::function<QList<facts::ConnectionKey>(const PersonId &person)> connections;

    /// Why whoever is signed in may not do this; empty where they may.
    [[nodiscard]] QString refusal(team::Right right) const;
    /// The same for changing the charter, which practice never does.
    [[nodiscard]] QString changeRefusal() const;
    /// Whether the charter in force is a team's own.
    [[nodiscard]] bool isReal() const;
};

}
