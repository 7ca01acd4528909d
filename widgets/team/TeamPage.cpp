// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamPage.h"

#include "models/team/CharterDesk.h"
#include "models/team/JoinCheck.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"
#include "widgets/team/AdmitDialog.h"
#include "widgets/team/CharterGatewaysPane.h"
#include "widgets/team/CharterSignDialog.h"
#include "widgets/team/DraftBar.h"
#include "widgets/team/JoinDialog.h"
#include "widgets/team/PeoplePane.h"
#include "widgets/team/RolesPane.h"
#include "widgets/team/RulesPane.h"
#include "widgets/team/TeamWords.h"
#include "widgets/team/VersionsPane.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using Arrival = team::CharterDesk::Arrival;

TeamPage::TeamPage(TeamPlace place, QWidget *parent)
    : Surface(Token::base, parent), m_place(std::move(place)), m_header(new PageHeader(tr("Team"))), m_banner(new Banner(Banner::Tone::Warn)), m_problem(new Banner(Banner::Tone::Bad)),
      m_tabs(new QTabBar), m_parts(new QStackedWidget), m_people(new PeoplePane(m_place, m_edit)), m_rules(new RulesPane(m_place, m_edit)), m_gateways(new CharterGatewaysPane(m_place, m_edit)), m_roles(new RolesPane),
      m_versions(new VersionsPane(m_place)), m_bar(new DraftBar(m_place, m_edit)), m_change(new Button(tr("Change…"), Icon::pen)),
      m_admit(new Button(tr("Open a join request…"), Icon::person)), m_join(new Button(tr("Ask to join…"), Icon::key)), m_import(new Button(tr("Import…"), Icon::folder)),
      m_export(new Button(tr("Export…"), Icon::save))
{
    for (Button *each : { m_change, m_admit, m_join, m_import, m_export })
        m_header->addAction(each);
    m_problem->hide();
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the charter"));
    const QStringList names { tr("People"), tr("Rules"), tr("Gateways"), tr("Roles"), tr("Versions") };
    const QList<QWidget *> parts { m_people, m_rules, m_gateways, m_roles, m_versions };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        m_tabs->addTab(names.at(i));
        m_parts->addWidget(parts.at(i));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs);
    layout->addWidget(new Hairline);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_bar);
    setFocusProxy(m_people);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int part) {
        m_parts->setCurrentIndex(part);
        setFocusProxy(m_parts->currentWidget());
    });
    connect(m_change, &QPushButton::clicked, this, &TeamPage::beginChange);
    connect(m_admit, &QPushButton::clicked, this, &TeamPage::askJoinFile);
    connect(m_join, &QPushButton::clicked, this, &TeamPage::askJoin);
    connect(m_import, &QPushButton::clicked, this, &TeamPage::askImport);
    connect(m_export, &QPushButton::clicked, this, &TeamPage::askExport);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        beginChange();
        askSignature();
    });
    connect(m_bar, &DraftBar::signAsked, this, &TeamPage::askSignature);
    connect(m_bar, &DraftBar::adoptAsked, this, &TeamPage::adopt);
    connect(&m_edit, &DraftEdit::changed, this, &TeamPage::lookAgain);
    connect(&m_place.desk, &team::CharterDesk::changed, this, &TeamPage::lookAgain);
    connect(&m_place.team, &team::Team::charterChanged, this, [this] {
        m_edit.discard(); // it would follow a version that is past
        lookAgain();
    });
    connect(&m_place.vault, &vault::Vault::lockedChanged, this, &TeamPage::lookAgain);
    connect(&m_place.vault, &vault::Vault::peopleChanged, this, &TeamPage::lookAgain);
    addKeys();
    lookAgain();
}

