// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/RecordModel.h"
#include "models/team/Rights.h"

#include <QWidget>

namespace countersign::ui {

class Table;

/// The one table of what each role may do.
class RolesPane final : public QWidget
{
    Q_OBJECT
public:
    explicit RolesPane(QWidget *parent = nullptr);
    [[nodiscard]] Table &table() const { return *m_table; }

private:
    team::RecordModel<team::Right> m_rows;
    Table *m_table;
};

}
