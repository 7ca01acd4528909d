// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ColumnModel.h"

namespace countersign::ui {

ColumnModel::ColumnModel(QList<Column> columns, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_columns(std::move(columns))
{
}

void ColumnModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(model);
    if (model) {
        using Model = QAbstractItemModel;
        connect(model, &Model::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(model, &Model::modelReset, this, [this] { endResetModel(); });
        connect(model, &Model::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first, last); });
        connect(model, &Model::rowsInserted, this, [this] { endInsertRows(); });
        connect(model, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first, last); });
        connect(model, &Model::rowsRemoved, this, [this] { endRemoveRows(); });
        connect(model, &Model::rowsAboutToBeMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                beginMoveRows({}, first, last, {}, to);
            });
        connect(model, &Model::rowsMoved, this, [this] { endMoveRows(); });
        connect(model, &Model::layoutAboutToBeChanged, this, [this] { keepPersistent(); });
        connect(model, &Model::layoutChanged, this, [this] { restorePersistent(); });
        connect(model, &Model::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            Q_EMIT dataChanged(index(first.row(), 0), index(last.row(), int(m_columns.size()) - 1));
        });
    }
    endResetModel();
}

void ColumnModel::keepPersistent()
{
    Q_EMIT layoutAboutToBeChanged();
    m_keptOwn = persistentIndexList();
    for (const QModelIndex &own : std::as_const(m_keptOwn))
        m_keptSource.append(mapToSource(own));
}

void ColumnModel::restorePersistent()
{
    QModelIndexList moved;
    for (qsizetype i = 0; i < m_keptOwn.size(); ++i)
        moved.append(m_keptSource[i].isValid() ? index(m_keptSource[i].row(), m_keptOwn[i].column()) : QModelIndex());
    changePersistentIndexList(m_keptOwn, moved);
    m_keptOwn.clear();
    m_keptSource.clear();
    Q_EMIT layoutChanged();
}

void ColumnModel::setSpanning(std::function<std::optional<Cell>(const QModelIndex &)> spanning)
{
    m_spanning = std::move(spanning);
    refresh();
}

void ColumnModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(m_columns.size()) - 1));
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->rowCount();
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QModelIndex ColumnModel::index(int row, int column, const QModelIndex &parent) const
{
    const bool inside = !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < m_columns.size();
    return inside ? createIndex(row, column) : QModelIndex();
}

QModelIndex ColumnModel::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex ColumnModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && sourceModel() ? sourceModel()->index(index.row(), 0) : QModelIndex();
}

QModelIndex ColumnModel::mapFromSource(const QModelIndex &source) const
{
    return source.isValid() ? index(source.row(), 0) : QModelIndex();
}

Cell ColumnModel::cell(const QModelIndex &index) const
{
    const QModelIndex row = mapToSource(index);
    if (m_spanning) {
        if (const std::optional<Cell> over = m_spanning(row))
            return *over;
    }
    return m_columns[index.column()].cell(row);
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Cell::role:
        return QVariant::fromValue(cell(index));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell(index).spoken();
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == Qt::TextAlignmentRole)
        return int((m_columns[section].numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool spans = m_spanning && m_spanning(mapToSource(index)).has_value();
    return spans ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void ColumnModel::sort(int column, Qt::SortOrder order)
{
    if (sourceModel())
        sourceModel()->sort(column, order);
}

}
