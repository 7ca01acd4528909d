// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertModel.h"

namespace countersign::alerts {

AlertModel::AlertModel(const AlertLog &log, QObject *parent)
    : QAbstractListModel(parent)
    , m_log(log)
{
    const auto read = [this] {
        beginResetModel();
        m_rows.clear();
        for (const Alert &each : m_log.alerts())
            m_rows.append(each.entry);
        endResetModel();
    };
    connect(&log, &AlertLog::loaded, this, read);
    connect(&log, &AlertLog::raised, this, [this](const Alert &alert) {
        beginInsertRows({}, 0, 0);
        m_rows.append(alert.entry);
        endInsertRows();
    });
    connect(&log, &AlertLog::changed, this, &AlertModel::tell);
    connect(&log, &AlertLog::evidenceRead, this, &AlertModel::tell);
    read();
}

void AlertModel::tell(quint64 entry)
{
    if (const QModelIndex row = indexOf(entry); row.isValid())
        Q_EMIT dataChanged(row, row);
}

int AlertModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint64 entry = m_rows.at(m_rows.size() - 1 - index.row());
    const Alert *alert = m_log.find(entry);
    switch (role) {
    case Qt::DisplayRole:
        return alert ? QVariant(alert->code) : QVariant();
    case EntryRole:
        return entry;
    case AlertRole:
        return alert ? QVariant::fromValue(*alert) : QVariant();
    default:
        return {};
    }
}

QModelIndex AlertModel::indexOf(quint64 entry) const
{
    const qsizetype at = m_rows.lastIndexOf(entry);
    return at < 0 ? QModelIndex() : index(int(m_rows.size() - 1 - at));
}

}
