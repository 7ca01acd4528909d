// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/paths/PathControl.h"
#include "widgets/kit/Marks.h"

#include <QString>

#include <optional>

namespace countersign::ui {

/// One gateway as the overview shows it. What is not known is nullopt.
struct OverviewGateway {
    GatewayId id;
    Environment environment = Environment::Unknown;
    bool connected = false;
    std::optional<paths::Control> commands;
    std::optional<paths::Control> worst;
    std::optional<int> pending; ///< nullopt: its list was not read, or may not be whole

    friend bool operator==(const OverviewGateway &, const OverviewGateway &) = default;
};

/// Where a seat stands at one moment, gathered from the features by app/links. Times in ms of our clock; what cannot be
/// known is nullopt, what this seat does not have at all is left out of the page.
struct Overview {
    QList<OverviewGateway> gateways;
    std::optional<int> pending; ///< of all gateways
    int known = 0; ///< of the requests that this seat knows
    int mine = 0; ///< of those, that the person here may sign
    std::optional<int> alerts; ///< open; nullopt: there are none to count
    std::optional<int> audits; ///< begun and not signed off by two
    std::optional<qint64> lastAuditMs; ///< end of the newest signed-off period; nullopt: none
    qint64 auditEveryMs = 0; ///< how often one is due
    std::optional<qint64> collectedMs; ///< when evidence last came, of the gateway furthest behind; 0: of one not yet;
                                       ///< nullopt: nothing collects here
    int lateSources = 0; ///< that could not be read, or not for too long
    bool verified = false; ///< the ledger was verified since the start
    bool tampered = false;
    std::optional<quint64> anchor; ///< size of the newest checkpoint kept outside; nullopt: none was found
    quint64 sinceAnchor = 0; ///< entries
    bool charter = false;
    bool trial = false; ///< not where it is practice
    bool practice = false;
    int charterVersion = 0;
    qint64 charterUntilMs = 0;
    qint64 nowMs = 0;

    friend bool operator==(const Overview &, const Overview &) = default;
};

}
