// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/EventStore.h"
#include "models/trail/StoredEvent.h"
#include "models/trail/TrailQuery.h"
#include "models/trail/TrailSegment.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace countersign::trail {

/// Says to a query that nobody waits for it any more.
using Stop = std::shared_ptr<std::atomic_bool>;

/// The mirror of the gateways' records at one seat: an SQLite file of its own beside the ledger, one writer, two
/// readers. It can be collected again from the gateways as far as they still have it; what it said once is held by the
/// ledger's trail.segment entries. Lives in the GUI thread; every call returns at once.
class Trail final : public QObject, public collect::EventStore {
    Q_OBJECT
public:
    explicit Trail(QString path, QObject *parent = nullptr);
    ~Trail() override; ///< waits for what the writer has begun

    /// Opens or creates; the newest id. See storage::Database::open and storage::migrate.
    [[nodiscard]] FutureResult<quint32> open();
    [[nodiscard]] const QString &path() const;
    [[nodiscard]] quint32 newest() const; ///< id; 0: no event

    [[nodiscard]] FutureResult<int> store(collect::Batch batch) override;
    [[nodiscard]] FutureResult<QJsonObject> watermark(const GatewayId &gateway, facts::EventSource source) override;

    /// See TrailReader. `stop` ends a query that nobody waits for with Cancelled.
    [[nodiscard]] FutureResult<QList<StoredEvent>> read(quint32 first, quint32 count) const;
    [[nodiscard]] FutureResult<QList<StoredEvent>> whole(quint32 first, quint32 count) const; ///< the same, with `received`
    [[nodiscard]] FutureResult<StoredEvent> event(quint32 id) const;
    using QObject::event; // the one above would hide it
    [[nodiscard]] FutureResult<Order> order(TrailQuery query, quint32 after, qint64 limit, Stop stop) const;
    [[nodiscard]] FutureResult<QList<StoredEvent>> find(TrailQuery query, qint64 limit) const;
    [[nodiscard]] FutureResult<QList<TrailSegment>> segments(bool unconfirmedOnly) const;
    [[nodiscard]] FutureResult<crypto::Digest> rootOf(TrailSegment segment) const;

    /// See TrailWriter.
    [[nodiscard]] FutureResult<std::optional<TrailSegment>> closeSegment();
    [[nodiscard]] FutureResult<void> confirm(qint64 number, quint64 entry);

Q_SIGNALS:
    /// Events that are new and on disk, in the order of their ids; at most TrailWriter::rowsPerTransaction at a time.
    void stored(const QList<countersign::trail::StoredEvent> &events);
    void failed(const countersign::Error &error); ///< a batch could not be written

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

}