void TeamPage::addKeys()
{
    const auto on = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto step = [this](int by) { open(static_cast<Part>((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count())); };
    on(Qt::CTRL | Qt::Key_PageDown, [step] { step(1); });
    on(Qt::CTRL | Qt::Key_PageUp, [step] { step(-1); });
    on(Qt::CTRL | Qt::Key_E, [this] {
        if (m_change->isEnabled())
            beginChange();
    });
}

void TeamPage::open(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
    m_parts->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

TeamPage::Part TeamPage::part() const { return static_cast<Part>(m_tabs->currentIndex()); }

void TeamPage::lookAgain()
{
    m_people->lookAgain();
    m_rules->lookAgain();
    m_gateways->lookAgain();
    m_versions->lookAgain();
    m_bar->lookAgain();
    showBanner();
    showActions();
}

void TeamPage::showBanner()
{
    if (!m_place.team.hasCharter()) {
        m_header->setState(tr("No charter yet"), Token::warn);
        m_banner->hide();
        return;
    }
    const facts::Charter &charter = m_place.team.charter();
    const auto life = team::CharterLife::of(charter, m_place.clock.nowMs());
    const bool fresh = life.stage == team::CharterLife::Stage::InForce;
    const bool canRenew = !fresh && m_place.isReal() && m_place.changeRefusal().isEmpty() && !m_edit.draft() && !m_place.desk.offer();
    m_banner->setAction(canRenew ? tr("Sign it anew…") : QString());
    m_header->setState(tr("%1, version %2, %3").arg(displayLine(charter.team), QString::number(charter.version), TeamWords::life(life, charter.validUntilMs)),
                       fresh ? Token::text2 : Token::warn);
    m_banner->setVisible(charter.trial || !fresh);
    m_banner->setTone(life.stage == team::CharterLife::Stage::RanOut ? Banner::Tone::Bad : Banner::Tone::Warn);
    m_banner->setHatched(charter.trial && fresh);
    if (!fresh)
        m_banner->setSentence(tr("The charter is %1.").arg(TeamWords::life(life, charter.validUntilMs)));
    else if (charter.practice)
        m_banner->setSentence(tr("The practice team: its charter cannot be changed."));
    else
        m_banner->setSentence(tr("TRIAL: one person's word. It is replaced by a team's own charter, signed at two seats, and never promoted."));
}

void TeamPage::showActions()
{
    const auto set = [](Button &button, const QString &refusal) {
        button.setEnabled(refusal.isEmpty());
        setPlainToolTip(button, refusal);
        button.setAccessibleDescription(refusal);
    };
    const bool trial = m_place.team.hasCharter() && m_place.team.charter().trial;
    m_change->setText(m_place.isReal() ? tr("Change…") : tr("Found a team…"));
    QString refusal = m_place.changeRefusal();
    set(*m_admit, !refusal.isEmpty() ? refusal : m_edit.draft() ? QString() : tr("Begin a change first."));
    if (refusal.isEmpty() && m_edit.draft())
        refusal = tr("A draft is open already.");
    if (refusal.isEmpty() && m_place.desk.offer())
        refusal = tr("Another version lies here: have it signed, or discard it, first.");
    set(*m_change, refusal);
    const QString locked = m_place.vault.isLocked() || m_place.vault.signedIn().isEmpty() ? tr("The seat is locked.") : QString();
    const bool practice = m_place.team.hasCharter() && m_place.team.charter().practice;
    set(*m_join, practice ? tr("The practice team takes nobody in.") : locked);
    set(*m_import, practice ? tr("The practice charter cannot be changed.") : locked);
    const bool nothing = trial && !m_place.desk.offer();
    set(*m_export, nothing ? tr("A trial belongs to its own seat.") : practice ? tr("The practice charter stays here.") : m_place.refusal(team::Right::Export));
}

void TeamPage::tell(const QString &sentence, bool isBad)
{
    m_problem->setTone(isBad ? Banner::Tone::Bad : Banner::Tone::Ok);
    m_problem->setSentence(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void TeamPage::beginChange()
{
    if (!m_change->isEnabled())
        return;
    tell({}, false);
    const team::SignedCharter &current = m_place.team.chain().last();
    m_edit.begin(m_place.isReal() ? team::CharterDraft::successorOf(current) : team::CharterDraft::founding(tr("Our team"), current));
}

void TeamPage::readFile(const QString &title, const QString &filter, const std::function<void(const QByteArray &file)> &then)
{
    m_place.prompt.askOpenPath(this, title, filter, [this, then](const QString &path) {
        if (path.isEmpty())
            return;
        m_place.load(path).then(this, [this, then](const Result<QByteArray> &file) {
            if (file)
                then(*file);
            else
                tell(TeamWords::refusal(file.error()), true);
        });
    });
}

void TeamPage::askJoinFile()
{
    readFile(tr("Open a join request"), tr("Join requests (*.note);;All files (*)"), [this](const QByteArray &file) { openJoinFile(file); });
}

void TeamPage::openJoinFile(const QByteArray &file)
{
    const auto opened = team::openJoin(file, m_place.clock.nowMs());
    if (!opened)
        return tell(TeamWords::refusal(opened.error()), true);
    if (!m_edit.draft())
        return;
    tell({}, false);
    auto *dialog = new AdmitDialog(*opened, m_edit.draft()->charter(), this);
    connect(dialog, &AdmitDialog::admitted, this, [this, dialog] {
        dialog->setOutcome(m_edit.apply([&](team::CharterDraft &draft) { return draft.admit(dialog->join().request, dialog->roles(), m_place.clock.nowMs()); }));
    });
    dialog->open();
}

void TeamPage::askImport()
{
    readFile(tr("Import a charter or a draft"), tr("Charters (*.charter.json);;All files (*)"), [this](const QByteArray &file) {
        const auto arrival = m_place.desk.take(file);
        if (!arrival)
            return tell(TeamWords::refusal(arrival.error()), true);
        switch (*arrival) {
        case Arrival::NothingNew: return tell(tr("The file holds nothing that is not known here."), false);
        case Arrival::Newer: return tell(tr("The file holds a newer version. Look at it, then take it into force."), false);
        case Arrival::Draft: return tell(tr("The file holds a draft. Read what it changes before you sign."), false);
        case Arrival::Signatures: return tell(tr("The file holds more signatures for the draft here."), false);
        }
    });
}

void TeamPage::askExport()
{
    const auto file = m_place.desk.file();
    if (!file)
        return tell(TeamWords::refusal(file.error()), true);
    m_place.prompt.askSavePath(this, tr("Export the charter"), u"countersign.charter.json"_s, tr("Charters (*.charter.json);;All files (*)"), [this, bytes = *file](const QString &path) {
        if (path.isEmpty())
            return;
        m_place.save(path, bytes).then(this, [this](const Result<void> &saved) {
            tell(saved ? tr("Exported. The other seats import this file on their Team page.") : TeamWords::refusal(saved.error()), !saved);
        });
    });
}

void TeamPage::askSignature()
{
    if (!m_bar->sign().isEnabled())
        return;
    if (!m_edit.draft()) {
        (new CharterSignDialog(m_place, this))->open();
        return;
    }
    auto *dialog = new CharterSignDialog(m_place, *m_edit.draft(), this);
    connect(dialog, &QDialog::accepted, this, [this] { m_edit.discard(); }); // it lies at the desk now
    dialog->open();
}

void TeamPage::adopt()
{
    const QList<crypto::SignedNote> notes = m_place.desk.complete();
    if (notes.isEmpty())
        return;
    m_place.adopt(notes).then(this, [this](const Result<void> &adopted) {
        tell(adopted ? tr("Version %1 is in force here. Export it for the other seats.").arg(m_place.team.charter().version) : TeamWords::refusal(adopted.error()), !adopted);
    });
}

void TeamPage::askJoin()
{
    // Whoever is in a team already makes a request for somebody who is not.
    (new JoinDialog(m_place, m_place.isReal() ? JoinDialog::For::SomebodyElse : JoinDialog::For::SignedIn, this))->open();
}

}
