// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/GatewayCollector.h"

#include <memory>
#include <vector>

namespace countersign::collect {

/// The collectors of all gateways of a seat. Lives in the GUI thread.
class Collection final : public QObject {
    Q_OBJECT
public:
    /// `store` and `clock` outlive it.
    Collection(EventStore &store, const Clock &clock, Pace pace = {}, QObject *parent = nullptr);
    ~Collection() override;

    /// Mirrors this gateway from now on; a second time does nothing. Another connection to it takes the place of the one before. The
    /// connection may go before this.
    void attend(gateway::Connection &connection);
    void leave(const GatewayId &gateway);

    [[nodiscard]] QList<GatewayId> gateways() const; ///< in the order they came
    /// Empty where it is not mirrored.
    [[nodiscard]] QList<SourceState> states(const GatewayId &gateway) const;
    /// Reads everything of every gateway now.
    void readNow();

Q_SIGNALS:
    void changed(const countersign::GatewayId &gateway);

private:
    EventStore &m_store;
    const Clock &m_clock;
    const Pace m_pace;
    std::vector<std::unique_ptr<GatewayCollector>> m_collectors;
};

}
