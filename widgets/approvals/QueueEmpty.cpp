// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueEmpty.h"

#include "models/approvals/Desk.h"
#include "models/team/Team.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/Metrics.h"
#include "widgets/paths/PathWords.h"
#include "widgets/kit/Table.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

bool isConnected(const gateway::Connection &connection)
{
    return connection.state() == gateway::LinkState::Connected;
}

bool is(ControlState state, const gateway::Connection &connection, const Workplace &place)
{
    return isConnected(connection) && CaseWords::control(connection.endpoint().id, place) == state;
}

Environment environmentOf(const GatewayId &id, const Workplace &place)
{
    const auto *record = place.team.hasCharter() ? place.team.charter().gateway(id) : nullptr;
    return record ? CaseWords::environment(record->environment) : Environment::Unknown;
}

Cell queueCell(const gateway::Connection &connection, const Workplace &place)
{
    if (!isConnected(connection))
        return Cell::words(QueueEmpty::tr("not connected"), Cell::Look::Bad);
    if (!place.desk.hasListed(connection.endpoint().id))
        return Cell::words(QueueEmpty::tr("is being read"), Cell::Look::Dim);
    const QString heard = QueueEmpty::tr("heard %1 s ago")
                              .arg(std::max<qint64>(0, (place.clock.nowMs() - connection.lastHeardMs()) / 1000));
    if (const auto finding = CaseWords::worstFinding(connection.endpoint().id, place);
        finding && finding->control >= paths::Control::Blind)
        return Cell::words(PathWords::shortReason(*finding), Cell::Look::Bad);
    return Cell::words(QueueEmpty::tr("lists 0, %1").arg(heard), Cell::Look::Dim);
}

}

QueueEmpty::QueueEmpty(Workplace place, QWidget *parent)
    : QWidget(parent), m_place(std::move(place)), m_state(new EmptyState), m_table(new Table(Table::Rows::Queue)), m_gateways(new QStandardItemModel(this))
{
    const auto of = [this](auto cell) {
        return [this, cell](const QModelIndex &row) -> Cell {
            const auto *connection = m_place.connection(GatewayId(row.data().toString()));
            return connection ? cell(*connection) : Cell();
        };
    };
    m_table->setColumns(m_gateways,
        {
            { .title = tr("Env"), .width = 50, .cell = of([this](const gateway::Connection &c) {
                 return Cell::mark(environmentOf(c.endpoint().id, m_place));
             }) },
            { .title = tr("Gateway"), .width = 130, .cell = of([this](const gateway::Connection &c) {
                 return Cell::words(CaseWords::gatewayName(c.endpoint().id, m_place));
             }) },
            { .title = tr("Control"), .width = 110, .cell = of([this](const gateway::Connection &c) {
                 return Cell::mark(CaseWords::control(c.endpoint().id, m_place));
             }) },
            { .title = tr("Queue"),
                .width = 290,
                .cell = of([this](const gateway::Connection &c) { return queueCell(c, m_place); }),
                .grows = true },
        });
    m_table->setAccessibleName(tr("Gateways"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_state->setProof(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &EmptyState::actionTriggered, this, [this] {
        if (m_cause == Cause::Nothing)
            Q_EMIT decidedAsked();
        else
            Q_EMIT gatewaysAsked();
    });
    refresh();
}

QueueEmpty::Cause QueueEmpty::cause(const Workplace &place)
{
    const auto connections = place.connections();
    if (connections.isEmpty())
        return Cause::NoGateway;
    if (std::ranges::none_of(connections, [](const auto *each) { return isConnected(*each); }))
        return Cause::NotConnected;
    if (std::ranges::any_of(connections, [&](const auto *each) { return is(ControlState::Unasked, *each, place); }))
        return Cause::NotAsked;
    if (std::ranges::any_of(connections,
            [&](const auto *each) { return !isConnected(*each) || is(ControlState::Blind, *each, place); }))
        return Cause::Blind;
    if (std::ranges::any_of(connections, [&](const auto *each) { return !place.desk.hasListed(each->endpoint().id); }))
        return Cause::Reading;
    return Cause::Nothing;
}

void QueueEmpty::refresh()
{
    m_cause = cause(m_place);
    const auto count = static_cast<int>(m_place.connections().size());
    const auto say = [this](const QString &sentence, const QString &why, const QString &action) {
        m_state->setSentence(sentence);
        m_state->setCause(why);
        m_state->setAction(action);
    };
    switch (m_cause) {
    case Cause::NoGateway:
        say(tr("No gateway is set up"), tr("Requests come from gateways, and none is known to this seat."), tr("Set up a gateway"));
        break;
    case Cause::NotConnected:
        say(tr("Nothing is known"), tr("No gateway is connected, so requests may wait there unseen."), tr("Show the gateways"));
        break;
    case Cause::Reading:
        say(tr("The queue is being read"), tr("Countersign asks each gateway what is pending."), {});
        break;
    case Cause::NotAsked:
        say(tr("Nobody is asked"), whyNobodyIsAsked(), tr("Show what to run there"));
        break;
    case Cause::Blind:
        say(tr("Nothing is known to wait"), tr("Not every gateway can be seen whole, so this list may be short."), tr("Show the gateways"));
        break;
    case Cause::Nothing:
        say(tr("Nothing is waiting"), tr("All %n gateway(s) answer and list their approvals.", nullptr, count), tr("Show decided requests"));
        break;
    }
    m_state->setMark(m_cause == Cause::Nothing ? Mark(Quorum()) : Mark(NotVerified()));
    listGateways();
}

QString QueueEmpty::whyNobodyIsAsked() const
{
    const auto connections = m_place.connections();
    const auto unasked = std::ranges::find_if(
        connections, [this](const auto *each) { return is(ControlState::Unasked, *each, m_place); });
    const auto finding =
        unasked == connections.end() ? std::nullopt : CaseWords::worstFinding((*unasked)->endpoint().id, m_place);
    return finding
        ? tr("%1: %2").arg(CaseWords::gatewayName((*unasked)->endpoint().id, m_place), PathWords::reason(*finding))
        : QString();
}

void QueueEmpty::listGateways()
{
    const auto connections = m_place.connections();
    if (m_gateways->rowCount() != connections.size()) {
        m_gateways->clear();
        for (const auto *each : connections)
            m_gateways->appendRow(new QStandardItem(each->endpoint().id.text()));
    }
    m_table->setVisible(!connections.isEmpty());
    m_table->setFixedSize(scaled(620), scaled(metrics::rowHeader) + static_cast<int>(std::min<qsizetype>(connections.size(), 8)) * scaled(24) + 2);
    m_table->viewport()->update();
}

}
