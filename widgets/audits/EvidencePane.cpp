// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/EvidencePane.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Table.h"
#include "widgets/print/AuditWords.h"

#include <QLocale>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Evidence;
using audits::EvidenceModel;
using audits::UnknownReason;

namespace {

Evidence answerOf(const QModelIndex &row) { return row.data(EvidenceModel::EvidenceRole).value<Evidence>(); }

bool isThere(const QModelIndex &row) { return row.data(EvidenceModel::EvidenceRole).isValid(); }

Cell stateCell(const QModelIndex &row)
{
    const auto reason = static_cast<UnknownReason>(row.data(EvidenceModel::ReasonRole).toInt());
    if (!isThere(row))
        return Cell::mark(CheckResult::Unknown, EvidencePane::tr("Not collected."));
    if (row.data(EvidenceModel::AttachedRole).toBool())
        return Cell::mark(CheckResult::Pass, EvidencePane::tr("Added by a person, with its digest in the ledger."));
    const Evidence answer = answerOf(row);
    if (answer.failed())
        return Cell::mark(CheckResult::Unknown, EvidencePane::failure(answer.error));
    if (reason != UnknownReason::None && reason != UnknownReason::ReviewOutstanding)
        return Cell::mark(CheckResult::Unknown, AuditWords::reason(reason));
    return answer.complete ? Cell::mark(CheckResult::Pass, EvidencePane::tr("Here, with its digest in the ledger."))
                           : Cell::mark(CheckResult::Unknown, EvidencePane::tr("The gateway had more than it gave."));
}

QList<Column> columns()
{
    return {
        { .title = EvidencePane::tr("Needed for"), .width = 130,
          .cell = [](const QModelIndex &row) { return Cell::outside(DisplayText::fromText(row.data(EvidenceModel::NeedRole).toString(), DisplayText::Lines::Escape)); } },
        { .title = EvidencePane::tr("Asked"), .width = 150, .cell = [](const QModelIndex &row) {
             if (row.data(EvidenceModel::AttachedRole).toBool())
                 return Cell::words(EvidencePane::tr("a person's file"));
             return row.data(EvidenceModel::OwnRole).toBool() ? Cell::words(EvidencePane::tr("our own ledger"))
                                                              : Cell::evidence(DisplayText::fromText(row.data(EvidenceModel::MethodRole).toString(), DisplayText::Lines::Escape));
         } },
        { .title = EvidencePane::tr("State"), .width = 250, .cell = stateCell, .grows = true },
        { .title = EvidencePane::tr("Collected (UTC)"), .width = 90,
          .cell = [](const QModelIndex &row) { return Cell::evidence(isThere(row) ? AuditWords::shortTime(answerOf(row).collectedAtMs) : QString()); } },
        { .title = EvidencePane::tr("Size"), .width = 66,
          .cell = [](const QModelIndex &row) {
              return isThere(row) && !answerOf(row).failed() ? Cell::number(QLocale().formattedDataSize(row.data(EvidenceModel::BytesRole).toLongLong())) : Cell::number(u"?"_s);
          },
          .numeric = true, .hidesNarrow = true },
        { .title = EvidencePane::tr("Entry"), .width = 52,
          .cell = [](const QModelIndex &row) {
              const auto entry = answerOf(row).entry;
              return entry ? Cell::number(qint64(*entry)) : Cell::number(QString());
          },
          .numeric = true, .hidesNarrow = true },
        { .title = EvidencePane::tr("Digest"), .width = 130,
          .cell = [](const QModelIndex &row) { return Cell::evidence(isThere(row) && !answerOf(row).failed() ? answerOf(row).digest.hex().first(16) : QString(), Cell::Look::Dim); },
          .hidesNarrow = true },
    };
}

}

EvidencePane::EvidencePane(const AuditPlace &place, QWidget *parent)
    : QWidget(parent), m_place(place), m_state((new Label({}, Token::text2, Size::Small))->shrinking()), m_collect(new Button(tr("Collect again"), Icon::reload)),
      m_table(new Table(Table::Rows::Queue))
{
    m_table->setColumns(&m_rows, columns());
    m_table->setAccessibleName(tr("Evidence"));
    m_table->setProperty("pane", true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    bar->addWidget(m_state, 1);
    bar->addWidget(m_collect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(new Hairline);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_collect, &QPushButton::clicked, this, &EvidencePane::collectAsked);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &EvidencePane::refresh);
}

void EvidencePane::setRun(audits::AuditRun *run)
{
    m_run = run;
    m_rows.setRun(run);
    if (run && !m_table->currentRow().isValid())
        m_table->setCurrentRow(m_rows.index(0));
    refresh();
}

void EvidencePane::setCollecting(bool collecting)
{
    m_collecting = collecting;
    refresh();
}

void EvidencePane::refresh()
{
    const QString refusal = m_run ? m_place.refusal(*m_run) : tr("No audit is chosen.");
    m_collect->setEnabled(refusal.isEmpty() && !m_collecting);
    if (m_collecting)
        m_state->setText(tr("Collecting: %1 of %2 answers are here.").arg(std::min(m_rows.collected(), m_rows.asked())).arg(m_rows.asked()));
    else
        m_state->setText(refusal.isEmpty() ? tr("%1 of %2 asked. What is missing makes its checks unknown, never a pass.").arg(m_rows.collected()).arg(m_rows.asked()) : refusal);
}

QString EvidencePane::failure(const QString &error)
{
    for (const auto code : { ErrorCode::NotConnected, ErrorCode::TimedOut, ErrorCode::Refused, ErrorCode::MissingScope, ErrorCode::FrameTooLarge, ErrorCode::TooLarge,
                             ErrorCode::Malformed, ErrorCode::Unsupported }) {
        if (name(code) == error)
            return ErrorText::of(code).sentence;
    }
    return tr("It did not come: %1.").arg(displayLine(error));
}

}
