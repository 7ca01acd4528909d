// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerModel.h"

#include <limits>

namespace countersign::ledger {

namespace {

constexpr int batchMs = 50;
// A view counts rows as int; nobody scrolls further back than this.
constexpr quint64 mostRows = std::numeric_limits<int>::max();

}

LedgerModel::LedgerModel(const Ledger &ledger, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_size(ledger.head().size)
    , m_heard(m_size)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchMs);
    connect(&m_batch, &QTimer::timeout, this, &LedgerModel::grow);
    connect(&ledger, &Ledger::appended, this, &LedgerModel::hear);
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_size, mostRows));
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

quint64 LedgerModel::entryOf(const QModelIndex &index) const
{
    return m_size - 1 - static_cast<quint64>(index.row());
}

QModelIndex LedgerModel::indexOf(quint64 entry) const
{
    return entry < m_size && m_size - 1 - entry < mostRows ? index(static_cast<int>(m_size - 1 - entry), 0) : QModelIndex();
}

const StoredEntry *LedgerModel::stored(quint64 entry) const
{
    const StoredEntry *found = m_cache.find(entry);
    if (const quint64 page = entry / paging::PageCache<StoredEntry>::pageSize; !found && !m_failed.contains(page)) {
        fetch(page);
    }
    return found;
}

void LedgerModel::fetch(quint64 page) const
{
    if (!m_cache.wants(page)) {
        return;
    }
    constexpr quint64 size = paging::PageCache<StoredEntry>::pageSize;
    auto *self = const_cast<LedgerModel *>(this); // NOLINT: what comes changes what is kept, not what there is
    m_ledger.read(page * size, size).then(self, [self, page](const Result<QList<StoredEntry>> &entries) { self->arrived(page, entries); });
}

void LedgerModel::arrived(quint64 page, const Result<QList<StoredEntry>> &entries)
{
    if (!entries) {
        m_cache.giveUp(page);
        m_failed.insert(page);
        Q_EMIT failed(entries.error());
    } else {
        m_cache.put(page, *entries);
    }
    constexpr quint64 size = paging::PageCache<StoredEntry>::pageSize;
    const QModelIndex newest = indexOf(std::min(page * size + size - 1, m_size - 1));
    const QModelIndex oldest = indexOf(page * size);
    if (newest.isValid() && oldest.isValid()) {
        Q_EMIT dataChanged(newest, oldest.siblingAtColumn(columns - 1));
    }
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const quint64 number = entryOf(index);
    if (role == IndexRole || (role == Qt::DisplayRole && index.column() == Number)) {
        return number;
    }
    const bool ours = role >= LoadedRole && role <= EntryRole;
    if (!ours && role != Qt::DisplayRole) {
        return {};
    }
    const StoredEntry *found = stored(number);
    if (role == FailedRole) {
        return !found && m_failed.contains(number / paging::PageCache<StoredEntry>::pageSize);
    }
    if (role == LoadedRole) {
        return found != nullptr;
    }
    if (!found) {
        return {};
    }
    const QString subject = found->entry.fields[QLatin1StringView("subject")].toString();
    switch (role) {
    case AtRole:
        return found->entry.atMs;
    case KindRole:
        return static_cast<int>(found->entry.kind);
    case SubjectRole:
        return subject;
    case EntryRole:
        return QVariant::fromValue(*found);
    default:
        break;
    }
    switch (index.column()) {
    case At:
        return found->entry.atMs;
    case Kind:
        return facts::word(found->entry.kind);
    default:
        return subject;
    }
}

void LedgerModel::hear(quint64 size)
{
    m_heard = std::max(m_heard, size);
    if (!m_batch.isActive()) {
        grow();
    }
}

void LedgerModel::grow()
{
    if (m_heard <= m_size) {
        return;
    }
    m_batch.start();
    const quint64 more = std::min(m_heard - m_size, mostRows);
    if (m_size + more > mostRows) {
        m_size = m_heard; // the rows at the end go as the new ones come
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(more) - 1);
    m_size = m_heard;
    endInsertRows();
}

}
