// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/GatewayCollector.h"
#include "models/facts/Event.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What people read for events, their sources, gaps and how far a source is read.
struct EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
public:
    [[nodiscard]] static QString of(facts::EventKind kind);
    [[nodiscard]] static QString of(facts::EventSource source);
    /// "2026-11-22 20:17:04", in UTC.
    [[nodiscard]] static QString utc(qint64 ms);
    /// The same moment on this computer's clock.
    [[nodiscard]] static QString local(qint64 ms);
    /// The sentence of a gap: from when to when, of what, and why.
    [[nodiscard]] static QString gap(const facts::Event &event);
    /// How far a source is read; empty where all is well.
    [[nodiscard]] static QString trouble(const collect::SourceState &state, qint64 nowMs);
};

}
