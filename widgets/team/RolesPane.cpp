// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RolesPane.h"

#include "widgets/kit/Table.h"
#include "widgets/team/TeamWords.h"

#include <QVBoxLayout>

namespace countersign::ui {

using team::Right;
using Rows = team::RecordModel<Right>;

RolesPane::RolesPane(QWidget *parent) : QWidget(parent), m_table(new Table(Table::Rows::List))
{
    m_rows.setRecords(QList<Right>(team::allRights.begin(), team::allRights.end()));
    QList<Column> columns { { .title = tr("May"), .width = 300,
                              .cell = [](const QModelIndex &row) { return Cell::words(TeamWords::right(row.data(Rows::RecordRole).value<Right>())); }, .grows = true } };
    for (const facts::Role role : team::allRoles) {
        columns.append({ .title = TeamWords::role(role), .width = 110, .cell = [role](const QModelIndex &row) {
                            const bool may = team::may(role, row.data(Rows::RecordRole).value<Right>());
                            return may ? Cell::mark(CheckResult::Pass, tr("yes")) : Cell::words(tr("no"), Cell::Look::Dim);
                        } });
    }
    m_table->setColumns(&m_rows, columns);
    m_table->setAccessibleName(tr("What each role may do"));
    m_table->setProperty("pane", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
}

}
