// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/Collected.h"
#include "models/collect/Masks.h"
#include "models/collect/Source.h"
#include "models/facts/Event.h"

namespace countersign::collect {

/// What one reading says that the mirror did not know: the same inputs always give the same.
struct Mirrored {
    QList<facts::Event> events; ///< by their times, oldest first; gaps among them
    QJsonObject watermark; ///< for the next reading
};

/// Readings of histories overlap by so much: rows come late, and at one time there are several
/// (openclaw-gateway.md 4.1).
inline constexpr qint64 overlapMs = 60'000;

/// How far back the next reading has to go, our clock; 0: to the beginning.
[[nodiscard]] qint64 readFromMs(const QJsonObject &watermark, qint64 clockOffsetMs);
/// Where the next reading of the log begins.
[[nodiscard]] std::optional<qint64> logCursorOf(const QJsonObject &watermark);

/// Turns a reading into events. `watermark` is that of the reading before, empty for the first. A state that nobody
/// looked at for longer than `mostSilenceMs` has a gap. Malformed where the answer has no rows.
[[nodiscard]] Result<Mirrored> mirrored(
    Source source, const Collected &collected, const QJsonObject &watermark, const Masks &masks, qint64 mostSilenceMs);

}
