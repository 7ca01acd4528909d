// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RuleDialog.h"

#include "models/facts/ActionKind.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/RoleChoice.h"
#include "widgets/team/TeamWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::ActionKind;
using facts::Environment;
using facts::Rule;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 weekMs = qint64(7) * 24 * 60 * minuteMs;

QStringList linesOf(const QPlainTextEdit &edit)
{
    return edit.toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

QStringList checked(const QList<QCheckBox *> &boxes)
{
    QStringList values;
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            values.append(box->property("value").toString());
    }
    return values;
}

QPlainTextEdit *patterns(const QStringList &given)
{
    auto *edit = new QPlainTextEdit(given.join(u'\n'));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(scaled(52));
    return edit;
}

QSpinBox *number(int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

}

RuleDialog::RuleDialog(ledger::Ledger &ledger, facts::Charter now, team::CharterDraft draft, const Rule &rule, qint64 nowMs, QWidget *parent)
    : QDialog(parent), m_now(std::move(now)), m_draft(std::move(draft)), m_replay(ledger), m_nowMs(nowMs), m_isNew(rule.id.isEmpty()), m_id(new QLineEdit(rule.id.text())),
      m_commands(patterns(rule.commandPatterns)), m_agents(patterns(rule.agentPatterns)), m_approvals(number(1, 99, rule.approvals)), m_roles(new RoleChoice),
      m_seats(number(1, 99, rule.seats)), m_requester(new QComboBox), m_minutes(number(1, 7 * 24 * 60, int(rule.withinMs / minuteMs))),
      m_selfApproval(new QCheckBox(tr("Requesters may approve their own requests"))), m_replayButton(new Button(tr("What would it have done last week?"), Icon::clock)),
      m_replayed((new Label({}, Token::text2, Size::Small))->wrapped()), m_obstacle((new Label({}, Token::bad, Size::Small))->wrapped()),
      m_accept(new Button(tr("Put into the draft"), Button::Tone::Primary))
{
    setWindowTitle(m_isNew ? tr("New rule") : tr("Rule %1").arg(displayLine(rule.id.text())));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeForm(rule));
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addWidget(m_obstacle, 1);
    bar->addWidget(cancel);
    bar->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    resize(scaled(620), scaled(720));
    for (QSpinBox *each : { m_approvals, m_seats, m_minutes })
        connect(each, &QSpinBox::valueChanged, this, &RuleDialog::refresh);
    for (QPlainTextEdit *each : { m_commands, m_agents })
        connect(each, &QPlainTextEdit::textChanged, this, &RuleDialog::refresh);
    for (QCheckBox *each : m_kinds + m_environments)
        connect(each, &QCheckBox::toggled, this, &RuleDialog::refresh);
    connect(m_id, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    connect(m_roles, &Form::changed, this, &RuleDialog::refresh);
    connect(m_replayButton, &QPushButton::clicked, this, &RuleDialog::replay);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    (m_isNew ? static_cast<QWidget *>(m_id) : m_approvals)->setFocus();
}

