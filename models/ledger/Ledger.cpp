// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Ledger.h"

#include "models/ledger/Anchor.h"
#include "models/ledger/Checkpoint.h"
#include "models/ledger/LedgerReader.h"
#include "models/ledger/LedgerWriter.h"
#include "models/storage/DatabaseThread.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using storage::Database;
using storage::DatabaseThread;

namespace {

/// What commits together at most: bounds the time the first of a burst waits, and what who waits has to do in one go when it is told.
constexpr std::size_t longestGroup = 64;

struct Waiting {
    QList<Pending> joined; ///< never empty
    QPromise<Result<Appended>> promise;
};

void refuse(Waiting &waiting, const Error &error)
{
    waiting.promise.addResult(std::unexpected(error));
    waiting.promise.finish();
}

}

struct Ledger::Private {
    Private(Ledger *ledger, QString ledgerPath, LedgerKeys ledgerKeys, const Clock &ledgerClock)
        : q(ledger)
        , path(std::move(ledgerPath))
        , keys(std::move(ledgerKeys))
        , clock(ledgerClock)
        , origin(checkpoint::originOf(keys.seatKey.publicKey()))
        , head { origin, 0, TreeHasher().empty() }
    {
    }
    ~Private();

    void commitWaiting();
    void commitGroup(std::vector<Waiting> &group);
    void heard(const TreeHead &committed);

    /// Reads go to the two readers in turn, so that a long one delays only half of the others.
    template <typename T, typename Work>
    FutureResult<T> ask(Work work)
    {
        DatabaseThread &reader = *readers[nextReader++ % readers.size()];
        return reader.run([this, work = std::move(work)](Database &database) mutable -> Result<T> {
            if (!database.isOpen()) {
                auto opened = Database::open(path, storage::OpenMode::ReadOnly);
                if (!opened) {
                    return std::unexpected(opened.error());
                }
                database = std::move(*opened);
            }
            return work(LedgerReader(database));
        });
    }

    Ledger *q;
    const QString path;
    const LedgerKeys keys;
    const Clock &clock;
    const QString origin;

    mutable std::mutex mutex; ///< guards what both sides touch: `head` and `waiting`
    TreeHead head;
    std::vector<Waiting> waiting;

    std::optional<LedgerWriter> file; ///< in the writer's thread alone
    std::optional<Error> broken;      ///< the same: why nothing more is written
    std::unique_ptr<DatabaseThread> writer = std::make_unique<DatabaseThread>(u"ledger-writer"_s);
    std::array<std::unique_ptr<DatabaseThread>, 2> readers { std::make_unique<DatabaseThread>(u"ledger-reader-1"_s),
                                                             std::make_unique<DatabaseThread>(u"ledger-reader-2"_s) };
    std::atomic<std::size_t> nextReader = 0;
};

Ledger::Private::~Private()
{
    // Readers first: the connection that closes last folds the log into the file, and only the writer's may.
    for (auto &reader : readers) {
        reader.reset();
    }
    writer->post([this](Database &) { file.reset(); });
    writer.reset();
}

Ledger::Ledger(QString path, LedgerKeys keys, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, std::move(path), std::move(keys), clock))
{
}

Ledger::~Ledger() = default;

FutureResult<TreeHead> Ledger::open()
{
    return m_d->writer->run([d = m_d.get()](Database &) -> Result<TreeHead> {
        d->file.reset();
        d->broken.reset();
        auto opened = LedgerWriter::open(d->path, d->keys, d->clock);
        if (!opened) {
            d->broken = opened.error();
            return std::unexpected(opened.error());
        }
        d->file.emplace(std::move(*opened));
        d->heard(d->file->head());
        return d->file->head();
    });
}

FutureResult<Appended> Ledger::append(facts::Entry entry, QList<facts::Content> contents)
{
    return appendTogether({ Pending { std::move(entry), std::move(contents), {} } });
}

FutureResult<Appended> Ledger::appendTogether(QList<Pending> entries)
{
    if (entries.isEmpty()) {
        return ready<Appended>(fail(ErrorCode::Malformed, u"nothing to append"_s));
    }
    const qint64 now = m_d->clock.nowMs();
    for (Pending &each : entries) {
        each.joined = &each != &entries.first();
        if (each.entry.atMs == 0) {
            each.entry.atMs = now;
        }
    }
    Waiting waiting { std::move(entries), {} };
    waiting.promise.start();
    auto future = waiting.promise.future();
    {
        const std::scoped_lock lock(m_d->mutex);
        m_d->waiting.push_back(std::move(waiting));
    }
    m_d->writer->post([d = m_d.get()](Database &) { d->commitWaiting(); });
    return future;
}

/// Takes all that waits, not only what this task was posted for: that is the group commit.
void Ledger::Private::commitWaiting()
{
    std::vector<Waiting> group;
    {
        const std::scoped_lock lock(mutex);
        const std::size_t count = std::min(waiting.size(), longestGroup);
        const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(count);
        group.assign(std::make_move_iterator(waiting.begin()), std::make_move_iterator(end));
        waiting.erase(waiting.begin(), end);
    }
    if (!group.empty()) {
        commitGroup(group);
    }
}

