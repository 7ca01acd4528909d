// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "models/drill/PracticeGateway.h"
#include "models/gateway/Connection.h"

#include <QObject>

#include <memory>

namespace countersign::app {

/// A seat with the practice gateway beside it: own throw-away keys, own people, own ledger. What "try it without a gateway" and the
/// tour run on. Nothing of it is accepted by a real gateway, and nothing of a real seat by it.
class PracticeSeat final : public QObject
{
    Q_OBJECT
public:
    /// `profile` must be new. `clock` outlives the seat.
    PracticeSeat(Profile profile, const Clock &clock, QObject *parent = nullptr);
    ~PracticeSeat() override;

    /// Opens the ledger, makes the practice people and their charter, starts the gateway and connects to it.
    [[nodiscard]] FutureResult<void> start();

    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] drill::PracticeGateway &gateway() { return m_gateway; }
    [[nodiscard]] gateway::Connection &connection() { return *m_connection; }

private:
    [[nodiscard]] Result<void> connectGateway();

    drill::PracticeGateway m_gateway;
    std::unique_ptr<gateway::Connection> m_connection; ///< outlives the services, which attend to it
    std::unique_ptr<Services> m_services;
};

}
