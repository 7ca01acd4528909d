// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/ApprovalsPage.h"

#include "models/approvals/Desk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseDetail.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/QueueColumns.h"
#include "widgets/approvals/QueueEmpty.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/FilterField.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"
#include "widgets/viewer/ActionView.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace countersign::ui {

using approvals::ApprovalQueueModel;
using approvals::CaseKey;

ApprovalsPage::ApprovalsPage(Workplace place, ApprovalQueueModel &queue, QWidget *parent)
    : QWidget(parent), m_place(std::move(place)), m_rows(queue, m_place), m_header(new PageHeader(tr("Approvals"))), m_filter(new FilterField(tr("Filter requests"))),
      m_shown(new QComboBox), m_banner(new Banner(Banner::Tone::Bad)), m_table(new Table(Table::Rows::Queue)), m_below(new QStackedWidget),
      m_nothing(new EmptyState), m_empty(new QueueEmpty(m_place)), m_detail(new CaseDetail(m_place))
{
    m_header->addAction(m_filter);
    m_header->addAction(new KeyHint(QKeySequence(Qt::Key_Slash)));
    m_header->addAction(m_shown);
    m_shown->addItems({ tr("Waiting for me"), tr("Waiting"), tr("Decided") });
    m_shown->setAccessibleName(tr("Which requests are shown"));
    m_shown->setCurrentIndex(static_cast<int>(m_rows.shown()));
    // Before the table hears of it: a row that leaves must not make its neighbour the one that is read.
    connect(&m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int row = m_table->currentRow().row();
        if (row >= first && row <= last)
            m_table->setCurrentIndex({});
    });
    m_table->setColumns(&m_rows, queueColumns(m_place));
    m_table->setAccessibleName(tr("Approval queue"));
    m_table->installEventFilter(this);
    m_banner->setHatched(true);
    m_below->addWidget(m_empty);
    m_below->addWidget(m_nothing);
    m_below->addWidget(m_detail);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("approvals-splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_table);
    splitter->addWidget(m_below);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ scaled(metrics::rowHeader) + 7 * scaled(24) + 2, 600 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_table);

    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &words) {
        m_rows.setWords(words);
        refresh();
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_rows.setShown(static_cast<QueueFilter::Shown>(index));
        refresh();
    });
    connect(m_table, &Table::currentRowChanged, this, &ApprovalsPage::showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_detail->text().setFocus(Qt::ShortcutFocusReason); });
    connect(m_empty, &QueueEmpty::gatewaysAsked, this, &ApprovalsPage::gatewaysAsked);
    connect(m_empty, &QueueEmpty::decidedAsked, this, [this] { m_shown->setCurrentIndex(static_cast<int>(QueueFilter::Shown::Decided)); });
    connect(m_banner, &Banner::actionTriggered, this, &ApprovalsPage::gatewaysAsked);
    for (const auto signal : { &approvals::Desk::caseAdded, &approvals::Desk::caseChanged, &approvals::Desk::caseClosed })
        connect(&m_place.desk, signal, &m_changes, &Burst::touch);
    connect(&m_place.desk, &approvals::Desk::listed, this, &ApprovalsPage::lookAgain);
    connect(&m_place.vault, &vault::Vault::lockedChanged, this, &ApprovalsPage::lookAgain);
    connect(&m_place.team, &team::Team::charterChanged, this, &ApprovalsPage::lookAgain);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, &m_changes, &Burst::touch);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, &m_changes, &Burst::touch);
    addKeys();
    m_second.start(1000, this);
    lookAgain();
}

void ApprovalsPage::addKeys()
{
    m_filter->listenIn(this);
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // a key that is held must not open what nobody asked for
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::SHIFT | Qt::Key_A, [this] { m_detail->askAllow(); });
    on(Qt::SHIFT | Qt::Key_D, [this] { m_detail->askDeny(); });
    on(Qt::Key_R, [this] { m_detail->showRaw(); });
    on(Qt::Key_C, [this] { m_detail->copyDigest(); });
    on(Qt::Key_N, [this] { m_detail->text().goToMark(1); });
    on(Qt::SHIFT | Qt::Key_N, [this] { m_detail->text().goToMark(-1); });
}

/// In the list, Space reads on in the text of the row that is chosen.
bool ApprovalsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && m_below->currentWidget() == m_detail) {
            m_detail->text().turnPage(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ApprovalsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void ApprovalsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookAgain();
}

void ApprovalsPage::select(const CaseKey &key)
{
    const auto *item = m_place.desk.find(key);
    if (!item)
        return;
    m_filter->clear();
    m_rows.setWords({});
    m_shown->setCurrentIndex(static_cast<int>(item->isOpen() ? QueueFilter::Shown::Waiting : QueueFilter::Shown::Decided));
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (m_rows.index(row, 0).data(ApprovalQueueModel::KeyRole).value<CaseKey>() == key)
            m_table->setCurrentRow(m_rows.index(row, 0));
    }
}

