// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/AuditReports.h"
#include "app/Services.h"
#include "models/alerts/AlertModel.h"
#include "models/approvals/ApprovalQueueModel.h"
#include "models/approvals/WaitingCount.h"
#include "models/gateway/GatewayListModel.h"
#include "models/gateway/Gateways.h"
#include "models/ledger/LedgerModel.h"
#include "models/paths/PathBook.h"
#include "models/team/Enrolment.h"
#include "models/trail/TrailModel.h"
#include "widgets/kit/Prompt.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/Page.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace countersign::ui {
class ApprovalsPage;
class GatewaysPage;
class LedgerPage;
class TrailPage;
}

namespace countersign::app {

/// One seat in one window: its pages, its lock, what the status line and the rail say.
class ConsoleWindow final : public QObject
{
    Q_OBJECT
public:
    /// `services` and `gateways` outlive it; `window` has no pages yet.
    ConsoleWindow(Services &services, gateway::Gateways &gateways, std::unique_ptr<ui::MainWindow> window, QObject *parent = nullptr);
    ~ConsoleWindow() override;

    void show();
    /// Tells it now, and keeps it in the File menu: it protects nothing, and without it nobody could practise.
    void showPracticePassphrase(const QString &passphrase);
    /// Opens the Gateways page at this gateway: after a first run it has to be paired there.
    void showGateway(const GatewayId &id);
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<ui::Page *> makePages();
    [[nodiscard]] QWidget *makeOverview(QWidget *parent);
    [[nodiscard]] QWidget *makeApprovals(QWidget *parent);
    [[nodiscard]] QWidget *makeGateways(QWidget *parent);
    [[nodiscard]] QWidget *makeTrail(QWidget *parent);
    [[nodiscard]] ui::Page *makeAlerts();
    [[nodiscard]] ui::Page *makeAudits();
    [[nodiscard]] ui::Page *makeTeam();
    /// Questions over the window that `page` stands in; lives as long as this.
    [[nodiscard]] ui::Prompt &promptFor(QWidget *page);
    void followLock();
    void followStatus();
    void addActions();
    void enrol();
    void tellStatus();
    void tellSeated();

    Services &m_services;
    gateway::Gateways &m_gateways;
    team::Enrolment m_enrolment;
    ledger::LedgerModel m_entries;
    trail::TrailModel m_events;
    alerts::AlertModel m_alertRows;
    approvals::ApprovalQueueModel m_queue;
    gateway::GatewayListModel m_gatewayList;
    paths::PathBook m_paths;
    approvals::WaitingCount m_waiting;
    AuditReports m_reports;
    QThreadPool m_files; ///< reads and writes what people choose
    std::vector<std::unique_ptr<ui::Prompt>> m_prompts;
    std::unique_ptr<ui::MainWindow> m_window;
    QList<ui::Page *> m_pages;
    QPointer<ui::ApprovalsPage> m_approvalsPage; ///< once it was opened
    QPointer<ui::GatewaysPage> m_gatewaysPage; ///< once it was opened
    QPointer<ui::LedgerPage> m_ledgerPage;     ///< the same
    QPointer<ui::TrailPage> m_trailPage;
    PersonId m_lastPerson; ///< who sat here before the seat was locked
    QTimer m_tick;
};

}
