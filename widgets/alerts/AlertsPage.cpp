// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertsPage.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/alerts/AlertDetail.h"
#include "widgets/alerts/AlertWords.h"
#include "widgets/alerts/OwnerDialog.h"
#include "widgets/alerts/ResolveDialog.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using alerts::Alert;
using alerts::AlertChange;
using alerts::AlertFilter;
using alerts::AlertModel;

namespace {

constexpr int listHeight = 240;

Cell::Look stateLook(const Alert &alert)
{
    return !alert.life.isOpen() ? Cell::Look::Dim : alert.life.isAcknowledged() ? Cell::Look::Ink : Cell::Look::Bad;
}

QList<Column> columns(const AlertPlace &place)
{
    const auto of = [](auto cell) {
        return [cell](const QModelIndex &row) { return cell(row.data(AlertModel::AlertRole).value<Alert>()); };
    };
    return {
        { .title = AlertsPage::tr("Severity"), .width = 78, .cell = of([](const Alert &alert) {
             return Cell::mark(AlertWords::mark(alert.severity));
         }) },
        { .title = AlertsPage::tr("State"), .width = 100, .cell = of([](const Alert &alert) {
             return Cell::words(AlertWords::state(alert.life), stateLook(alert));
         }) },
        { .title = AlertsPage::tr("Raised (UTC)"), .width = 146, .cell = of([](const Alert &alert) {
             return Cell::evidence(AlertWords::utc(alert.atMs));
         }) },
        { .title = AlertsPage::tr("Alert"), .width = 220, .cell = of([](const Alert &alert) {
             return Cell::words(
                 AlertWords::title(alert), alert.life.isOpen() ? Cell::Look::Strong : Cell::Look::Normal);
         }) },
        { .title = AlertsPage::tr("Gateway"),
            .width = 96,
            .cell = of([&place](const Alert &alert) { return Cell::words(place.gatewayName(alert.gateway)); }),
            .hidesNarrow = true },
        { .title = AlertsPage::tr("What"),
            .width = 200,
            .cell = of([](const Alert &alert) { return Cell::outside(AlertWords::summary(alert)); }),
            .grows = true },
        { .title = AlertsPage::tr("Owner"),
            .width = 110,
            .cell = of([&place](const Alert &alert) {
                return alert.life.owner.isEmpty() ? Cell::words(AlertsPage::tr("nobody yet"),
                                                        alert.life.isOpen() ? Cell::Look::Warn : Cell::Look::Dim)
                                                  : Cell::words(place.nameOf(alert.life.owner));
            }),
            .hidesNarrow = true },
    };
}

}

AlertsPage::AlertsPage(AlertPlace place, AlertModel &rows, QWidget *parent)
    : Surface(Token::base, parent)
    , m_place(std::move(place))
    , m_rows(rows)
    , m_header(new PageHeader(tr("Alerts")))
    , m_filter(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_table(new Table(Table::Rows::List))
    , m_detail(new AlertDetail(m_place))
{
    m_shown.setSourceModel(&m_rows);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeLists());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeFilter());
    layout->addWidget(new Hairline);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    addKeys();
    connect(m_table, &Table::currentRowChanged, this, &AlertsPage::showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_shown, &QAbstractItemModel::modelReset, this, &AlertsPage::showState);
    connect(&m_shown, &QAbstractItemModel::rowsInserted, this, &AlertsPage::showState);
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, &AlertsPage::showState);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &AlertsPage::showState);
    connect(m_detail, &AlertDetail::acknowledgeAsked, this, &AlertsPage::acknowledge);
    connect(m_detail, &AlertDetail::ownAsked, this, &AlertsPage::askOwner);
    connect(m_detail, &AlertDetail::resolveAsked, this, &AlertsPage::askResolution);
    connect(m_detail, &AlertDetail::entryAsked, this, &AlertsPage::entryAsked);
    connect(m_detail, &AlertDetail::rowsAsked, this, &AlertsPage::rowsAsked);
    showState();
}

QWidget *AlertsPage::makeFilter()
{
    m_filter->addItem(tr("Open"), int(AlertFilter::Show::Open));
    m_filter->addItem(tr("Open and critical"), int(AlertFilter::Show::Critical));
    m_filter->addItem(tr("All"), int(AlertFilter::Show::All));
    m_filter->setAccessibleName(tr("Which alerts"));
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.setShow(static_cast<AlertFilter::Show>(m_filter->currentData().toInt()));
        showState();
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(6));
    layout->addWidget(m_filter);
    layout->addStretch();
    return row;
}

