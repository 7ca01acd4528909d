// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditListModel.h"
#include "widgets/audits/AuditPlace.h"

#include <QSet>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace countersign::ui {

class AuditView;
class Banner;
class Button;
class EmptyState;
class PageHeader;
class Table;

/// The audits of this seat, and the one that is worked on: from its scope to two signatures and a report.
class AuditsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditsPage(AuditPlace place, QWidget *parent = nullptr);

    /// Begins an audit by a built-in checklist, collects and evaluates.
    void begin(const audits::Scope &scope, const QString &checklist = QStringLiteral("weekly"));
    void lookAgain();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] AuditView &view() const { return *m_view; }
    [[nodiscard]] Button &newAudit() const { return *m_new; }
    [[nodiscard]] bool isCollecting() const { return !m_collecting.isEmpty(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    void ask();
    void openCurrent();
    void collect(audits::AuditRun &run);
    void showRun(audits::AuditRun *run);
    void refresh();

    AuditPlace m_place;
    audits::AuditListModel m_rows;
    PageHeader *m_header;
    Button *m_new;
    Banner *m_problem;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Table *m_table;
    AuditView *m_view;
    QSplitter *m_split = nullptr;
    bool m_narrow = false;
    QSet<QString> m_collecting;
};

}
