// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <algorithm>

namespace countersign::team {

/// A list of values as a model, each whole under RecordRole; replaced as a whole when the charter or draft changes.
template <typename Record>
class RecordModel final : public QAbstractListModel
{
public:
    static constexpr int RecordRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void setRecords(QList<Record> records)
    {
        beginResetModel();
        m_records = std::move(records);
        endResetModel();
    }
    [[nodiscard]] const QList<Record> &records() const { return m_records; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_records.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = RecordRole) const override
    {
        const bool holds = checkIndex(index, CheckIndexOption::IndexIsValid) && role == RecordRole;
        return holds ? QVariant::fromValue(m_records.at(index.row())) : QVariant();
    }
    /// The first row for which `matches` holds; an invalid index where there is none.
    template <typename Matches>
    [[nodiscard]] QModelIndex find(Matches matches) const
    {
        const auto found = std::ranges::find_if(m_records, matches);
        return found == m_records.end() ? QModelIndex() : index(int(found - m_records.begin()));
    }

private:
    QList<Record> m_records;
};

}
