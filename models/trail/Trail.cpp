// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/Trail.h"

#include "models/storage/DatabaseThread.h"
#include "models/trail/TrailReader.h"
#include "models/trail/TrailWriter.h"

namespace countersign::trail {

using namespace Qt::StringLiterals;
using storage::Database;
using storage::DatabaseThread;

struct Trail::Private {
    explicit Private(QString filePath)
        : path(std::move(filePath))
    {
    }
    ~Private()
    {
        // Readers first: the connection that closes last folds the log into the file, and only the writer's may.
        searcher.reset();
        pager.reset();
        writer->post([this](Database &) { file.reset(); });
        writer.reset();
    }

    template <typename T, typename Work> FutureResult<T> write(Work work)
    {
        return writer->run([this, work = std::move(work)](Database &) mutable -> Result<T> {
            return file ? work(*file) : fail(ErrorCode::CannotOpen, u"the trail is not open"_s);
        });
    }

    template <typename T, typename Work> FutureResult<T> ask(DatabaseThread &reader, Stop stop, Work work)
    {
        return reader.run(
            [this, stop = std::move(stop), work = std::move(work)](Database &database) mutable -> Result<T> {
                if (stop && *stop)
                    return fail(ErrorCode::Cancelled);
                if (!database.isOpen()) {
                    auto opened = Database::open(path, storage::OpenMode::ReadOnly);
                    if (!opened)
                        return std::unexpected(opened.error());
                    database = std::move(*opened);
                }
                database.stopWhen(stop);
                Result<T> answer = work(TrailReader(database));
                database.stopWhen(nullptr);
                return answer;
            });
    }

    const QString path;
    std::atomic<quint32> newest = 0;
    std::optional<TrailWriter> file; ///< in the writer's thread alone
    std::unique_ptr<DatabaseThread> writer = std::make_unique<DatabaseThread>(u"trail-writer"_s);
    // A long search must not keep the pages waiting that are being looked at.
    std::unique_ptr<DatabaseThread> pager = std::make_unique<DatabaseThread>(u"trail-pages"_s);
    std::unique_ptr<DatabaseThread> searcher = std::make_unique<DatabaseThread>(u"trail-search"_s);
};

Trail::Trail(QString path, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(std::move(path)))
{
}
Trail::~Trail() = default;

FutureResult<quint32> Trail::open()
{
    return m_d->writer->run([d = m_d.get()](Database &) -> Result<quint32> {
        d->file.reset();
        auto opened = TrailWriter::open(d->path);
        if (!opened)
            return std::unexpected(opened.error());
        const auto newest = opened->newest();
        if (!newest)
            return std::unexpected(newest.error());
        d->file.emplace(std::move(*opened));
        d->newest = *newest;
        return *newest;
    });
}

const QString &Trail::path() const
{
    return m_d->path;
}
quint32 Trail::newest() const
{
    return m_d->newest;
}

FutureResult<int> Trail::store(collect::Batch batch)
{
    return m_d->write<int>([this, d = m_d.get(), batch = std::move(batch)](TrailWriter &file) -> Result<int> {
        int count = 0;
        const auto tell = [this, d, &count](const QList<StoredEvent> &fresh) {
            if (fresh.isEmpty())
                return;
            count += int(fresh.size());
            d->newest = fresh.last().id;
            QMetaObject::invokeMethod(this, [this, fresh] { Q_EMIT stored(fresh); }, Qt::QueuedConnection);
        };
        const auto done = file.store(batch, tell);
        if (!done) {
            QMetaObject::invokeMethod(
                this, [this, error = done.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
            return std::unexpected(done.error());
        }
        return count;
    });
}

FutureResult<QJsonObject> Trail::watermark(const GatewayId &gateway, facts::EventSource source)
{
    return m_d->write<QJsonObject>([gateway, source](TrailWriter &file) { return file.watermark(gateway, source); });
}

FutureResult<QList<StoredEvent>> Trail::read(quint32 first, quint32 count) const
{
    return m_d->ask<QList<StoredEvent>>(
        *m_d->pager, nullptr, [first, count](TrailReader reader) { return reader.read(first, count); });
}

FutureResult<QList<StoredEvent>> Trail::whole(quint32 first, quint32 count) const
{
    return m_d->ask<QList<StoredEvent>>(
        *m_d->searcher, nullptr, [first, count](TrailReader reader) { return reader.read(first, count, true); });
}

FutureResult<StoredEvent> Trail::event(quint32 id) const
{
    return m_d->ask<StoredEvent>(*m_d->pager, nullptr, [id](TrailReader reader) { return reader.event(id); });
}

FutureResult<Order> Trail::order(TrailQuery query, quint32 after, qint64 limit, Stop stop) const
{
    return m_d->ask<Order>(*m_d->searcher, std::move(stop),
        [query = std::move(query), after, limit](TrailReader reader) { return reader.order(query, after, limit); });
}

FutureResult<QList<StoredEvent>> Trail::find(TrailQuery query, qint64 limit) const
{
    return m_d->ask<QList<StoredEvent>>(*m_d->searcher, nullptr,
        [query = std::move(query), limit](TrailReader reader) { return reader.find(query, limit); });
}

FutureResult<QList<TrailSegment>> Trail::segments(bool unconfirmedOnly) const
{
    return m_d->ask<QList<TrailSegment>>(
        *m_d->pager, nullptr, [unconfirmedOnly](TrailReader reader) { return reader.segments(unconfirmedOnly); });
}

FutureResult<crypto::Digest> Trail::rootOf(TrailSegment segment) const
{
    return m_d->ask<crypto::Digest>(
        *m_d->searcher, nullptr, [segment = std::move(segment)](TrailReader reader) { return reader.rootOf(segment); });
}

FutureResult<std::optional<TrailSegment>> Trail::closeSegment()
{
    return m_d->write<std::optional<TrailSegment>>([](TrailWriter &file) { return file.closeSegment(); });
}

FutureResult<void> Trail::confirm(qint64 number, quint64 entry)
{
    return m_d->write<void>([number, entry](TrailWriter &file) { return file.confirm(number, entry); });
}

}
