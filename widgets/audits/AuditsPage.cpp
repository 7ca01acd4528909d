// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AuditsPage.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/audits/AuditView.h"
#include "widgets/audits/ChecksPane.h"
#include "widgets/audits/EvidencePane.h"
#include "widgets/audits/NewAuditDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"
#include "widgets/print/AuditWords.h"

#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::AuditListModel;
using audits::AuditSummary;

namespace {

constexpr int narrowBelow = 1000;
constexpr int listWidth = 310;
constexpr int narrowList = 190;

Quorum quorum(const AuditSummary &summary)
{
    Quorum made;
    for (int i = 0; i < std::min<int>(summary.signatures, int(made.places.size())); ++i)
        made.places[i] = VoteSlot::Allow;
    return made;
}

QList<Column> columns(const AuditPlace &place)
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(AuditListModel::SummaryRole).value<AuditSummary>()); }; };
    return {
        { .title = AuditsPage::tr("To"), .width = 74, .cell = of([](const AuditSummary &summary) { return Cell::words(AuditWords::day(summary.scope.toMs)); }) },
        { .title = AuditsPage::tr("Kind"), .width = 58, .cell = of([](const AuditSummary &summary) { return Cell::words(AuditWords::kind(summary.checklist)); }) },
        { .title = AuditsPage::tr("Gateway"), .width = 50, .cell = of([place](const AuditSummary &summary) { return Cell::words(place.gatewayName(summary.scope.gateway)); }),
          .grows = true, .hidesNarrow = true },
        { .title = AuditsPage::tr("Signed"), .width = 40, .cell = of([](const AuditSummary &summary) { return Cell::mark(quorum(summary), QString()); }) },
    };
}

}

AuditsPage::AuditsPage(AuditPlace place, QWidget *parent)
    : QWidget(parent), m_place(std::move(place)), m_rows(m_place.book), m_header(new PageHeader(tr("Audits"))), m_new(new Button(tr("New audit…"), Icon::plus)),
      m_problem(new Banner(Banner::Tone::Bad)), m_stack(new QStackedWidget), m_empty(new EmptyState), m_table(new Table(Table::Rows::List)), m_view(new AuditView(m_place))
{
    m_header->addAction(m_new);
    m_header->addAction(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_N)));
    m_problem->hide();
    m_empty->setMark(CheckResult::ToDo);
    m_empty->setSentence(tr("No audit yet"));
    m_empty->setCause(tr("An audit asks its questions week by week or month by month, collects the evidence, and ends with two signatures."));
    m_empty->setAction(tr("New audit…"), Icon::plus);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeList());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &AuditsPage::ask);
    connect(m_new, &QPushButton::clicked, this, &AuditsPage::ask);
    connect(m_empty, &EmptyState::actionTriggered, this, &AuditsPage::ask);
    connect(m_table, &Table::currentRowChanged, this, &AuditsPage::openCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_view, &AuditView::collectAsked, this, [this] {
        if (m_view->run())
            collect(*m_view->run());
    });
    connect(&m_place.vault, &vault::Vault::lockedChanged, this, &AuditsPage::lookAgain);
    connect(&m_place.team, &team::Team::charterChanged, this, &AuditsPage::lookAgain);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &AuditsPage::refresh);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &AuditsPage::refresh);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &AuditsPage::refresh);
    refresh();
}

QWidget *AuditsPage::makeList()
{
    m_table->setColumns(&m_rows, columns(m_place));
    m_table->setAccessibleName(tr("Audits, newest first"));
    m_table->setProperty("pane", true);
    auto *split = m_split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"audits-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({ scaled(listWidth), scaled(1000) });
    return split;
}

void AuditsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(narrowBelow);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow; // the audit itself needs the room
    const int list = scaled(narrow ? narrowList : listWidth);
    m_split->setSizes({ list, width() - list });
}

void AuditsPage::refresh()
{
    const bool any = m_rows.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    setFocusProxy(any ? static_cast<QWidget *>(m_table) : m_empty);
    const QString refusal = m_place.refusal();
    m_new->setEnabled(refusal.isEmpty());
    m_empty->setAction(refusal.isEmpty() ? tr("New audit…") : QString(), Icon::plus);
    if (any && !m_table->currentRow().isValid())
        m_table->setCurrentRow(m_rows.index(0));
    if (!refusal.isEmpty()) {
        m_header->setState(refusal);
    } else if (const audits::AuditRun *run = m_view->run()) {
        const audits::Audit &audit = run->audit();
        const QString person = audit.startedBy.isEmpty() ? tr("the report command") : m_place.nameOf(audit.startedBy);
        m_header->setState(tr("%1, %2 to %3 UTC, started by %4")
                               .arg(m_place.gatewayName(audit.scope.gateway), AuditWords::day(audit.scope.fromMs), AuditWords::day(audit.scope.toMs), person));
    } else {
        m_header->setState(QString());
    }
}

void AuditsPage::lookAgain()
{
    m_view->lookAgain();
    refresh();
}

void AuditsPage::ask()
{
    if (!m_new->isEnabled())
        return;
    auto *dialog = new NewAuditDialog(m_place, this);
    connect(dialog, &NewAuditDialog::scopeChosen, this, &AuditsPage::begin);
    dialog->open();
}

void AuditsPage::begin(const audits::Scope &scope, const QString &name)
{
    const auto checklist = audits::Checklist::builtIn(name);
    if (!checklist)
        return m_place.prompt.tell(this, tr("The checklist cannot be read"), checklist.error());
    m_place.book.begin(std::make_shared<const audits::Checklist>(*checklist), scope, m_place.vault.signedIn()).then(this, [this](const Result<audits::AuditRun *> &run) {
        if (!run)
            return m_place.prompt.tell(this, tr("The audit could not be started"), run.error());
        m_table->setCurrentRow(m_rows.indexOf((*run)->audit().id));
        showRun(*run);
        collect(**run);
    });
}

void AuditsPage::openCurrent()
{
    const QString id = m_table->currentRow().data(AuditListModel::IdRole).toString();
    if (id.isEmpty() || (m_view->run() && m_view->run()->audit().id == id))
        return;
    m_place.book.open(id).then(this, [this, id](const Result<audits::AuditRun *> &run) {
        if (m_table->currentRow().data(AuditListModel::IdRole).toString() != id)
            return; // another one was chosen meanwhile
        m_problem->setVisible(!run);
        if (!run)
            m_problem->setError(run.error());
        showRun(run ? *run : nullptr);
    });
}

void AuditsPage::showRun(audits::AuditRun *run)
{
    m_view->setRun(run);
    m_view->setCollecting(run && m_collecting.contains(run->audit().id));
    refresh();
}

void AuditsPage::collect(audits::AuditRun &run)
{
    const QString id = run.audit().id;
    if (m_collecting.contains(id))
        return;
    m_collecting.insert(id);
    m_view->setCollecting(true);
    m_view->open(AuditView::Part::Evidence);
    m_place.collect(run)
        .then(&run, [&run](const Result<void> &collected) -> FutureResult<void> { return collected ? run.evaluate() : ready<void>(collected); })
        .unwrap()
        .then(this, [this, id](const Result<void> &done) {
            m_collecting.remove(id);
            if (!done)
                m_place.prompt.tell(this, tr("The evidence could not be written down"), done.error());
            audits::AuditRun *shown = m_view->run();
            if (!shown || shown->audit().id != id)
                return;
            m_view->setCollecting(false);
            m_view->lookAgain();
            if (done && m_view->part() == AuditView::Part::Evidence)
                m_view->open(AuditView::Part::Checks);
        });
}

}
