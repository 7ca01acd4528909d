// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/ChecksPane.h"

#include "widgets/audits/CheckDetail.h"
#include "widgets/audits/Stacking.h"
#include "widgets/audits/VerdictPicker.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Table.h"
#include "widgets/print/AuditWords.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace countersign::ui {

using audits::ResultModel;
using audits::Verdict;

namespace {

constexpr int besideFrom = 760; ///< narrower, and the detail stands under the list
constexpr int narrowBelow = 620; ///< the question is worth more than the number that was looked at

QString idWords(const QString &check) { return displayLine(check.startsWith(u"CS-") ? check.sliced(3) : check); }

Cell byCell(const audits::CheckResult &result, const AuditPlace &place)
{
    if (result.judgement)
        return Cell::words(place.nameOf(result.judgement->person));
    return Cell::words(result.isToDo() ? QString() : ChecksPane::tr("auto"), Cell::Look::Dim);
}

QList<Column> columns(const AuditPlace &place)
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(ResultModel::ResultRole).value<audits::CheckResult>()); }; };
    return {
        { .title = {}, .width = 16, .cell = of([](const audits::CheckResult &result) { return Cell::mark(AuditWords::mark(result), {}); }) },
        { .title = ChecksPane::tr("Check"), .width = 52, .cell = of([](const audits::CheckResult &result) { return Cell::evidence(idWords(result.check.text())); }) },
        { .title = ChecksPane::tr("Question"), .width = 110,
          .cell = [](const QModelIndex &row) { return Cell::outside(DisplayText::fromText(row.data(ResultModel::TitleRole).toString(), DisplayText::Lines::Escape)); },
          .grows = true },
        { .title = ChecksPane::tr("Severity"), .width = 78,
          .cell = [](const QModelIndex &row) { return Cell::mark(AuditWords::mark(static_cast<audits::Severity>(row.data(ResultModel::SeverityRole).toInt()))); } },
        { .title = ChecksPane::tr("Looked at"), .width = 62, .cell = of([](const audits::CheckResult &result) {
             return result.verdict == Verdict::Open || result.verdict == Verdict::Unknown ? Cell::number(QStringLiteral("?")) : Cell::number(result.population);
         }), .numeric = true, .hidesNarrow = true },
        { .title = ChecksPane::tr("By"), .width = 100, .cell = of([place](const audits::CheckResult &result) { return byCell(result, place); }) },
    };
}

}

ChecksPane::ChecksPane(const AuditPlace &place, QWidget *parent)
    : QWidget(parent), m_table(new Table(Table::Rows::Queue)), m_detail(new CheckDetail(place))
{
    m_table->setColumns(&m_rows, columns(place));
    m_table->columnModel()->setSpanning([](const QModelIndex &row) -> std::optional<Cell> {
        if (!row.data(ResultModel::CheckRole).toString().isEmpty())
            return std::nullopt;
        return Cell::group(tr("%1  %2 of %3").arg(displayLine(row.data(ResultModel::QuestionRole).toString()))
                               .arg(row.data(ResultModel::DoneRole).toInt()).arg(row.data(ResultModel::CountRole).toInt()));
    });
    m_table->setAccessibleName(tr("Checks"));
    m_table->setProperty("pane", true);
    m_split = new QSplitter(Qt::Horizontal);
    auto *split = m_split;
    split->setObjectName(QStringLiteral("checks-splitter"));
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(560), scaled(446) });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    setFocusProxy(m_table);
    m_table->installEventFilter(this);
    connect(m_table, &Table::currentRowChanged, this, &ChecksPane::showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_detail->picker().setFocus(Qt::ShortcutFocusReason); });
    connect(m_detail, &CheckDetail::nextAsked, this, &ChecksPane::goToNext);
    addKeys();
}

void ChecksPane::addKeys()
{
    const auto on = [this](Qt::Key key, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::Key_P, [this] { m_detail->choose(Verdict::Pass); });
    on(Qt::Key_F, [this] { m_detail->choose(Verdict::Fail); });
    on(Qt::Key_U, [this] { m_detail->choose(Verdict::Unknown); });
    on(Qt::Key_N, [this] { m_detail->choose(Verdict::NotApplicable); });
    on(Qt::Key_A, [this] { m_detail->choose(Verdict::Accepted); });
    on(Qt::Key_E, [this] { m_detail->addEvidence(); });
    on(Qt::Key_T, [this] { goToNext(); });
}

void ChecksPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setStacked(*m_split, width() < scaled(besideFrom));
}

bool ChecksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        m_table->setNarrow(m_table->width() < scaled(narrowBelow));
    return QWidget::eventFilter(watched, event);
}

void ChecksPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void ChecksPane::setRun(audits::AuditRun *run)
{
    if (m_rows.run() != run) {
        m_rows.setRun(run);
        if (run) {
            const QModelIndex toDo = m_rows.nextToDo({});
            m_table->setCurrentRow(toDo.isValid() ? toDo : m_rows.index(1));
        }
    }
    showCurrent();
}

void ChecksPane::goToNext()
{
    const QModelIndex next = m_rows.nextToDo(m_table->currentRow());
    if (!next.isValid())
        return;
    m_table->setCurrentRow(next);
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void ChecksPane::showCurrent()
{
    m_detail->show(m_rows.run(), CheckId(m_table->currentRow().data(ResultModel::CheckRole).toString()));
}

}
