// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertFilter.h"
#include "models/alerts/AlertModel.h"
#include "widgets/alerts/AlertPlace.h"
#include "widgets/kit/Surface.h"

class QComboBox;
class QStackedWidget;

namespace countersign::ui {

class AlertDetail;
class EmptyState;
class PageHeader;
class Table;

/// The alerts, newest first, and one in full. A acknowledges, O names an owner, R resolves.
class AlertsPage final : public Surface {
    Q_OBJECT
public:
    /// Both outlive the page.
    AlertsPage(AlertPlace place, alerts::AlertModel &rows, QWidget *parent = nullptr);

    /// Chooses this alert, also where the filter hid it.
    void showAlert(quint64 entry);
    /// Somebody else sits here, or the charter is another one.
    void lookAgain() { showCurrent(); }
    [[nodiscard]] QComboBox &filter() const { return *m_filter; }

Q_SIGNALS:
    void entryAsked(quint64 entry);
    void rowsAsked(const countersign::GatewayId &gateway, qint64 fromMs, qint64 toMs);

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Esc leads back to the list

private:
    [[nodiscard]] QWidget *makeFilter();
    [[nodiscard]] QWidget *makeLists();
    void addKeys();
    void showState();
    void showCurrent();
    [[nodiscard]] const alerts::Alert *current() const;
    void acknowledge();
    void askOwner();
    void askResolution();
    void change(quint64 entry, alerts::AlertChange change);

    AlertPlace m_place;
    alerts::AlertModel &m_rows;
    alerts::AlertFilter m_shown;
    PageHeader *m_header;
    QComboBox *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Table *m_table;
    AlertDetail *m_detail;
};

}
