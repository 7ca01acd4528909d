// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/GatewayListModel.h"
#include "widgets/gateways/GatewayDetail.h"

#include <QTimer>

namespace countersign::ui {

class AddGatewayDialog;
class EmptyState;
class PageHeader;
class Prompt;
class Table;

/// The gateways of this seat: who answers, what each is worth, and why one does not.
class GatewaysPage : public Surface
{
    Q_OBJECT
public:
    /// All outlive the page.
    struct Parts {
        gateway::Gateways &gateways;
        gateway::GatewayListModel &list;
        const Clock &clock;
        Prompt &prompt;
        EnvironmentOf environmentOf;
    };
    explicit GatewaysPage(Parts parts, QWidget *parent = nullptr);

    /// Chooses a gateway, as other pages do that name one.
    void showGateway(const GatewayId &id);
    void addGateway();

private:
    void makeTable();
    void refresh();
    void showHeader();
    void showBanner();
    void pairAgain(const GatewayId &id);
    void remove(const GatewayId &id);

    Parts m_parts;
    PageHeader *m_header;
    Banner *m_banner;
    Table *m_table;
    GatewayDetail *m_detail;
    EmptyState *m_empty;
    QWidget *m_lists;
    QTimer m_tick;
};

}