QWidget *AlertsPage::makeLists()
{
    m_table->setAccessibleName(tr("Alerts, newest first"));
    m_table->setProperty("pane", true);
    m_table->setColumns(&m_shown, columns(m_place));
    m_detail->setProperty("pane", true);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"alerts-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(1, 1);
    split->setSizes({ scaled(listHeight), scaled(2 * listHeight) });
    return split;
}

void AlertsPage::addKeys()
{
    const std::pair<Qt::Key, void (AlertsPage::*)()> keys[]{ { Qt::Key_A, &AlertsPage::acknowledge },
        { Qt::Key_O, &AlertsPage::askOwner }, { Qt::Key_R, &AlertsPage::askResolution } };
    for (const auto &[key, step] : keys) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, step);
    }
}

void AlertsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        Surface::keyPressEvent(event);
}

void AlertsPage::showAlert(quint64 entry)
{
    const QModelIndex row = m_rows.indexOf(entry);
    if (!m_shown.mapFromSource(row).isValid())
        m_filter->setCurrentIndex(m_filter->findData(int(AlertFilter::Show::All)));
    m_table->setCurrentRow(m_shown.mapFromSource(row));
}

void AlertsPage::showState()
{
    const alerts::AlertLog::Open open = m_place.log.open();
    const auto all = m_place.log.alerts().size();
    m_header->setState(
        open.all == 0 ? tr("none open") : tr("%1 open, %2 of them critical").arg(open.all).arg(open.critical),
        open.critical > 0 ? Token::bad : Token::text2);
    const bool isRead = m_place.gatewaysRead() > 0;
    m_empty->setMark(isRead || open.all > 0 ? Mark(CheckResult::Pass) : Mark(NotVerified{}));
    m_empty->setSentence(open.all > 0 ? tr("No critical alert is open")
            : all > 0                 ? tr("No alert is open")
                                      : tr("No alert"));
    m_empty->setCause(open.all > 0 ? tr("%n other(s) are: choose \"Open\" above.", nullptr, open.all)
            : !isRead ? tr("No gateway is being read, so no rule sees anything. Connect one on the Gateways page.")
            : all > 0 ? tr("Everything that was raised has been resolved: choose \"All\" above.")
                      : tr("No rule has fired since this seat began to read its gateways. What a gateway does not "
                           "record, no rule sees."));
    const bool any = m_shown.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any && !m_table->currentRow().isValid())
        m_table->setCurrentRow(m_shown.index(0, 0));
    showCurrent();
}

const Alert *AlertsPage::current() const
{
    const QModelIndex row = m_table->currentRow();
    return row.isValid() ? m_place.log.find(row.data(AlertModel::EntryRole).toULongLong()) : nullptr;
}

void AlertsPage::showCurrent()
{
    m_detail->show(current());
}

void AlertsPage::acknowledge()
{
    if (m_detail->acknowledge().isEnabled() && current())
        change(current()->entry, { .what = AlertChange::What::Acknowledged, .by = {} });
}

void AlertsPage::askOwner()
{
    const Alert *alert = current();
    if (!alert || !m_detail->own().isEnabled())
        return;
    auto *dialog = new OwnerDialog(
        m_place.team.charter(), alert->life.owner.isEmpty() ? m_place.vault.signedIn() : alert->life.owner, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry = alert->entry] {
        change(entry, { .what = AlertChange::What::Owned, .by = {}, .owner = dialog->owner() });
    });
    dialog->open();
}

void AlertsPage::askResolution()
{
    const Alert *alert = current();
    if (!alert || !m_detail->resolve().isEnabled())
        return;
    auto *dialog = new ResolveDialog(AlertWords::title(*alert), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry = alert->entry] {
        change(entry,
            { .what = AlertChange::What::Resolved,
                .by = {},
                .owner = {},
                .outcome = dialog->outcome(),
                .reason = dialog->reason() });
    });
    dialog->open();
}

/// In the name of whoever is signed in when it is done.
void AlertsPage::change(quint64 entry, AlertChange change)
{
    change.by = m_place.vault.signedIn();
    m_place.log.change(entry, std::move(change)).then(this, [this, entry](const Result<void> &done) {
        if (m_detail->shownAlert() == entry)
            m_detail->setState(done ? tr("Recorded in the ledger.") : ErrorText::of(done.error()).both(), !done);
    });
}

}
