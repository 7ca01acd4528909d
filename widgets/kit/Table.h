// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/ColumnModel.h"

#include <QTableView>

namespace countersign::ui {

/// The dense table of every page: header, hairlines, one selected row, J and K beside the arrows. Rows of any flat
/// model become cells through the columns.
class Table : public QTableView
{
    Q_OBJECT
public:
    /// Heights in px at 13 px text.
    enum class Rows { Evidence = 22, Queue = 24, List = 28 };

    explicit Table(Rows rows, QWidget *parent = nullptr);

    /// Shows the rows of a model; it stays the caller's. Call once.
    void setColumns(QAbstractItemModel *source, QList<Column> columns);
    [[nodiscard]] ColumnModel *columnModel() const { return m_columns; }
    [[nodiscard]] QAbstractItemModel *source() const;
    /// The current row in the caller's model.
    [[nodiscard]] QModelIndex currentRow() const;
    void setCurrentRow(const QModelIndex &source);
    /// Hides the columns that a narrow window has no room for.
    void setNarrow(bool narrow);
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &source);
    void rowOpened(const QModelIndex &source); ///< Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override { } // J and K are ours
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] QModelIndex nextSelectable(int row, int step) const;
    void setHovered(int row);
    void fitColumns();

    ColumnModel *m_columns = nullptr;
    int m_hovered = -1;
    bool m_narrow = false;
};

}
