// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditListModel.h"

#include <algorithm>

namespace countersign::audits {

AuditListModel::AuditListModel(const AuditBook &book, QObject *parent) : QAbstractListModel(parent), m_book(book), m_shown(book.audits())
{
    connect(&book, &AuditBook::reset, this, [this] {
        beginResetModel();
        m_shown = m_book.audits();
        endResetModel();
    });
    connect(&book, &AuditBook::added, this, [this](const QString &id) {
        beginInsertRows({}, 0, 0);
        m_shown.prepend(*m_book.summary(id));
        endInsertRows();
    });
    connect(&book, &AuditBook::changed, this, [this](const QString &id) {
        const QModelIndex row = indexOf(id);
        if (!row.isValid())
            return;
        m_shown[row.row()] = *m_book.summary(id);
        Q_EMIT dataChanged(row, row);
    });
}

int AuditListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant AuditListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditSummary &summary = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return summary.id;
    case SummaryRole: return QVariant::fromValue(summary);
    default: return {};
    }
}

QModelIndex AuditListModel::indexOf(const QString &id) const
{
    const auto it = std::ranges::find(m_shown, id, &AuditSummary::id);
    return it == m_shown.end() ? QModelIndex() : index(int(it - m_shown.begin()));
}

}
