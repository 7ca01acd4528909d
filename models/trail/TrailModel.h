// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Burst.h"
#include "models/paging/PageCache.h"
#include "models/trail/Trail.h"

#include <QAbstractTableModel>
#include <QSet>

namespace countersign::trail {

/// The events that answer a query, newest first by the gateways' time. The newest rows are there after one short
/// search, the older ones follow when they are found; what stands in a row comes a page at a time when it is looked at.
/// Twelve bytes a row. New events come in where their time belongs, without a reset. Lives in the GUI thread.
class TrailModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr qint64 headRows = 4096;

    enum Column { At, Gateway, Kind, Actor, What, columns };
    enum Role {
        LoadedRole = Qt::UserRole + 1, ///< bool: whether the event is here
        FailedRole, ///< bool: it cannot be read, and is not asked for again
        IdRole, ///< quint32
        EventRole, ///< trail::StoredEvent without received bytes; its texts are from outside
    };

    /// `trail` outlives the model and is open.
    explicit TrailModel(const Trail &trail, QObject *parent = nullptr);
    ~TrailModel() override;

    /// Shows the answers of another query; the search for the one before ends. Rows stay until the first answers are
    /// there.
    void setQuery(const TrailQuery &query);
    [[nodiscard]] const TrailQuery &query() const { return m_query; }
    /// Whether older rows may still come.
    [[nodiscard]] bool isSearching() const { return m_searching; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The row of an event; invalid where it does not answer the query.
    [[nodiscard]] QModelIndex indexOf(quint32 id) const;

Q_SIGNALS:
    void searchingChanged(bool searching);
    void failed(const countersign::Error &error);

private:
    [[nodiscard]] std::size_t placeOf(int row) const { return m_order.ids.size() - 1 - std::size_t(row); }
    [[nodiscard]] const StoredEvent *stored(quint32 id) const;
    void fetch(quint64 page) const;
    void arrived(quint64 page, const Result<QList<StoredEvent>> &events);
    void search();
    void takeHead(const Result<Order> &head, const Stop &stop);
    void takeOlder(const Result<Order> &all, const Stop &stop);
    void grow();
    void takeNewer(const Result<Order> &newer, const Stop &stop);
    void setSearching(bool searching);

    const Trail &m_trail;
    TrailQuery m_query;
    Order m_order; ///< oldest first; row 0 is its end
    Stop m_stop;
    Burst m_growth;
    bool m_searching = false;
    bool m_growing = false;
    bool m_more = false; ///< something was stored while growing
    QSet<quint64> m_failed; ///< pages
    mutable paging::PageCache<StoredEvent> m_cache; ///< by id, so that rows may move; filled by being looked at
};

}
