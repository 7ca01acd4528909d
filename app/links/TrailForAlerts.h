// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/TrailWatch.h"

class QThreadPool;

namespace countersign::collect {
class Collection;
}
namespace countersign::trail {
class Trail;
}

namespace countersign::app {

/// The trail's rows, whole, as the detection rules read them. The trail outlives what uses this.
[[nodiscard]] alerts::TrailWatch::Rows rowsForAlerts(trail::Trail &trail);
/// The rules' memory in a file, read and written in the pool.
[[nodiscard]] alerts::TrailWatch::Memory memoryForAlerts(QThreadPool &pool, const QString &path);
/// New rows and finished readings go through the rules.
void watchTrail(trail::Trail &trail, collect::Collection &collection, alerts::TrailWatch &watch);

}
