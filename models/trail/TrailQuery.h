// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/facts/Event.h"

#include <QStringList>

#include <limits>

namespace countersign::trail {

/// Which events are asked for. Everything in it must hold; an empty part holds always.
struct TrailQuery {
    QStringList words; ///< each in actor, subject, agent, session or status, in whatever case of ASCII letters
    QStringList texts; ///< each in the received bytes; slow, since it reads them all
    QList<GatewayId> gateways;
    QList<facts::EventSource> sources;
    QList<facts::EventKind> kinds;
    QString actor, agent, session, status; ///< exactly
    QString run, toolCall, request; ///< exactly, by index
    qint64 fromMs = 0; ///< the gateways' clocks, both ends included
    qint64 toMs = std::numeric_limits<qint64>::max();

    /// What a person types: words, "several words", and field:value with gateway, source, kind (a word as in
    /// formats.md, or its beginning: `kind:tool`), actor, agent, session, status, run, call, request, text, after,
    /// before (2026-11-22 or 2026-11-22T14:30, UTC), last (30m, 24h, 7d before `nowMs`). Malformed names the part that
    /// nobody understands in its detail.
    [[nodiscard]] static Result<TrailQuery> parse(QStringView typed, qint64 nowMs);
    [[nodiscard]] bool isEmpty() const { return *this == TrailQuery(); }
    friend bool operator==(const TrailQuery &, const TrailQuery &) = default;
};

}
