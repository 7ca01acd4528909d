// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailModel.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace countersign::trail {

namespace {

constexpr quint64 pageSize = paging::PageCache<StoredEvent>::pageSize;
constexpr qsizetype mostRuns = 200; ///< insertions told one by one; beyond it a view is quicker with a reset

quint64 pageOf(quint32 id)
{
    return (id - 1) / pageSize;
}

/// Where an event belongs among those that are there: the number of older ones.
std::size_t placeIn(const Order &order, qint64 time, quint32 id)
{
    auto at = std::size_t(std::ranges::lower_bound(order.times, time) - order.times.begin());
    while (at < order.times.size() && order.times[at] == time && order.ids[at] < id)
        ++at;
    return at;
}

template <typename Value>
void splice(
    std::vector<Value> &into, std::size_t at, const std::vector<Value> &from, std::size_t first, std::size_t last)
{
    into.insert(
        into.begin() + std::ptrdiff_t(at), from.begin() + std::ptrdiff_t(first), from.begin() + std::ptrdiff_t(last));
}

}

TrailModel::TrailModel(const Trail &trail, QObject *parent)
    : QAbstractTableModel(parent)
    , m_trail(trail)
    , m_growth([this] { grow(); })
{
    connect(&trail, &Trail::stored, &m_growth, &Burst::touch);
    search();
}

TrailModel::~TrailModel()
{
    *m_stop = true;
}

void TrailModel::setQuery(const TrailQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    search();
}

void TrailModel::search()
{
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_growing = false;
    m_more = false;
    setSearching(true);
    m_trail.order(m_query, 0, headRows, m_stop).then(this, [this, stop = m_stop](const Result<Order> &head) {
        takeHead(head, stop);
    });
}

void TrailModel::takeHead(const Result<Order> &head, const Stop &stop)
{
    if (*stop)
        return;
    if (!head) {
        setSearching(false);
        Q_EMIT failed(head.error());
        return;
    }
    beginResetModel();
    m_order = *head;
    endResetModel();
    if (m_order.whole) {
        setSearching(false);
        grow(); // what came meanwhile
        return;
    }
    m_trail.order(m_query, 0, 0, m_stop).then(this, [this, stop](const Result<Order> &all) { takeOlder(all, stop); });
}

void TrailModel::takeOlder(const Result<Order> &all, const Stop &stop)
{
    if (*stop)
        return;
    setSearching(false);
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    // What is newer than the head, or came since, is taken by growing: nothing stands twice.
    Order whole;
    const std::size_t older = placeIn(*all, m_order.times.front(), m_order.ids.front());
    for (std::size_t i = 0; i < older; ++i) {
        if (all->ids[i] <= m_order.covered) {
            whole.ids.push_back(all->ids[i]);
            whole.times.push_back(all->times[i]);
        }
    }
    m_order.whole = true;
    if (!whole.ids.empty()) {
        const int rows = rowCount();
        beginInsertRows({}, rows, rows + int(whole.ids.size()) - 1);
        splice(whole.ids, whole.ids.size(), m_order.ids, 0, m_order.ids.size());
        splice(whole.times, whole.times.size(), m_order.times, 0, m_order.times.size());
        m_order.ids = std::move(whole.ids);
        m_order.times = std::move(whole.times);
        endInsertRows();
    }
    grow();
}

void TrailModel::grow()
{
    if (m_searching)
        return; // the search's end grows by itself
    if (m_growing) {
        m_more = true;
        return;
    }
    if (m_trail.newest() <= m_order.covered)
        return;
    m_growing = true;
    m_more = false;
    m_trail.order(m_query, m_order.covered, 0, m_stop).then(this, [this, stop = m_stop](const Result<Order> &newer) {
        takeNewer(newer, stop);
    });
}

void TrailModel::takeNewer(const Result<Order> &newer, const Stop &stop)
{
    if (*stop)
        return;
    m_growing = false;
    if (!newer) {
        Q_EMIT failed(newer.error());
        return;
    }
    struct Run {
        std::size_t place, first, last; ///< of `newer`: first to before last
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < newer->ids.size(); ++i) {
        const std::size_t place = placeIn(m_order, newer->times[i], newer->ids[i]);
        if (runs.empty() || runs.back().place != place)
            runs.push_back({ place, i, i });
        runs.back().last = i + 1;
    }
    const bool each = std::ssize(runs) <= mostRuns;
    if (!each)
        beginResetModel();
    // From the newest on, so that the places of the older ones stay true.
    for (const Run &run : runs | std::views::reverse) {
        const int row = rowCount() - int(run.place);
        if (each)
            beginInsertRows({}, row, row + int(run.last - run.first) - 1);
        splice(m_order.ids, run.place, newer->ids, run.first, run.last);
        splice(m_order.times, run.place, newer->times, run.first, run.last);
        if (each)
            endInsertRows();
    }
    m_order.covered = newer->covered;
    if (!each)
        endResetModel();
    if (m_more)
        grow();
}

void TrailModel::setSearching(bool searching)
{
    if (std::exchange(m_searching, searching) != searching)
        Q_EMIT searchingChanged(searching);
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.ids.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QModelIndex TrailModel::indexOf(quint32 id) const
{
    const auto found = std::ranges::find(m_order.ids, id);
    return found == m_order.ids.end() ? QModelIndex() : index(int(m_order.ids.end() - found) - 1, 0);
}

const StoredEvent *TrailModel::stored(quint32 id) const
{
    const StoredEvent *found = m_cache.find(id - 1);
    if (const quint64 page = pageOf(id); !found && !m_failed.contains(page))
        fetch(page);
    return found && found->id == id ? found : nullptr;
}

void TrailModel::fetch(quint64 page) const
{
    if (!m_cache.wants(page))
        return;
    auto *self = const_cast<TrailModel *>(this); // NOLINT: what comes changes what is kept, not what there is
    // What is there already would be told within data(), which views do not expect: always later.
    m_trail.read(quint32(page * pageSize + 1), pageSize).then(self, [self, page](const Result<QList<StoredEvent>> &events) {
        QMetaObject::invokeMethod(self, [self, page, events] { self->arrived(page, events); }, Qt::QueuedConnection);
    });
}

void TrailModel::arrived(quint64 page, const Result<QList<StoredEvent>> &events)
{
    if (!events) {
        m_cache.giveUp(page);
        m_failed.insert(page);
        Q_EMIT failed(events.error());
    } else {
        // By its id: a row that somebody has taken out of the file moves no other.
        QList<StoredEvent> rows;
        for (const StoredEvent &event : *events) {
            rows.resize(qsizetype((event.id - 1) % pageSize));
            rows.append(event);
        }
        m_cache.put(page, rows);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint32 id = m_order.ids[placeOf(index.row())];
    if (role == IdRole)
        return id;
    if ((role < LoadedRole || role > EventRole) && role != Qt::DisplayRole)
        return {};
    const StoredEvent *found = stored(id);
    if (role == FailedRole)
        return !found && m_failed.contains(pageOf(id));
    if (role == LoadedRole)
        return found != nullptr;
    if (!found)
        return {};
    if (role == EventRole)
        return QVariant::fromValue(*found);
    switch (index.column()) {
    case At:
        return found->event.atMs;
    case Gateway:
        return found->event.gateway.text();
    case Kind:
        return facts::word(found->event.kind);
    case Actor:
        return found->event.actor;
    default:
        return found->event.subject;
    }
}

}
