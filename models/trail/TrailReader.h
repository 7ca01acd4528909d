// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/trail/StoredEvent.h"
#include "models/trail/TrailQuery.h"
#include "models/trail/TrailSegment.h"

#include <functional>

namespace countersign::storage {
class Database;
class Statement;
}

namespace countersign::trail {

/// The reading side of a trail file, over a connection that belongs to the calling thread.
class TrailReader {
public:
    explicit TrailReader(storage::Database &database)
        : m_database(database)
    {
    }

    /// Events by id, `count` from `first` on, without their received bytes unless they are asked for.
    [[nodiscard]] Result<QList<StoredEvent>> read(quint32 first, quint32 count, bool received = false);
    /// One event whole. NotFound.
    [[nodiscard]] Result<StoredEvent> event(quint32 id);
    /// The newest `limit` answers (0: all of them) among the events after `after`.
    [[nodiscard]] Result<Order> order(const TrailQuery &query, quint32 after = 0, qint64 limit = 0);
    /// The newest answers whole, newest first: for evidence.
    [[nodiscard]] Result<QList<StoredEvent>> find(const TrailQuery &query, qint64 limit);
    /// In the order they were closed.
    [[nodiscard]] Result<QList<TrailSegment>> segments(bool unconfirmedOnly);
    /// The root of a segment's rows as they stand now: another one than the segment's means that a row was changed.
    [[nodiscard]] Result<crypto::Digest> rootOf(const TrailSegment &segment);

    using Visit = std::function<Result<void>(const StoredEvent &)>;
    /// Events of one source (ids of dict) after an id, in order, at most `limit`.
    [[nodiscard]] Result<void> walk(qint64 gateway, qint64 source, qint64 after, qint64 limit, const Visit &visit);

private:
    storage::Database &m_database;
};

}
