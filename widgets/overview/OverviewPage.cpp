// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewPage.h"

#include "widgets/kit/PageHeader.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Table.h"
#include "widgets/paths/PathWords.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

constexpr int columns = 4;

Cell controlCell(std::optional<paths::Control> control)
{
    return control ? Cell::mark(PathWords::mark(*control))
                   : Cell::mark(NotVerified{}, OverviewPage::tr("not known"), Cell::Look::Dim);
}

}

OverviewPage::OverviewPage(std::function<Overview()> read, QStringList pages, QWidget *parent)
    : Surface(Token::base, parent)
    , m_read(std::move(read))
    , m_pages(std::move(pages))
    , m_header(new PageHeader(tr("Overview")))
    , m_gateways(tile(tr("Gateways"), u"gateways"_s))
    , m_requests(tile(tr("Requests"), u"approvals"_s))
    , m_alerts(tile(tr("Alerts"), u"alerts"_s))
    , m_audits(tile(tr("Audits"), u"audits"_s))
    , m_collection(tile(tr("Newest evidence"), u"trail"_s))
    , m_anchor(tile(tr("Ledger"), u"ledger"_s))
    , m_charter(tile(tr("Charter"), u"team"_s))
    , m_rows(new OverviewModel(this))
    , m_table(new Table(Table::Rows::List))
{
    makeTable();
    auto *grid = new QGridLayout;
    grid->setSpacing(1);
    int at = 0;
    const QList<OverviewTile *> tiles{ m_requests, m_gateways, m_alerts, m_audits, m_anchor, m_charter, m_collection };
    for (auto *each : tiles) {
        grid->addWidget(each, at / columns, at % columns);
        grid->setColumnStretch(at % columns, 1);
        ++at;
    }
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 14, 16, 14);
    body->setSpacing(12);
    body->addLayout(grid);
    body->addWidget(new SectionTitle(tr("Gateways")));
    body->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    setFocusProxy(m_requests);
    for (qsizetype i = 1; i < tiles.size(); ++i) // as one reads them
        setTabOrder(tiles[i - 1], tiles[i]);
    setTabOrder(tiles.last(), m_table);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_tick.start(std::chrono::seconds(1));
    refresh();
}

OverviewTile *OverviewPage::tile(const QString &title, const QString &page)
{
    auto *made = new OverviewTile(title, this);
    made->setObjectName(page);
    // A seat without such a page still shows how it stands.
    if (m_pages.contains(page))
        connect(made, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageAsked(page); });
    else
        made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void OverviewPage::makeTable()
{
    const auto of = [this](auto cell) {
        return [this, cell](const QModelIndex &row) -> Cell { return cell(m_rows->at(row.row())); };
    };
    m_table->setAccessibleName(tr("Gateways"));
    m_table->setColumns(m_rows,
        { { .title = tr("Env"), .width = 48, .cell = of([](const OverviewGateway &each) {
               return Cell::mark(each.environment, u""_s);
           }) },
            { .title = tr("Gateway"),
                .width = 160,
                .cell = of([](const OverviewGateway &each) {
                    return Cell::outside(
                        DisplayText::fromText(each.id.text(), DisplayText::Lines::Escape), Cell::Look::Strong);
                }),
                .grows = true },
            { .title = tr("Connection"), .width = 120, .cell = of([](const OverviewGateway &each) {
                 return each.connected ? Cell::words(tr("Connected"), Cell::Look::Ok)
                                       : Cell::words(tr("not connected"), Cell::Look::Bad);
             }) },
            { .title = tr("Commands"), .width = 110, .cell = of([](const OverviewGateway &each) {
                 return controlCell(each.commands);
             }) },
            { .title = tr("Worst path"), .width = 110, .cell = of([](const OverviewGateway &each) {
                 return controlCell(each.worst);
             }) },
            { .title = tr("Pending"), .width = 70, .cell = of([](const OverviewGateway &each) {
                 return each.pending ? Cell::number(*each.pending) : Cell::number(u"?"_s);
             }) } });
    connect(m_table, &Table::rowOpened, this,
        [this](const QModelIndex &row) { Q_EMIT gatewayAsked(m_rows->at(row.row()).id); });
}

void OverviewPage::refresh()
{
    const Overview now = m_read();
    m_gateways->say(overview::gateways(now));
    m_requests->say(overview::requests(now));
    m_alerts->say(overview::alerts(now));
    m_audits->say(overview::audits(now));
    m_anchor->say(overview::anchor(now));
    m_charter->say(overview::charter(now));
    m_collection->setVisible(now.collectedMs.has_value());
    if (now.collectedMs)
        m_collection->say(overview::collection(now));
    m_rows->setGateways(now.gateways);
    m_table->setVisible(!now.gateways.isEmpty());
    m_header->setState(now.trial ? tr("TRIAL: rules for prod cannot be met") : QString(), Token::warn);
}

}
