// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/CharterGatewaysPane.h"

#include "models/team/Team.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Table.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/TeamWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::GatewayRecord;
using Rows = team::RecordModel<GatewayRecord>;

namespace {

Mark markOf(facts::Environment environment)
{
    switch (environment) {
    case facts::Environment::Dev: return Environment::Dev;
    case facts::Environment::Stage: return Environment::Stage;
    case facts::Environment::Prod: return Environment::Prod;
    }
    Q_UNREACHABLE_RETURN(Environment::Unknown);
}

}

CharterGatewaysPane::CharterGatewaysPane(const TeamPlace &place, DraftEdit &edit, QWidget *parent)
    : QWidget(parent), m_place(place), m_edit(edit), m_table(new Table(Table::Rows::List)), m_known(new QComboBox), m_environment(new QComboBox),
      m_add(new Button(tr("Name in the draft"), Icon::plus)), m_move(new Button(tr("To this environment"))), m_remove(new Button(tr("Remove"))),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped())
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(Rows::RecordRole).value<GatewayRecord>()); }; };
    m_table->setColumns(&m_rows,
                        { { .title = tr("Env"), .width = 48, .cell = of([](const GatewayRecord &gateway) { return Cell::mark(markOf(gateway.environment), u""_s); }) },
                          { .title = tr("Gateway"), .width = 140,
                            .cell = of([](const GatewayRecord &gateway) { return Cell::outside(DisplayText::fromText(gateway.id.text(), DisplayText::Lines::Escape), Cell::Look::Strong); }) },
                          { .title = tr("Name"), .width = 140,
                            .cell = of([](const GatewayRecord &gateway) { return Cell::outside(DisplayText::fromText(gateway.name, DisplayText::Lines::Escape)); }) },
                          { .title = tr("Certificate"), .width = 300,
                            .cell = of([](const GatewayRecord &gateway) {
                                return gateway.tlsPin ? Cell::evidence(gateway.tlsPin->hex()) : Cell::words(tr("none: on the seat's own machine"), Cell::Look::Dim);
                            }), .grows = true, .hidesNarrow = true } });
    m_table->setAccessibleName(tr("Gateways of the charter"));
    m_table->setProperty("pane", true);
    for (const facts::Environment each : { facts::Environment::Dev, facts::Environment::Stage, facts::Environment::Prod })
        m_environment->addItem(TeamWords::environment(each), QVariant::fromValue(each));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(new FormField(tr("Gateway of this seat that the charter does not name"), m_known), 1);
    row->addWidget(new FormField(tr("Environment"), m_environment));
    for (Button *each : { m_add, m_move, m_remove })
        row->addWidget(each, 0, Qt::AlignVCenter);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addLayout(row);
    foot->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    setFocusProxy(m_table);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_known->currentIndex() >= 0)
            set(m_unnamed.at(m_known->currentIndex()));
    });
    connect(m_move, &QPushButton::clicked, this, [this] { set(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { tell(m_edit.apply([id = current().id](team::CharterDraft &draft) { return draft.removeGateway(id); })); });
    lookAgain();
}

const facts::Charter &CharterGatewaysPane::shown() const { return m_edit.draft() ? m_edit.draft()->charter() : m_place.team.charter(); }
GatewayRecord CharterGatewaysPane::current() const { return m_table->currentRow().data(Rows::RecordRole).value<GatewayRecord>(); }

void CharterGatewaysPane::lookAgain()
{
    const bool any = m_place.team.hasCharter() || m_edit.draft();
    const GatewayId chosen = current().id;
    m_rows.setRecords(any ? shown().gateways : QList<GatewayRecord> {});
    const QModelIndex again = m_rows.find([&chosen](const GatewayRecord &gateway) { return gateway.id == chosen; });
    m_table->setCurrentRow(again.isValid() ? again : m_rows.index(0));
    m_problem->setText(QString());
    m_unnamed = any ? m_place.gateways() : QList<GatewayRecord> {};
    m_unnamed.removeIf([this](const GatewayRecord &gateway) { return shown().gateway(gateway.id) != nullptr; });
    m_known->clear();
    for (const GatewayRecord &each : std::as_const(m_unnamed))
        m_known->addItem(displayLine(each.id.text()));
    QString refusal = m_place.changeRefusal();
    if (refusal.isEmpty() && !m_edit.draft())
        refusal = tr("Begin a change first.");
    const auto allow = [](Button &button, const QString &why) {
        button.setEnabled(why.isEmpty());
        setPlainToolTip(button, why);
        button.setAccessibleDescription(why);
    };
    const QString noRow = m_rows.rowCount() > 0 ? refusal : tr("The charter names no gateway.");
    allow(*m_add, refusal.isEmpty() && m_unnamed.isEmpty() ? tr("Every gateway of this seat is named.") : refusal);
    allow(*m_move, refusal.isEmpty() ? noRow : refusal);
    allow(*m_remove, refusal.isEmpty() ? noRow : refusal);
}

void CharterGatewaysPane::set(GatewayRecord gateway)
{
    gateway.environment = m_environment->currentData().value<facts::Environment>();
    tell(m_edit.apply([&gateway](team::CharterDraft &draft) { return draft.setGateway(gateway); }));
}

void CharterGatewaysPane::tell(const Result<void> &done)
{
    if (!done)
        m_problem->setText(tr("A trial has no production gateways: what hangs on one person's word must not decide there."));
}

}
