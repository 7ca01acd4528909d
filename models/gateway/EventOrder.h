// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Event.h"

#include <QList>

#include <optional>

namespace countersign::gateway {

/// The order of one connection's events: each has the number after the one before (openclaw-gateway.md 1.7), and what
/// comes before the gateway's identity is known waits for it.
class EventOrder {
public:
    /// A new connection: numbers start at 1, and nothing waits.
    void begin();
    /// Takes an event's number; false where one before it is missing. An event without a number says nothing.
    [[nodiscard]] bool follows(std::optional<qint64> seq);
    void hold(Event event) { m_held.append(std::move(event)); }
    /// What waited, in the order it came; it waits no more.
    [[nodiscard]] QList<Event> release();

private:
    qint64 m_last = 0;
    QList<Event> m_held;
};

}
