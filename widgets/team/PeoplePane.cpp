// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/PeoplePane.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Table.h"
#include "widgets/team/AliasDialog.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/RevokeDialog.h"
#include "widgets/team/RoleChoice.h"
#include "widgets/team/TeamWords.h"

#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using facts::Person;
using Rows = team::RecordModel<Person>;

namespace {

/// The mark of a person's key now: none where all is well.
Cell markCell(const Person &person, qint64 nowMs)
{
    const facts::VoteKey *key = person.keyAt(nowMs);
    if (!key) {
        const bool revoked = std::ranges::any_of(person.keys, [](const facts::VoteKey &each) { return each.revokedAtMs.has_value(); });
        return Cell::words(revoked ? PeoplePane::tr("revoked") : PeoplePane::tr("no valid key"), Cell::Look::Bad);
    }
    return key->sameSeat ? Cell::mark(NotVerified {}, PeoplePane::tr("same seat"), Cell::Look::Warn) : Cell();
}

}

PeoplePane::PeoplePane(const TeamPlace &place, DraftEdit &edit, QWidget *parent)
    : QWidget(parent), m_place(place), m_edit(edit), m_table(new Table(Table::Rows::List)), m_head(new DetailHead), m_facts(new FactList), m_fingerprint(new DigestBlock),
      m_roles(new RoleChoice), m_aliases(new Button(tr("As requester…"), Icon::person)), m_revoke(new Button(tr("Revoke key…"), Icon::key)), m_remove(new Button(tr("Remove"))), m_problem((new Label({}, Token::bad, Size::Small))->wrapped())
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(Rows::RecordRole).value<Person>()); }; };
    m_table->setColumns(&m_rows,
                        { { .title = tr("Name"), .width = 160,
                            .cell = of([](const Person &person) { return Cell::outside(DisplayText::fromText(person.name, DisplayText::Lines::Escape), Cell::Look::Strong); }), .grows = true },
                          { .title = tr("Roles"), .width = 220, .cell = of([](const Person &person) { return Cell::words(TeamWords::roles(person.roles)); }) },
                          { .title = tr("Key"), .width = 90, .cell = of([this](const Person &person) { return markCell(person, m_place.clock.nowMs()); }) },
                          { .title = tr("Seat"), .width = 130,
                            .cell = of([this](const Person &person) {
                                const facts::VoteKey *key = person.keyAt(m_place.clock.nowMs());
                                return key ? Cell::evidence(DisplayText::fromText(key->seat.text(), DisplayText::Lines::Escape)) : Cell();
                            }), .hidesNarrow = true } });
    m_table->setAccessibleName(tr("People"));
    m_table->setProperty("pane", true);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"people-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(620), scaled(420) });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    setFocusProxy(m_table);
    connect(m_table, &Table::currentRowChanged, this, &PeoplePane::showCurrent);
    connect(m_table, &Table::rowOpened, this, [this] { m_roles->firstField()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_roles, &Form::changed, this, &PeoplePane::setRoles);
    connect(m_aliases, &QPushButton::clicked, this, &PeoplePane::askAliases);
    connect(m_revoke, &QPushButton::clicked, this, &PeoplePane::askRevocation);
    connect(m_remove, &QPushButton::clicked, this, &PeoplePane::remove);
    lookAgain();
}

QWidget *PeoplePane::makeDetail()
{
    auto *body = new Surface(Token::base);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_facts);
    layout->addWidget(new SectionTitle(tr("Fingerprint of the vote key"), tr("to compare by voice")));
    layout->addWidget(m_fingerprint, 0, Qt::AlignLeft);
    layout->addWidget(new SectionTitle(tr("Roles"), tr("what each may do stands under Roles")));
    layout->addWidget(m_roles);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_aliases);
    buttons->addWidget(m_revoke);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->setMinimumWidth(body->minimumSizeHint().width()); // nothing is cut: there is no scroll bar below
    auto *pane = new QWidget;
    pane->setProperty("pane", true);
    pane->setFocusProxy(m_roles);
    auto *outer = new QVBoxLayout(pane);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_head);
    outer->addWidget(scroll, 1);
    return pane;
}

const facts::Charter &PeoplePane::shown() const { return m_edit.draft() ? m_edit.draft()->charter() : m_place.team.charter(); }
Person PeoplePane::current() const { return m_table->currentRow().data(Rows::RecordRole).value<Person>(); }

void PeoplePane::lookAgain()
{
    const PersonId chosen = current().id;
    m_rows.setRecords(m_place.team.hasCharter() || m_edit.draft() ? shown().people : QList<Person> {});
    const QModelIndex again = m_rows.find([&chosen](const Person &person) { return person.id == chosen; });
    m_table->setCurrentRow(again.isValid() ? again : m_rows.index(0));
    showCurrent();
}

