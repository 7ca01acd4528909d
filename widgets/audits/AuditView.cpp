// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditView.h"

#include "widgets/audits/ChecksPane.h"
#include "widgets/audits/EvidencePane.h"
#include "widgets/audits/FindingsPane.h"
#include "widgets/audits/ReportPane.h"
#include "widgets/audits/SignOffPane.h"
#include "widgets/audits/TallyBar.h"
#include "widgets/kit/Hairline.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace countersign::ui {

AuditView::AuditView(const AuditPlace &place, QWidget *parent)
    : QWidget(parent), m_tally(new TallyBar), m_tabs(new QTabBar), m_parts(new QStackedWidget), m_checks(new ChecksPane(place)), m_evidence(new EvidencePane(place)),
      m_findings(new FindingsPane(place)), m_signOff(new SignOffPane(place)), m_report(new ReportPane(place))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the audit"));
    for (QWidget *part : { static_cast<QWidget *>(m_checks), static_cast<QWidget *>(m_evidence), static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_signOff),
                           static_cast<QWidget *>(m_report) }) {
        m_tabs->addTab(QString());
        m_parts->addWidget(part);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tally);
    layout->addWidget(m_tabs);
    layout->addWidget(new Hairline);
    layout->addWidget(m_parts, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int part) {
        m_parts->setCurrentIndex(part);
        setFocusProxy(m_parts->currentWidget());
    });
    connect(m_evidence, &EvidencePane::collectAsked, this, &AuditView::collectAsked);
    connect(m_signOff, &SignOffPane::completed, this, [this] { open(Part::Report); });
    setFocusProxy(m_checks);
    addKeys();
    refresh();
}

void AuditView::addKeys()
{
    const auto on = [this](const QKeySequence &keys, int step) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { open(static_cast<Part>((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count())); });
    };
    on(Qt::CTRL | Qt::Key_PageDown, 1);
    on(Qt::CTRL | Qt::Key_PageUp, -1);
}

void AuditView::open(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
    m_parts->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

AuditView::Part AuditView::part() const { return static_cast<Part>(m_tabs->currentIndex()); }

void AuditView::setRun(audits::AuditRun *run)
{
    if (m_run != run) {
        if (m_run)
            m_run->disconnect(this);
        m_run = run;
        if (run)
            connect(run, &audits::AuditRun::changed, this, &AuditView::refresh);
    }
    m_checks->setRun(run);
    m_evidence->setRun(run);
    m_findings->setRun(run);
    m_signOff->setRun(run);
    m_report->setRun(run);
    refresh();
}

void AuditView::setCollecting(bool collecting) { m_evidence->setCollecting(collecting); }

void AuditView::lookAgain()
{
    m_checks->setRun(m_run);
    m_evidence->setRun(m_run);
    m_findings->setRun(m_run);
    m_signOff->lookAgain();
    refresh();
}

void AuditView::refresh()
{
    m_tally->setAudit(m_run ? &m_run->audit() : nullptr);
    const auto name = [this](Part part, const QString &words) { m_tabs->setTabText(static_cast<int>(part), words); };
    name(Part::Checks, m_run ? tr("Checks, %1").arg(m_run->audit().checklist->checks().size()) : tr("Checks"));
    name(Part::Evidence, m_run ? tr("Evidence, %1 of %2").arg(m_evidence->rows().collected()).arg(m_evidence->rows().asked()) : tr("Evidence"));
    name(Part::Findings, m_run ? tr("Findings, %1").arg(m_findings->rows().rowCount()) : tr("Findings"));
    name(Part::SignOff, m_run ? tr("Sign-off, %1 of 2").arg(m_run->audit().signatures.size()) : tr("Sign-off"));
    name(Part::Report, tr("Report"));
}

}
