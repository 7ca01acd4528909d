// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/FindingsPane.h"

#include "widgets/audits/FindingForm.h"
#include "widgets/audits/Stacking.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/Table.h"
#include "widgets/print/AuditWords.h"

#include <QComboBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Finding;
using audits::FindingModel;
using audits::FindingStatus;

namespace {

constexpr int besideFrom = 760; ///< narrower, and the form stands under the list

Cell statusCell(const Finding &finding)
{
    const auto look = finding.status == FindingStatus::InWork ? Cell::Look::Ink
        : finding.status == FindingStatus::Fixed              ? Cell::Look::Ok
        : finding.status == FindingStatus::Open               ? Cell::Look::Normal
                                                              : Cell::Look::Dim;
    return Cell::words(AuditWords::status(finding.status), look);
}

QList<Column> columns(const AuditPlace &place)
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(FindingModel::FindingRole).value<Finding>()); }; };
    return {
        { .title = FindingsPane::tr("Severity"), .width = 78, .cell = of([](const Finding &finding) { return Cell::mark(AuditWords::mark(finding.severity)); }) },
        { .title = FindingsPane::tr("Finding"), .width = 50,
          .cell = of([](const Finding &finding) { return Cell::evidence(DisplayText::fromText(finding.id.section(u'-', -1), DisplayText::Lines::Escape)); }) },
        { .title = FindingsPane::tr("What"), .width = 180,
          .cell = of([](const Finding &finding) { return Cell::outside(DisplayText::fromText(finding.title, DisplayText::Lines::Escape)); }), .grows = true },
        { .title = FindingsPane::tr("Owner"), .width = 110,
          .cell = of([place](const Finding &finding) { return finding.owner.isEmpty() ? Cell::words(FindingsPane::tr("nobody yet"), Cell::Look::Warn) : Cell::words(place.nameOf(finding.owner)); }) },
        { .title = FindingsPane::tr("Due"), .width = 80,
          .cell = of([place](const Finding &finding) {
              return Cell::words(AuditWords::day(finding.dueMs), finding.isOverdue(place.clock.nowMs()) ? Cell::Look::Bad : Cell::Look::Normal);
          }) },
        { .title = FindingsPane::tr("Status"), .width = 90, .cell = of(statusCell) },
    };
}

}

FindingsPane::FindingsPane(const AuditPlace &place, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState), m_table(new Table(Table::Rows::List)), m_form(new FindingForm(place))
{
    m_table->setColumns(&m_rows, columns(place));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setProperty("pane", true);
    m_split = new QSplitter(Qt::Horizontal);
    auto *split = m_split;
    split->setObjectName(u"findings-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_form);
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(620), scaled(380) });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_table);
    const auto showCurrent = [this] { m_form->show(m_run, m_table->currentRow().data(FindingModel::IdRole).toString()); };
    connect(m_table, &Table::currentRowChanged, this, showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_form->severity().setFocus(Qt::ShortcutFocusReason); });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &FindingsPane::refresh);
}

void FindingsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setStacked(*m_split, width() < scaled(besideFrom));
}

void FindingsPane::setRun(audits::AuditRun *run)
{
    m_run = run;
    m_rows.setRun(run);
    refresh();
}

void FindingsPane::refresh()
{
    const bool any = m_rows.rowCount() > 0;
    const bool evaluated = m_run && !m_run->audit().results.isEmpty();
    m_empty->setMark(evaluated ? Mark(CheckResult::Pass) : Mark(CheckResult::Unknown));
    m_empty->setSentence(evaluated ? tr("No finding") : tr("Not known yet"));
    m_empty->setCause(evaluated ? tr("No check of this audit failed.") : tr("A check that fails opens a finding. Collect the evidence first."));
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any && !m_table->currentRow().isValid())
        m_table->setCurrentRow(m_rows.index(0));
    m_form->show(m_run, m_table->currentRow().data(FindingModel::IdRole).toString());
}

}