void PeoplePane::showCurrent()
{
    const Person person = current();
    const bool any = !person.id.isEmpty();
    m_showing = true;
    m_problem->setText(QString());
    m_head->setTitle(DisplayText::fromText(person.name, DisplayText::Lines::Escape));
    m_facts->clear();
    if (any)
        showKeys(person);
    const facts::VoteKey *key = any ? person.keyAt(m_place.clock.nowMs()) : nullptr;
    m_fingerprint->setDigest(key ? key->key.fingerprint() : QString());
    m_roles->setRoles(person.roles);
    QString refusal = m_place.changeRefusal();
    if (refusal.isEmpty() && !m_edit.draft())
        refusal = tr("Begin a change first.");
    m_roles->setEnabled(any && refusal.isEmpty());
    if (any && refusal.isEmpty())
        m_roles->setAdminAllowed(!shown().trial || person.has(facts::Role::Admin));
    for (Button *each : { m_aliases, m_revoke, m_remove }) {
        each->setEnabled(any && refusal.isEmpty() && (each != m_revoke || key));
        setPlainToolTip(*each, refusal);
        each->setAccessibleDescription(refusal);
    }
    setPlainToolTip(*m_roles, refusal);
    m_showing = false;
}

void PeoplePane::showKeys(const Person &person)
{
    m_facts->add(tr("Person"), DisplayText::fromText(person.id.text(), DisplayText::Lines::Escape));
    for (const facts::VoteKey &key : person.keys) {
        QStringList words { tr("seat %1, since %2").arg(displayLine(key.seat.text()), TeamWords::day(key.fromMs)) };
        if (key.sameSeat)
            words.append(tr("SAME SEAT as another person: not proved to be somebody else"));
        if (key.untilMs)
            words.append(tr("ended %1").arg(TeamWords::day(*key.untilMs)));
        if (key.revokedAtMs)
            words.append(tr("revoked %1, doubted since %2").arg(TeamWords::day(*key.revokedAtMs), TeamWords::time(key.doubtedSinceMs.value_or(*key.revokedAtMs))));
        m_facts->add(tr("Vote key"), words.join(u", "_s), key.revokedAtMs ? Token::bad : key.sameSeat ? Token::warn : Token::text);
    }
    for (const facts::ConnectionKey &link : person.connections)
        showConnection(link);
    if (person.aliases.isEmpty())
        m_facts->addAbsent(tr("As requester"), tr("Not known: their own requests cannot be told from others'"));
    for (const QString &alias : person.aliases)
        m_facts->add(tr("As requester"), DisplayText::fromText(alias, DisplayText::Lines::Escape));
    const bool here = m_place.vault.people().contains(person.id);
    m_facts->add(tr("Here"), here ? tr("Their key lies at this seat") : tr("Their key lies at another seat"));
}

void PeoplePane::showConnection(const facts::ConnectionKey &link)
{
    // A gateway names a device by the digest of its key.
    QStringList words { tr("%1, device %2, since %3").arg(displayLine(link.gateway.text()), link.key.fingerprint().first(16), TeamWords::day(link.fromMs)) };
    if (link.untilMs)
        words.append(tr("ended %1").arg(TeamWords::day(*link.untilMs)));
    if (link.revokedAtMs)
        words.append(tr("revoked %1").arg(TeamWords::day(*link.revokedAtMs)));
    m_facts->add(tr("Connection"), words.join(u", "_s), link.revokedAtMs ? Token::bad : Token::text);
}

void PeoplePane::tell(const Result<void> &done)
{
    m_problem->setText(done ? QString() : TeamWords::refusal(done.error()));
}

void PeoplePane::setRoles()
{
    if (m_showing || !m_edit.draft() || !m_place.changeRefusal().isEmpty())
        return;
    const Person person = current();
    if (m_roles->roles().isEmpty())
        return m_problem->setText(m_roles->obstacle());
    const Result<void> done = m_edit.apply([&](team::CharterDraft &draft) { return draft.setRoles(person.id, m_roles->roles()); });
    tell(done);
}

void PeoplePane::askAliases()
{
    const Person person = current();
    if (person.id.isEmpty() || !m_edit.draft() || !m_place.changeRefusal().isEmpty())
        return;
    auto *dialog = new AliasDialog(*m_edit.draft(), person.id, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = person.id] {
        tell(m_edit.apply([&](team::CharterDraft &draft) { return draft.setAliases(id, dialog->aliases()); }));
    });
    dialog->open();
}

void PeoplePane::askRevocation()
{
    const Person person = current();
    const facts::VoteKey *key = person.keyAt(m_place.clock.nowMs());
    if (!key || !m_edit.draft() || !m_place.changeRefusal().isEmpty())
        return;
    auto *dialog = new RevokeDialog(m_place.ledger, person.id, displayLine(person.name), *key, m_place.clock.nowMs(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = person.id] {
        tell(m_edit.apply([&](team::CharterDraft &draft) { return draft.revoke(id, dialog->doubtedSinceMs(), m_place.clock.nowMs()); }));
    });
    dialog->open();
}

void PeoplePane::remove()
{
    if (!m_edit.draft() || !m_place.changeRefusal().isEmpty())
        return;
    tell(m_edit.apply([id = current().id](team::CharterDraft &draft) { return draft.remove(id); }));
}

}