void Ledger::Private::commitGroup(std::vector<Waiting> &group)
{
    if (!file || broken) {
        for (Waiting &each : group) {
            refuse(each, broken.value_or(Error { ErrorCode::CannotOpen, u"the ledger is not open"_s }));
        }
        return;
    }
    std::vector<Pending> pending;
    std::vector<std::size_t> last; // of each in `pending`
    for (Waiting &each : group) {
        std::ranges::move(each.joined, std::back_inserter(pending));
        last.push_back(pending.size() - 1);
    }
    const auto committed = file->commit(pending);
    if (!committed) {
        const Error error = committed.error();
        if (error.code != ErrorCode::DiskFull && error.code != ErrorCode::Busy) {
            broken = error;
        }
        QMetaObject::invokeMethod(q, [this, error] { Q_EMIT q->failed(error); }, Qt::QueuedConnection);
        for (Waiting &each : group) {
            refuse(each, error);
        }
        return;
    }
    heard(file->head());
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Result<quint64> &index = committed->at(static_cast<qsizetype>(last[i]));
        if (index) {
            group[i].promise.addResult(Appended { *index, file->head() });
            group[i].promise.finish();
        } else {
            refuse(group[i], index.error());
        }
    }
}

void Ledger::Private::heard(const TreeHead &committed)
{
    {
        const std::scoped_lock lock(mutex);
        head = committed;
    }
    QMetaObject::invokeMethod(q, [this, size = committed.size] { Q_EMIT q->appended(size); }, Qt::QueuedConnection);
}

TreeHead Ledger::head() const
{
    const std::scoped_lock lock(m_d->mutex);
    return m_d->head;
}

const QString &Ledger::path() const
{
    return m_d->path;
}

QString Ledger::origin() const
{
    return m_d->origin;
}

FutureResult<TreeHead> Ledger::proveContains(TreeHead earlier) const
{
    return m_d->ask<TreeHead>([d = m_d.get(), earlier = std::move(earlier)](LedgerReader reader) {
        return reader.proveContains(earlier, d->keys.seatKey.publicKey());
    });
}

FutureResult<QList<StoredEntry>> Ledger::read(quint64 from, quint64 count) const
{
    return m_d->ask<QList<StoredEntry>>([from, count](LedgerReader reader) { return reader.read(from, count); });
}

FutureResult<QList<StoredEntry>> Ledger::find(EntryQuery query) const
{
    return m_d->ask<QList<StoredEntry>>([query = std::move(query)](LedgerReader reader) { return reader.find(query); });
}

FutureResult<QByteArray> Ledger::content(quint64 index, QString name) const
{
    return m_d->ask<QByteArray>([d = m_d.get(), index, name = std::move(name)](LedgerReader reader) {
        return reader.content(index, name, d->keys.contentKey);
    });
}

FutureResult<QByteArray> Ledger::checkpoint() const
{
    return m_d->ask<QByteArray>([](LedgerReader reader) -> Result<QByteArray> {
        const auto newest = reader.newestCheckpoint();
        if (!newest) {
            return std::unexpected(newest.error());
        }
        return *newest ? Result<QByteArray>((*newest)->note) : fail(ErrorCode::NotFound, u"no checkpoint"_s);
    });
}

FutureResult<QByteArray> Ledger::checkpointOver(quint64 index) const
{
    return m_d->ask<QByteArray>([index](LedgerReader reader) -> Result<QByteArray> {
        return reader.checkpointOver(index).transform([](const StoredCheckpoint &found) { return found.note; });
    });
}

FutureResult<TreeHead> Ledger::keepAnchor(QString file)
{
    return m_d->ask<TreeHead>([d = m_d.get(), file = std::move(file)](LedgerReader reader) -> Result<TreeHead> {
               const auto head = reader.head(d->keys.seatKey.publicKey());
               const auto newest = reader.newestCheckpoint();
               if (!head || !newest) {
                   return std::unexpected(head ? newest.error() : head.error());
               }
               const auto written = anchor::write(file, (*newest)->note);
               return written ? head : std::unexpected(written.error());
           })
        .then(this, [this](const Result<TreeHead> &head) {
            if (!head) {
                return ready(head);
            }
            return append({ facts::EntryKind::AnchorMade, 0, { { u"size"_s, static_cast<qint64>(head->size) }, { u"root"_s, head->root.hex() } }, {} })
                .then([head](const Result<Appended> &recorded) { return recorded ? head : std::unexpected(recorded.error()); });
        })
        .unwrap();
}

FutureResult<QList<crypto::Digest>> Ledger::inclusionProof(quint64 index) const
{
    return m_d->ask<QList<crypto::Digest>>([d = m_d.get(), index](LedgerReader reader) {
        return reader.inclusionProof(index, d->keys.seatKey.publicKey());
    });
}

}
