// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/TrailPage.h"

#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FilterField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"
#include "widgets/trail/CollectorStrip.h"
#include "widgets/trail/EventDetail.h"
#include "widgets/trail/EventWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::EventKind;
using trail::StoredEvent;
using trail::TrailModel;

namespace {

constexpr int detailWidth = 460;
constexpr int filterWidth = 420;

/// A row whose event is not here yet is said to be so.
std::function<Cell(const QModelIndex &)> whenHere(Cell (*cell)(const facts::Event &))
{
    return [cell](const QModelIndex &row) {
        if (row.data(TrailModel::LoadedRole).toBool())
            return cell(row.data(TrailModel::EventRole).value<StoredEvent>().event);
        return row.data(TrailModel::FailedRole).toBool() ? Cell::words(TrailPage::tr("cannot be read"), Cell::Look::Bad)
                                                         : Cell::words(u"…"_s, Cell::Look::Dim);
    };
}

Cell::Look lookOf(const facts::Event &event)
{
    switch (event.kind) {
    case EventKind::AuthenticationFailed:
    case EventKind::RecordsLost:
    case EventKind::SourceBlind:
        return Cell::Look::Bad;
    case EventKind::GatewayRestarted:
    case EventKind::DevicePaired:
    case EventKind::GrantMade:
    case EventKind::AccessUpgradeAsked:
        return Cell::Look::Warn;
    default:
        return Cell::Look::Normal;
    }
}

Cell outside(const QString &text)
{
    return Cell::evidence(DisplayText::fromText(text, DisplayText::Lines::Escape));
}

QString whatOf(const facts::Event &event)
{
    return event.status.isEmpty() || event.status == event.subject ? event.subject
                                                                   : QString(event.subject + u"  "_s + event.status);
}

QList<Column> columns()
{
    return {
        { .title = TrailPage::tr("Time (UTC)"), .width = 146, .cell = whenHere([](const facts::Event &event) {
             return Cell::evidence(EventWords::utc(event.atMs));
         }) },
        { .title = TrailPage::tr("Here"),
            .width = 64,
            .cell = whenHere([](const facts::Event &event) {
                return Cell::evidence(EventWords::local(event.atMs).sliced(11), Cell::Look::Dim);
            }),
            .hidesNarrow = true },
        { .title = TrailPage::tr("Gateway"),
            .width = 96,
            .cell = whenHere([](const facts::Event &event) { return outside(event.gateway.text()); }),
            .hidesNarrow = true },
        { .title = TrailPage::tr("Kind"), .width = 150, .cell = whenHere([](const facts::Event &event) {
             return Cell::words(EventWords::of(event.kind), lookOf(event));
         }) },
        { .title = TrailPage::tr("Who"), .width = 130, .cell = whenHere([](const facts::Event &event) {
             return outside(event.actor);
         }) },
        { .title = TrailPage::tr("What"),
            .width = 200,
            .cell = whenHere([](const facts::Event &event) { return outside(whatOf(event)); }),
            .grows = true },
    };
}

/// A gap is a row of its own over the whole width.
std::optional<Cell> gapOf(const QModelIndex &row)
{
    if (!row.data(TrailModel::LoadedRole).toBool())
        return std::nullopt;
    const auto stored = row.data(TrailModel::EventRole).value<StoredEvent>();
    return stored.event.kind == EventKind::Gap ? std::optional(Cell::gap(EventWords::gap(stored.event))) : std::nullopt;
}

}

TrailPage::TrailPage(const Parts &parts, QWidget *parent)
    : Surface(Token::base, parent)
    , m_parts(parts)
    , m_header(new PageHeader(tr("Trail")))
    , m_collectors(new CollectorStrip(parts.collection, parts.clock))
    , m_problem(new Banner(Banner::Tone::Bad))
    , m_filter(new FilterField(tr("Filter: words, kind:tool, actor:…, run:…, last:24h")))
    , m_kinds(new QComboBox)
    , m_gateways(new QComboBox)
    , m_table(new Table(Table::Rows::Queue))
    , m_detail(new EventDetail(parts.trail))
{
    auto *now = new Button(tr("Read now"), Icon::reload);
    m_header->addAction(now);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_collectors);
    layout->addWidget(m_problem);
    layout->addWidget(makeFilter());
    layout->addWidget(new Hairline);
    layout->addWidget(makeEvents(), 1);
    setFocusProxy(m_table);

    connect(now, &QPushButton::clicked, &parts.collection, &collect::Collection::readNow);
    connect(&parts.collection, &collect::Collection::changed, this, &TrailPage::fillGateways);
    connect(m_filter, &FilterField::filterChanged, this, &TrailPage::applyFilter);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &TrailPage::applyFilter);
    connect(m_gateways, &QComboBox::currentIndexChanged, this, &TrailPage::applyFilter);
    connect(&parts.events, &TrailModel::searchingChanged, this, &TrailPage::showState);
    connect(&parts.events, &QAbstractItemModel::rowsInserted, this, &TrailPage::showState);
    connect(&parts.events, &QAbstractItemModel::modelReset, this, &TrailPage::showState);
    connect(&parts.events, &QAbstractItemModel::dataChanged, this, &TrailPage::showCurrent);
    connect(&parts.events, &TrailModel::failed, this, [this](const Error &error) {
        m_problem->setError(error);
        m_problem->show();
    });
    connect(m_table, &Table::currentRowChanged, this, &TrailPage::showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    connect(m_detail, &EventDetail::caseAsked, this, &TrailPage::caseAsked);
    connect(m_detail, &EventDetail::entryAsked, this, &TrailPage::entryAsked);
    fillGateways();
    showState();
}

