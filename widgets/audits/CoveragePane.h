// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/CoverageModel.h"

#include <QWidget>

namespace countersign::ui {

class Label;
class Table;

/// What an audit would miss if it began now: for each thing who can supply it, and by which command or scope.
class CoveragePane final : public QWidget {
    Q_OBJECT
public:
    explicit CoveragePane(QWidget *parent = nullptr);

    void setLines(const QList<audits::CoverageLine> &lines);
    [[nodiscard]] const audits::CoverageModel &rows() const { return m_rows; }
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] QString summary() const;

private:
    audits::CoverageModel m_rows;
    Label *m_summary;
    Label *m_remedy; ///< of the current row, whole
    Table *m_table;
};

}
