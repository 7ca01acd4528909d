// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"
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

/// What the alerts page works with. All of it outlives the page.
struct AlertPlace {
    Q_DECLARE_TR_FUNCTIONS(AlertPlace)
public:
    alerts::AlertLog &log;
    team::Team &team;
    vault::Vault &vault;
    const Clock &clock;
    std::function<int()> gatewaysRead; ///< how many gateways are mirrored: without one no rule sees anything

    /// Why whoever is signed in may change no alert; empty where they may.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QString nameOf(const PersonId &person) const; ///< safe to show
    [[nodiscard]] QString gatewayName(const GatewayId &gateway) const;
};

}
