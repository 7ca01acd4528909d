// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/CoveragePane.h"

#include "widgets/kit/Label.h"
#include "widgets/kit/Table.h"
#include "widgets/print/CoverageWords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::CoverageLine;

namespace {

CoverageLine lineOf(const QModelIndex &row)
{
    return row.data(audits::CoverageModel::LineRole).value<CoverageLine>();
}

Mark markOf(const CoverageLine &line)
{
    if (!line.isMissing())
        return CheckResult::Pass;
    return line.state == CoverageLine::State::Person ? CheckResult::ToDo : CheckResult::Unknown;
}

QList<Column> columns()
{
    return {
        { .title = CoveragePane::tr("Needed"),
            .width = 190,
            .cell =
                [](const QModelIndex &row) {
                    return Cell::mark(markOf(lineOf(row)), CoverageWords::what(lineOf(row)));
                } },
        { .title = CoveragePane::tr("State"),
            .width = 150,
            .cell = [](const QModelIndex &row) { return Cell::words(CoverageWords::state(lineOf(row))); },
            .grows = true },
        { .title = CoveragePane::tr("For"),
            .width = 120,
            .cell =
                [](const QModelIndex &row) { return Cell::evidence(lineOf(row).checks.join(u' '), Cell::Look::Dim); } },
    };
}

}

CoveragePane::CoveragePane(QWidget *parent)
    : QWidget(parent)
    , m_summary(new Label({}, Token::text, Size::Small, QFont::Medium))
    , m_remedy((new Label({}, Token::text2, Size::Small))->wrapped())
    , m_table(new Table(Table::Rows::Evidence))
{
    m_table->setColumns(&m_rows, columns());
    m_table->setAccessibleName(tr("What the audit needs, what is missing first"));
    m_table->setMinimumHeight(scaled(190));
    m_remedy->setMinimumHeight(scaled(34));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remedy);
    setFocusProxy(m_table);
    connect(m_table, &Table::currentRowChanged, this, [this](const QModelIndex &row) {
        m_remedy->setText(row.isValid() ? CoverageWords::remedy(lineOf(row)) : QString());
    });
}

void CoveragePane::setLines(const QList<CoverageLine> &lines)
{
    m_rows.setLines(lines);
    const auto people = std::ranges::count(lines, CoverageLine::State::Person, &CoverageLine::state);
    m_summary->setText(m_rows.missing() == 0 ? tr("Everything that the checks need is at hand.")
                                             : tr("Evidence missing: %1. Waiting for a person: %2. Until then their checks are unknown.")
                                                   .arg(m_rows.missing() - people)
                                                   .arg(people));
    m_table->setCurrentRow(m_rows.index(0));
    m_remedy->setText(lines.isEmpty() ? QString() : CoverageWords::remedy(lineOf(m_rows.index(0))));
}

QString CoveragePane::summary() const
{
    return m_summary->text();
}

}
