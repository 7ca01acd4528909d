// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Surface.h"
#include "widgets/overview/OverviewModel.h"

#include <QTimer>

#include <functional>

namespace countersign::ui {

class PageHeader;
class Table;

/// Where this seat stands, on one page: each tile leads to the page it is about, each gateway to its own. A tile of
/// something that this seat does not have is not there.
class OverviewPage : public Surface {
    Q_OBJECT
public:
    /// Asked at each refresh, in the GUI thread; must be quick. `pages`: ids of the pages there are.
    OverviewPage(std::function<Overview()> read, QStringList pages, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void pageAsked(const QString &page);
    void gatewayAsked(const countersign::GatewayId &id);

private:
    OverviewTile *tile(const QString &title, const QString &page);
    void makeTable();

    std::function<Overview()> m_read;
    QStringList m_pages;
    PageHeader *m_header;
    OverviewTile *m_gateways;
    OverviewTile *m_requests;
    OverviewTile *m_alerts;
    OverviewTile *m_audits;
    OverviewTile *m_collection;
    OverviewTile *m_anchor;
    OverviewTile *m_charter;
    OverviewModel *m_rows;
    Table *m_table;
    QTimer m_tick;
};

}
