// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "models/paging/PageCache.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace countersign::ledger {

/// The entries of a ledger, newest first. Rows are there at once; what stands in them comes a page at a time when it is looked
/// at, and until then the row says that it is not here. Grows at the top without a reset: the first of a burst at once, the
/// rest every 50 ms.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, At, Kind, Subject, columns };
    enum Role {
        LoadedRole = Qt::UserRole + 1, ///< bool: whether the entry is here
        FailedRole,                    ///< bool: it cannot be read, and is not asked for again
        IndexRole,                     ///< quint64
        AtRole,                        ///< ms UTC
        KindRole,                      ///< facts::EntryKind as int
        SubjectRole,                   ///< text from outside: show as DisplayText
        EntryRole,                     ///< ledger::StoredEntry
    };

    /// `ledger` outlives the model.
    explicit LedgerModel(const Ledger &ledger, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The row of an entry.
    [[nodiscard]] QModelIndex indexOf(quint64 entry) const;

Q_SIGNALS:
    /// A page could not be read: one of its entries was changed, or the disk.
    void failed(const countersign::Error &error);

private:
    [[nodiscard]] quint64 entryOf(const QModelIndex &index) const;
    [[nodiscard]] const StoredEntry *stored(quint64 entry) const;
    void fetch(quint64 page) const;
    void arrived(quint64 page, const Result<QList<StoredEntry>> &entries);
    void hear(quint64 size);
    void grow();

    const Ledger &m_ledger;
    quint64 m_size = 0;  ///< rows shown
    quint64 m_heard = 0; ///< entries there are
    QTimer m_batch;
    QSet<quint64> m_failed; ///< pages
    mutable paging::PageCache<StoredEntry> m_cache; ///< filled by being looked at
};

}

Q_DECLARE_METATYPE(countersign::ledger::StoredEntry)