QWidget *RuleDialog::makeForm(const Rule &rule)
{
    QStringList kindWords, environmentWords, environments;
    for (const ActionKind kind : { ActionKind::Exec, ActionKind::Plugin, ActionKind::SystemAgent })
        kindWords.append(facts::word(kind));
    for (const Environment each : { Environment::Dev, Environment::Stage, Environment::Prod })
        environmentWords.append(facts::word(each));
    for (const Environment each : rule.environments)
        environments.append(facts::word(each));
    m_id->setEnabled(m_isNew);
    m_id->setMaxLength(64);
    m_roles->setRoles(rule.roles);
    m_requester->addItem(tr("may be unknown; whoever is known to have asked does not count"), QVariant::fromValue(facts::Requester::Excluded));
    m_requester->addItem(tr("must be known"), QVariant::fromValue(facts::Requester::MustBeKnown));
    m_requester->setCurrentIndex(m_requester->findData(QVariant::fromValue(rule.requester)));
    m_minutes->setSuffix(tr(" min"));
    m_selfApproval->setChecked(rule.selfApproval);
    auto *form = new Surface(Token::base);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(new FormField(tr("Name"), m_id, tr("Stands in each vote. It cannot be changed later.")));
    layout->addWidget(new FormField(tr("Kinds"), makeChoices(m_kinds, kindWords, kindWords, rule.kinds), tr("None chosen: every kind.")));
    layout->addWidget(new FormField(tr("Environments"), makeChoices(m_environments, environmentWords, environmentWords, environments), tr("None chosen: every environment.")));
    layout->addWidget(new FormField(tr("Commands"), m_commands, tr("One pattern a line, * for any run, ? for one character. Empty: every command.")));
    layout->addWidget(new FormField(tr("Agents"), m_agents, tr("The same for the agent's id.")));
    layout->addWidget(new FormField(tr("People needed"), m_approvals));
    layout->addWidget(new FormField(tr("With one of these roles"), m_roles));
    layout->addWidget(new FormField(tr("At how many different seats"), m_seats));
    layout->addWidget(new FormField(tr("Requester"), m_requester));
    layout->addWidget(m_selfApproval);
    layout->addWidget(new FormField(tr("Time to decide"), m_minutes));
    layout->addWidget(m_replayButton, 0, Qt::AlignLeft);
    layout->addWidget(m_replayed);
    layout->addStretch();
    return form;
}

QWidget *RuleDialog::makeChoices(QList<QCheckBox *> &boxes, const QStringList &words, const QStringList &values, const QStringList &chosen)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *box = new QCheckBox(words.at(i));
        box->setProperty("value", values.at(i));
        box->setChecked(chosen.contains(values.at(i)));
        boxes.append(box);
        layout->addWidget(box);
    }
    layout->addStretch();
    row->setFocusProxy(boxes.first());
    return row;
}

Rule RuleDialog::rule() const
{
    Rule made;
    made.id = RuleId(m_id->text().trimmed());
    made.kinds = checked(m_kinds);
    for (const QString &word : checked(m_environments))
        made.environments.append(*facts::environment(word));
    made.commandPatterns = linesOf(*m_commands);
    made.agentPatterns = linesOf(*m_agents);
    made.approvals = m_approvals->value();
    made.roles = m_roles->roles();
    made.seats = m_seats->value();
    made.requester = m_requester->currentData().value<facts::Requester>();
    made.withinMs = m_minutes->value() * minuteMs;
    made.selfApproval = m_selfApproval->isChecked();
    return made;
}

QString RuleDialog::obstacle() const
{
    const Rule made = rule();
    if (made.id.isEmpty())
        return tr("Type a name");
    if (m_isNew && std::ranges::contains(m_draft.charter().rules, made.id, &Rule::id))
        return tr("A rule has this name already");
    const auto found = team::obstacleOf(m_draft.charter(), made, m_nowMs, team::VotesTravel::No);
    return found ? TeamWords::obstacle(*found) : QString();
}

QString RuleDialog::lastWeekSays() const { return m_replayed->text(); }

void RuleDialog::refresh()
{
    const QString why = obstacle();
    m_obstacle->setText(why);
    m_accept->setEnabled(why.isEmpty());
    m_replayButton->setEnabled(why.isEmpty());
    setPlainToolTip(*m_accept, why);
    m_replayed->setText(QString());
}

void RuleDialog::replay()
{
    team::CharterDraft draft = m_draft;
    if (const auto set = draft.setRule(rule(), m_nowMs); !set)
        return m_replayed->setText(TeamWords::refusal(set.error()));
    m_replayed->setText(tr("Reading…"));
    m_replay.run(m_now, draft.charter(), m_nowMs - weekMs).then(this, [this, asked = rule()](const Result<team::Replayed> &replayed) {
        if (asked != rule())
            return;
        if (!replayed)
            return m_replayed->setText(ErrorText::of(replayed.error()).both());
        const auto share = std::ranges::find(replayed->shares, asked.id, &team::Replayed::Share::rule);
        const int held = share == replayed->shares.end() ? 0 : share->after;
        m_replayed->setText(replayed->requests == 0 ? TeamWords::replayed(*replayed)
                                                    : tr("%1 It would have held %n of them.", nullptr, held).arg(TeamWords::replayed(*replayed)));
    });
}

}
