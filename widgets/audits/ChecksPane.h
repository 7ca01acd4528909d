// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/ResultModel.h"
#include "widgets/audits/AuditPlace.h"

#include <QWidget>

class QSplitter;

namespace countersign::ui {

class CheckDetail;
class Table;

/// The checks of an audit under their questions, and the one that is looked at. P F U N A answer it, T goes on to the next to do.
class ChecksPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksPane(const AuditPlace &place, QWidget *parent = nullptr);

    void setRun(audits::AuditRun *run);
    void goToNext();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] CheckDetail &detail() const { return *m_detail; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addKeys();
    void showCurrent();

    audits::ResultModel m_rows;
    Table *m_table;
    CheckDetail *m_detail;
    QSplitter *m_split;
};

}
