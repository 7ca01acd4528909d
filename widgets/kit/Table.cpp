// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Table.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/RowDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace countersign::ui {

namespace {

constexpr int cellPadding = 14;
constexpr int headPadding = 18;

/// A head is never cut, also not in a language that needs more room for it.
int leastWidth(const Column &column)
{
    const int head = QFontMetrics(uiFont(Size::Tiny, QFont::Medium)).horizontalAdvance(column.title);
    return std::max(scaled(column.width) + cellPadding, head + headPadding);
}

}

Table::Table(Rows rows, QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setProperty("edge", QStringLiteral("none"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(18);
    verticalHeader()->setDefaultSectionSize(scaled(int(rows)));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(scaled(metrics::rowHeader));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void Table::setColumns(QAbstractItemModel *source, QList<Column> columns)
{
    Q_ASSERT(!m_columns);
    m_columns = new ColumnModel(std::move(columns), this);
    m_columns->setSourceModel(source);
    setModel(m_columns);
    fitColumns();
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT rowOpened(m_columns->mapToSource(index)); });
}

QAbstractItemModel *Table::source() const
{
    return m_columns ? m_columns->sourceModel() : nullptr;
}

QModelIndex Table::currentRow() const
{
    return m_columns ? m_columns->mapToSource(currentIndex()) : QModelIndex();
}

void Table::setCurrentRow(const QModelIndex &source)
{
    if (m_columns)
        setCurrentIndex(m_columns->mapFromSource(source));
}

void Table::setNarrow(bool narrow)
{
    m_narrow = narrow;
    fitColumns();
}

void Table::fitColumns()
{
    if (!m_columns)
        return;
    int taken = 0;
    int growing = 0;
    const auto &columns = m_columns->columns();
    int least = 0;
    for (const Column &column : columns)
        least += leastWidth(column);
    QList<bool> leftOut(columns.size(), false);
    for (auto i = columns.size() - 1; i >= 0; --i) { // the last one first
        leftOut[i] = columns[i].hidesNarrow && (m_narrow || least > viewport()->width());
        if (leftOut[i])
            least -= leastWidth(columns[i]);
    }
    for (int i = 0; i < columns.size(); ++i) {
        const bool hidden = leftOut[i];
        if (isColumnHidden(i) != hidden)
            setColumnHidden(i, hidden);
        if (hidden)
            continue;
        if (columns[i].grows)
            ++growing;
        else
            taken += leastWidth(columns[i]);
    }
    int left = viewport()->width() - taken;
    for (int i = 0; i < columns.size(); ++i) {
        if (!columns[i].grows) {
            setColumnWidth(i, leastWidth(columns[i]));
        } else if (!isColumnHidden(i)) {
            const int share = std::max(left / growing, leastWidth(columns[i]));
            setColumnWidth(i, share);
            left -= share;
            --growing;
        }
    }
    // Where even that does not fit, the table scrolls sideways rather than cut ids, times and names.
    setHorizontalScrollBarPolicy(
        horizontalHeader()->length() > viewport()->width() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_columns && current.row() != previous.row())
        Q_EMIT currentRowChanged(m_columns->mapToSource(current));
}

QModelIndex Table::nextSelectable(int row, int step) const
{
    for (; row >= 0 && row < model()->rowCount(); row += step) {
        const QModelIndex index = model()->index(row, std::max(0, currentIndex().column()));
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            return index;
    }
    return currentIndex();
}

QModelIndex Table::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model())
        return {};
    const int row = currentIndex().row();
    switch (action) {
    case MoveDown:
    case MoveNext:
        return nextSelectable(row + 1, 1);
    case MoveUp:
    case MovePrevious:
        return nextSelectable(row - 1, -1);
    case MoveHome:
        return nextSelectable(0, 1);
    case MoveEnd:
        return nextSelectable(model()->rowCount() - 1, -1);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const auto action = event->key() == Qt::Key_J ? MoveDown : MoveUp;
        if (const QModelIndex next = moveCursor(action, Qt::NoModifier); next.isValid())
            setCurrentIndex(next);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

// The bar at the selected row says where the keys go.
void Table::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void Table::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHovered(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void Table::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

}
