// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/facts/Event.h"

#include <QJsonObject>

namespace countersign::collect {

/// What one reading of one source adds to the mirror. `watermark` says where the next reading goes on; only who reads
/// the source knows what stands in it.
struct Batch {
    GatewayId gateway;
    facts::EventSource source = facts::EventSource::Activity;
    QList<facts::Event> events; ///< in the order of their times, oldest first
    QJsonObject watermark;
};

/// Where collected events go. Events and watermark become durable together, events that are there already are left out.
class EventStore {
public:
    virtual ~EventStore() = default;
    /// How many events were new. A batch that fails leaves the watermark where it was.
    [[nodiscard]] virtual FutureResult<int> store(Batch batch) = 0;
    /// Empty where the source was never read.
    [[nodiscard]] virtual FutureResult<QJsonObject> watermark(const GatewayId &gateway, facts::EventSource source) = 0;
};

}
