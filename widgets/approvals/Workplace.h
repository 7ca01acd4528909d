// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/paths/PathControl.h"

#include <QList>

#include <functional>

namespace countersign { class Clock; }
namespace countersign::approvals { class Desk; }
namespace countersign::gateway { class Connection; }
namespace countersign::team { class Team; }
namespace countersign::vault { class Vault; }

namespace countersign::ui {

/// What the approvals page and its parts look at and act on; everything outlives them.
struct Workplace {
    approvals::Desk &desk;
    team::Team &team;
    vault::Vault &vault;
    const Clock &clock;
    /// The gateways of this seat, as they are now.
    std::function<QList<gateway::Connection *>()> connections;
    /// What a gateway's paths are worth; empty while nothing is known of it.
    std::function<QList<paths::PathControl>(const GatewayId &)> paths;

    [[nodiscard]] gateway::Connection *connection(const GatewayId &id) const;
};

}
