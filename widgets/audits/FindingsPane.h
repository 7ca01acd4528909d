// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/FindingModel.h"
#include "widgets/audits/AuditPlace.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace countersign::ui {

class EmptyState;
class FindingForm;
class Table;

/// The findings of an audit, and the one that is worked on.
class FindingsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPane(const AuditPlace &place, QWidget *parent = nullptr);

    void setRun(audits::AuditRun *run);
    [[nodiscard]] const audits::FindingModel &rows() const { return m_rows; }
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] FindingForm &form() const { return *m_form; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    QPointer<audits::AuditRun> m_run;
    audits::FindingModel m_rows;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Table *m_table;
    FindingForm *m_form;
    QSplitter *m_split;
};

}
