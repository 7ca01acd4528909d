// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RulesPane.h"

#include "models/team/Team.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Table.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/RecoveryDialog.h"
#include "widgets/team/RuleDialog.h"
#include "widgets/team/TeamWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::Rule;
using Rows = team::RecordModel<Rule>;

RulesPane::RulesPane(const TeamPlace &place, DraftEdit &edit, QWidget *parent)
    : QWidget(parent), m_place(place), m_edit(edit), m_table(new Table(Table::Rows::List)), m_new(new Button(tr("New rule…"), Icon::plus)), m_change(new Button(tr("Change…"))),
      m_up(new Button(tr("Up"))), m_down(new Button(tr("Down"))), m_remove(new Button(tr("Remove"))), m_fewer(new Button(tr("One fewer"))), m_more(new Button(tr("One more"))),
      m_recovery(new Button(tr("Make a recovery key…"), Icon::key)), m_threshold((new Label({}, Token::text, Size::Small))->wrapped()),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped())
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(Rows::RecordRole).value<Rule>(), row.row()); }; };
    m_table->setColumns(&m_rows,
                        { { .title = tr("No."), .width = 24, .cell = of([](const Rule &, int row) { return Cell::number(row + 1); }), .numeric = true },
                          { .title = tr("Rule"), .width = 120,
                            .cell = of([](const Rule &rule, int) { return Cell::outside(DisplayText::fromText(rule.id.text(), DisplayText::Lines::Escape), Cell::Look::Strong); }) },
                          { .title = tr("Holds"), .width = 300, .cell = of([](const Rule &rule, int) { return Cell::words(TeamWords::scope(rule)); }), .grows = true },
                          { .title = tr("Needs"), .width = 280, .cell = of([](const Rule &rule, int) { return Cell::words(TeamWords::demand(rule)); }) },
                          { .title = tr("Within"), .width = 60, .cell = of([](const Rule &rule, int) { return Cell::words(tr("%1 min").arg(rule.withinMs / 60'000)); }), .hidesNarrow = true } });
    m_table->setAccessibleName(tr("Rules, the first that matches counts"));
    m_table->setProperty("pane", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    for (Button *each : { m_new, m_change, m_up, m_down, m_remove })
        buttons->addWidget(each);
    buttons->addWidget(m_problem, 1);
    auto *signers = new QHBoxLayout;
    signers->setSpacing(scaled(8));
    signers->addWidget(m_threshold, 1);
    for (Button *each : { m_fewer, m_more, m_recovery })
        signers->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addLayout(buttons);
    foot->addWidget((new Label(tr("The first rule that matches counts. What matches none needs two security operators."), Token::text2, Size::Small))->wrapped());
    foot->addWidget(new SectionTitle(tr("The charter itself"), tr("who signs its next version")));
    foot->addLayout(signers);
    layout->addLayout(foot);
    setFocusProxy(m_table);
    connect(m_new, &QPushButton::clicked, this, [this] {
        Rule rule;
        rule.roles = { facts::Role::SecurityOperator };
        ask(rule);
    });
    connect(m_change, &QPushButton::clicked, this, [this] { ask(current()); });
    connect(m_table, &Table::rowOpened, this, [this] { ask(current()); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &RulesPane::remove);
    connect(m_fewer, &QPushButton::clicked, this, [this] { setThreshold(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] { setThreshold(1); });
    connect(m_recovery, &QPushButton::clicked, this, &RulesPane::askRecovery);
    lookAgain();
}

const facts::Charter &RulesPane::shown() const { return m_edit.draft() ? m_edit.draft()->charter() : m_place.team.charter(); }
Rule RulesPane::current() const { return m_table->currentRow().data(Rows::RecordRole).value<Rule>(); }
QString RulesPane::state() const { return m_threshold->text(); }

void RulesPane::lookAgain()
{
    const bool any = m_place.team.hasCharter() || m_edit.draft();
    const RuleId chosen = current().id;
    m_rows.setRecords(any ? shown().rules : QList<Rule> {});
    const QModelIndex again = m_rows.find([&chosen](const Rule &rule) { return rule.id == chosen; });
    m_table->setCurrentRow(again.isValid() ? again : m_rows.index(0));
    m_problem->setText(QString());
    QString refusal = m_place.changeRefusal();
    if (refusal.isEmpty() && !m_edit.draft())
        refusal = tr("Begin a change first.");
    for (Button *each : { m_new, m_change, m_up, m_down, m_remove, m_fewer, m_more, m_recovery }) {
        const bool needsRow = each != m_new && each != m_fewer && each != m_more && each != m_recovery;
        each->setEnabled(refusal.isEmpty() && (!needsRow || m_rows.rowCount() > 0));
        setPlainToolTip(*each, refusal);
        each->setAccessibleDescription(refusal);
    }
    const bool lacks = m_edit.draft() && m_edit.draft()->lacksRecovery(m_place.clock.nowMs());
    m_recovery->setVisible(lacks);
    if (!any)
        return m_threshold->setText(QString());
    const auto admins = team::adminsAt(shown(), m_place.clock.nowMs()).size();
    const QString threshold = tr("%1 of %n charter admin(s) sign a version.", nullptr, int(admins)).arg(shown().threshold);
    const QString recovery = lacks ? tr("With exactly two a recovery key is needed, kept outside every seat.") : shown().recovery ? tr("A recovery key stands for one of them; its use alerts every seat.") : QString();
    m_threshold->setText(recovery.isEmpty() ? threshold : threshold + u' ' + recovery);
}

void RulesPane::tell(const Result<void> &done)
{
    if (!done)
        m_problem->setText(TeamWords::refusal(done.error()));
}

void RulesPane::ask(const Rule &rule)
{
    if (!m_edit.draft() || !m_place.changeRefusal().isEmpty())
        return;
    auto *dialog = new RuleDialog(m_place.ledger, m_place.team.charter(), *m_edit.draft(), rule, m_place.clock.nowMs(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        tell(m_edit.apply([&](team::CharterDraft &draft) { return draft.setRule(dialog->rule(), m_place.clock.nowMs()); }));
    });
    dialog->open();
}

void RulesPane::move(int step)
{
    const int to = m_table->currentRow().row() + step;
    if (to >= 0 && to < m_rows.rowCount())
        tell(m_edit.apply([&](team::CharterDraft &draft) { return draft.moveRule(current().id, to); }));
}

void RulesPane::remove()
{
    tell(m_edit.apply([id = current().id](team::CharterDraft &draft) { return draft.removeRule(id); }));
}

void RulesPane::setThreshold(int step)
{
    tell(m_edit.apply([&](team::CharterDraft &draft) { return draft.setThreshold(draft.charter().threshold + step, m_place.clock.nowMs()); }));
}

void RulesPane::askRecovery()
{
    auto *dialog = new RecoveryDialog(m_place, this);
    connect(dialog, &RecoveryDialog::made, this, [this](const facts::RecoveryKey &key) {
        tell(m_edit.apply([&key](team::CharterDraft &draft) {
            draft.setRecovery(key);
            return Result<void>();
        }));
    });
    dialog->open();
}

}