void ApprovalsPage::showCurrent()
{
    const auto row = m_table->currentRow();
    if (row.isValid()) {
        const auto key = row.data(ApprovalQueueModel::KeyRole).value<CaseKey>();
        if (m_detail->key() != key)
            m_detail->show(key);
    }
    showBelow();
}

void ApprovalsPage::showBelow()
{
    const bool empty = m_rows.rowCount() == 0;
    // What is being read stays, also when it leaves the list: nothing moves under the reader's eyes.
    const bool reading = m_table->currentRow().isValid() || (m_detail->key() && m_place.desk.find(*m_detail->key()));
    const int waiting = m_rows.waiting();
    QWidget *below = m_detail;
    if (!reading)
        below = empty && !m_rows.hasWords() && waiting == 0 && m_rows.shown() != QueueFilter::Shown::Decided ? static_cast<QWidget *>(m_empty) : m_nothing;
    if (below == m_empty)
        m_empty->refresh();
    else if (below == m_nothing)
        sayWhyNothing(empty, waiting);
    m_below->setCurrentWidget(below);
}

void ApprovalsPage::refresh()
{
    showBelow();
    const int waiting = m_rows.waiting();
    const bool proven = QueueEmpty::cause(m_place) == QueueEmpty::Cause::Nothing;
    m_header->setState(proven ? tr("%1 waiting, %2 for you").arg(waiting).arg(m_rows.waitingForMe()) : tr("%1 known to wait, not every gateway can be seen").arg(waiting));
    m_banner->setVisible(isUnreadable() || isBlind());
}

/// What this list leaves out is not gone: never "nothing is waiting" while others have to sign.
void ApprovalsPage::sayWhyNothing(bool empty, int waiting)
{
    const auto say = [this](const QString &sentence, const QString &cause) {
        m_nothing->setSentence(sentence);
        m_nothing->setCause(cause);
    };
    if (!empty)
        say(tr("Nothing is selected"), tr("Choose a request above to read it."));
    else if (m_rows.hasWords())
        say(tr("No request matches the filter"), tr("Empty the filter to see the others."));
    else if (m_rows.shown() == QueueFilter::Shown::Decided)
        say(tr("Nothing was decided yet"), tr("What is decided while Countersign runs is listed here; the ledger keeps all of it."));
    else
        say(tr("Nothing waits for you"), tr("%n request(s) wait for other people.", nullptr, waiting));
}

bool ApprovalsPage::isUnreadable() const
{
    const auto connections = m_place.connections();
    for (const auto *each : connections) {
        const int rows = m_place.desk.unreadable(each->endpoint().id);
        if (rows == 0)
            continue;
        m_banner->setSentence(tr("%1: %n pending request(s) cannot be read and are not in this list. Look at them on the gateway itself, and deny there what nobody can read; then update Countersign.", nullptr, rows)
                                  .arg(CaseWords::gatewayName(each->endpoint().id, m_place)));
        m_banner->setAction(tr("See Gateways"));
        return true;
    }
    return false;
}

bool ApprovalsPage::isBlind() const
{
    const auto connections = m_place.connections();
    for (const auto *each : connections) {
        if (each->state() != gateway::LinkState::Connected || CaseWords::control(each->endpoint().id, m_place) != ControlState::Blind)
            continue;
        m_banner->setSentence(tr("%1 is blind: this connection may not list every pending approval. Requests may wait there unseen.").arg(CaseWords::gatewayName(each->endpoint().id, m_place)));
        m_banner->setAction(tr("Show how to fix it"));
        return true;
    }
    return false;
}

void ApprovalsPage::watchConnections()
{
    const auto connections = m_place.connections();
    for (auto *each : connections) {
        if (m_watched.contains(each))
            continue;
        m_watched.insert(each);
        connect(each, &gateway::Connection::stateChanged, this, &ApprovalsPage::lookAgain);
        connect(each, &QObject::destroyed, this, [this](QObject *gone) { m_watched.remove(gone); });
    }
}

void ApprovalsPage::lookAgain()
{
    watchConnections();
    m_rows.lookAgain();
    m_table->viewport()->update();
    m_detail->lookAgain();
    refresh();
}

void ApprovalsPage::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_second.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    if (!isVisible())
        return;
    m_table->viewport()->update();
    m_detail->tick();
    if (m_below->currentWidget() == m_empty)
        m_empty->refresh();
}

}
