// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/ApprovalQueueModel.h"
#include "models/core/Burst.h"
#include "widgets/approvals/QueueFilter.h"
#include "widgets/approvals/Workplace.h"

#include <QBasicTimer>
#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace countersign::ui {

class Banner;
class CaseDetail;
class EmptyState;
class FilterField;
class PageHeader;
class QueueEmpty;
class Table;

/// The queue of pending actions over all gateways, and below it the one that is read: the page where decisions are made.
class ApprovalsPage final : public QWidget
{
    Q_OBJECT
public:
    ApprovalsPage(Workplace place, approvals::ApprovalQueueModel &queue, QWidget *parent = nullptr);

    [[nodiscard]] CaseDetail &detail() const { return *m_detail; }
    [[nodiscard]] Table &table() const { return *m_table; }
    /// Selects a request, whatever is shown.
    void select(const approvals::CaseKey &key);
    /// Somebody signed in or out, the seat was locked, a gateway came or went.
    void lookAgain();

Q_SIGNALS:
    void gatewaysAsked();

protected:
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addKeys();
    void showCurrent();
    void showBelow();
    void refresh();
    void sayWhyNothing(bool empty, int waiting);
    void watchConnections();
    [[nodiscard]] bool isUnreadable() const; ///< and says so in the banner
    [[nodiscard]] bool isBlind() const;      ///< the same

    Workplace m_place;
    QueueFilter m_rows;
    PageHeader *m_header;
    FilterField *m_filter;
    QComboBox *m_shown;
    Banner *m_banner;
    Table *m_table;
    QStackedWidget *m_below;
    EmptyState *m_nothing;
    QueueEmpty *m_empty;
    CaseDetail *m_detail;
    QBasicTimer m_second;
    Burst m_changes { [this] { refresh(); } }; ///< counting asks every request who may vote on it
    QSet<const QObject *> m_watched;
};

}
