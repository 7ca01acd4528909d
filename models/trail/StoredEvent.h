// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Event.h"

#include <QMetaType>

#include <vector>

namespace countersign::trail {

/// An event as it was stored. Ids count from 1 in the order of storing, without gaps.
struct StoredEvent {
    quint32 id = 0;
    facts::Event event; ///< `received` is empty in lists, see Trail::event
    std::optional<quint64> entry; ///< the ledger entry of its segment; only Trail::event says it
};

/// Which events answer a query, the oldest first, by time and then by id.
struct Order {
    std::vector<quint32> ids;
    std::vector<qint64> times;
    quint32 covered = 0; ///< the newest id there was: what came later is not in it
    bool whole = true; ///< false: cut at the limit, older events are left out
};

}

Q_DECLARE_METATYPE(countersign::trail::StoredEvent)
