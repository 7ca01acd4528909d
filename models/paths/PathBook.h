// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Gateways.h"
#include "models/paths/FactReader.h"
#include "models/paths/PathControl.h"

#include <map>

namespace countersign::paths {

/// What the paths of every gateway of this seat are worth, kept up to date. Lives in the GUI thread.
class PathBook final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    PathBook(gateway::Gateways &gateways, const Clock &clock, QObject *parent = nullptr);

    /// Empty while not connected: then nothing is known.
    [[nodiscard]] QList<PathControl> paths(const GatewayId &id) const;
    /// nullptr while not connected.
    [[nodiscard]] const GatewayFacts *facts(const GatewayId &id) const;
    /// Asks a gateway for everything again.
    void readAgain(const GatewayId &id);

Q_SIGNALS:
    void changed(const countersign::GatewayId &id);

private:
    void follow(const GatewayId &id);
    void lookForEvidence(const GatewayId &id);

    gateway::Gateways &m_gateways;
    const Clock &m_clock;
    std::map<GatewayId, std::unique_ptr<FactReader>> m_readers;
};

}
