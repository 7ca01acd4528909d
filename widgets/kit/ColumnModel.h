// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Cell.h"

#include <QAbstractProxyModel>

#include <functional>
#include <optional>

namespace countersign::ui {

/// One column of a Table: its head, its width, and how a row of the model becomes a cell of it.
struct Column {
    QString title;
    int width = 80; ///< logical pixels at 13 px text, without padding
    std::function<Cell(const QModelIndex &row)> cell;
    bool grows = false;   ///< takes the room that is left, and may be cut
    bool numeric = false; ///< head at the right, over its numbers
    bool hidesNarrow = false; ///< left out where the table is too narrow for all columns, the last one first
};

/// Turns the rows of any flat model (its first column) into columns of cells, so that models know nothing of looks.
class ColumnModel : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit ColumnModel(QList<Column> columns, QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    /// Rows that are one cell over the whole width: groups and gaps.
    void setSpanning(std::function<std::optional<Cell>(const QModelIndex &row)> spanning);
    /// Speak and show everything anew: after a change of language or of what the functions look at.
    void refresh();
    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] Cell cell(const QModelIndex &index) const;
    void keepPersistent();
    void restorePersistent();

    QList<Column> m_columns;
    std::function<std::optional<Cell>(const QModelIndex &)> m_spanning;
    QList<QPersistentModelIndex> m_keptSource;
    QModelIndexList m_keptOwn;
};

}
