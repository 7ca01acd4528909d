// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace countersign::ui {

class ChecksPane;
class EvidencePane;
class FindingsPane;
class ReportPane;
class SignOffPane;
class TallyBar;

/// One audit in five parts: checks, evidence, findings, sign-off, report.
class AuditView final : public QWidget
{
    Q_OBJECT
public:
    enum class Part { Checks, Evidence, Findings, SignOff, Report };

    explicit AuditView(const AuditPlace &place, QWidget *parent = nullptr);

    void setRun(audits::AuditRun *run);
    [[nodiscard]] audits::AuditRun *run() const { return m_run; }
    void setCollecting(bool collecting);
    void open(Part part);
    [[nodiscard]] Part part() const;
    /// Somebody signed in or out, the seat was locked, the charter changed.
    void lookAgain();

    [[nodiscard]] ChecksPane &checks() const { return *m_checks; }
    [[nodiscard]] EvidencePane &evidence() const { return *m_evidence; }
    [[nodiscard]] FindingsPane &findings() const { return *m_findings; }
    [[nodiscard]] SignOffPane &signOff() const { return *m_signOff; }
    [[nodiscard]] ReportPane &report() const { return *m_report; }
    [[nodiscard]] QTabBar &tabs() const { return *m_tabs; }

Q_SIGNALS:
    void collectAsked();

private:
    void addKeys();
    void refresh();

    QPointer<audits::AuditRun> m_run;
    TallyBar *m_tally;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    ChecksPane *m_checks;
    EvidencePane *m_evidence;
    FindingsPane *m_findings;
    SignOffPane *m_signOff;
    ReportPane *m_report;
};

}
