// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/EventStore.h"
#include "models/storage/Database.h"
#include "models/trail/StoredEvent.h"
#include "models/trail/TrailSegment.h"

#include <QHash>

#include <functional>

namespace countersign::trail {

/// The writing side of a trail file; lives in the writer's thread.
class TrailWriter {
public:
    static constexpr qsizetype rowsPerTransaction = 5000; ///< bounds the time that a first reading holds the file

    /// Opens or creates and brings to the newest version. See Database::open and migrate.
    [[nodiscard]] static Result<TrailWriter> open(const QString &path);

    /// The largest id; 0: no event.
    [[nodiscard]] Result<quint32> newest();
    using Tell = std::function<void(const QList<StoredEvent> &)>;
    /// Writes the events that are new and tells them, with their ids, after each commit; the watermark goes with the
    /// last of them.
    [[nodiscard]] Result<void> store(const collect::Batch &batch, const Tell &tell);
    [[nodiscard]] Result<QJsonObject> watermark(const GatewayId &gateway, facts::EventSource source);

    /// Closes up to TrailSegment::mostRows rows that no segment has yet; nullopt: there are none.
    [[nodiscard]] Result<std::optional<TrailSegment>> closeSegment();
    /// Says which ledger entry a segment has.
    [[nodiscard]] Result<void> confirm(qint64 number, quint64 entry);

private:
    explicit TrailWriter(storage::Database database)
        : m_database(std::move(database))
    {
    }
    [[nodiscard]] Result<void> prepareStatements();
    [[nodiscard]] Result<qint64> idOf(const QString &text);
    [[nodiscard]] Result<QList<StoredEvent>> storeSome(const collect::Batch &batch, qsizetype from, qsizetype end);
    [[nodiscard]] Result<bool> insert(const facts::Event &event);
    [[nodiscard]] Result<void> mark(const collect::Batch &batch);
    [[nodiscard]] Result<TrailSegment> fill(TrailSegment segment, qint64 gateway, qint64 source, qint64 after);

    struct Statements {
        storage::Statement event, word, wordId;
    };
    storage::Database m_database;
    std::optional<Statements> m_statements; ///< made once: preparing costs more than inserting
    QHash<QString, qint64> m_ids; ///< of dict; emptied when it grows large
};

}