QWidget *TrailPage::makeFilter()
{
    const std::pair<QString, QString> groups[]{
        { tr("Everything"), {} },
        { tr("Tool calls"), u"kind:tool"_s },
        { tr("Runs"), u"kind:run"_s },
        { tr("Approvals"), u"kind:approval"_s },
        { tr("Logins"), u"source:log"_s },
        { tr("Devices"), u"source:devices"_s },
        { tr("Configuration"), u"kind:config"_s },
        { tr("Standing grants"), u"source:grants"_s },
        { tr("Gaps"), u"kind:gap kind:source"_s },
        { tr("Gateway starts"), u"kind:gateway"_s },
    };
    for (const auto &[words, query] : groups)
        m_kinds->addItem(words, query);
    m_kinds->setAccessibleName(tr("Kind of event"));
    m_gateways->setAccessibleName(tr("Gateway"));
    m_filter->setMaximumWidth(scaled(filterWidth));
    m_filter->setMinimumWidth(scaled(filterWidth / 2));
    m_filter->listenIn(this);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(6));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_kinds);
    layout->addWidget(m_gateways);
    layout->addStretch();
    return row;
}

QWidget *TrailPage::makeEvents()
{
    m_table->setAccessibleName(tr("Events, newest first"));
    m_table->setProperty("pane", true);
    m_table->setColumns(&m_parts.events, columns());
    m_table->columnModel()->setSpanning(gapOf);
    m_detail->setProperty("pane", true);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"trail-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(2 * detailWidth), scaled(detailWidth) });
    return split;
}

void TrailPage::fillGateways()
{
    QStringList ids{ QString() };
    for (const GatewayId &id : m_parts.collection.gateways())
        ids.append(id.text());
    QStringList shown;
    for (int i = 0; i < m_gateways->count(); ++i)
        shown.append(m_gateways->itemData(i).toString());
    if (shown == ids)
        return;
    const QString chosen = m_gateways->currentData().toString();
    m_gateways->clear();
    for (const QString &id : ids)
        m_gateways->addItem(id.isEmpty() ? tr("All gateways") : displayLine(id), id);
    m_gateways->setCurrentIndex(std::max<int>(0, int(ids.indexOf(chosen))));
}

void TrailPage::showQuery(const QString &typed)
{
    m_kinds->setCurrentIndex(0);
    m_filter->setText(typed);
    applyFilter();
}

void TrailPage::applyFilter()
{
    auto query =
        trail::TrailQuery::parse(QString(m_filter->text() + u' ' + m_kinds->currentData().toString()), m_parts.clock.nowMs());
    m_problem->setVisible(!query);
    if (!query) {
        m_problem->setSentence(DisplayText::fromText(
            tr("This part of the filter says nothing: %1").arg(query.error().detail), DisplayText::Lines::Escape));
        return;
    }
    if (const QString gateway = m_gateways->currentData().toString(); !gateway.isEmpty())
        query->gateways.append(GatewayId(gateway));
    m_parts.events.setQuery(*query);
}

void TrailPage::showState()
{
    const QString rows = QLocale().toString(m_parts.events.rowCount());
    const bool all = m_parts.events.query().isEmpty();
    m_header->setState(m_parts.events.isSearching() ? tr("%1 events, older ones are being looked for").arg(rows)
            : all                                   ? tr("%1 events").arg(rows)
                                                    : tr("%1 events match").arg(rows));
    if (!m_table->currentRow().isValid())
        m_table->setCurrentRow(m_parts.events.index(0, 0));
    showCurrent();
}

/// The chosen row may come from the file later than it is chosen.
void TrailPage::showCurrent()
{
    const QModelIndex row = m_table->currentRow();
    if (row.isValid())
        m_detail->openEvent(row.data(TrailModel::IdRole).toUInt());
    else
        m_detail->clear();
}

}
