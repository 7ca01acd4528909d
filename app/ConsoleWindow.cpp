// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ConsoleWindow.h"

#include "app/links/DraftKeeping.h"
#include "app/links/OverviewOfSeat.h"
#include "app/links/PlaceForAudits.h"
#include "app/links/PlaceForTeam.h"
#include "app/links/StatusOfSeat.h"
#include "models/core/Burst.h"
#include "models/core/DisplayText.h"
#include "widgets/alerts/AlertsPage.h"
#include "widgets/approvals/ApprovalsPage.h"
#include "widgets/audits/AuditsPage.h"
#include "widgets/gateways/GatewaysPage.h"
#include "widgets/kit/WindowPrompt.h"
#include "widgets/ledger/LedgerPage.h"
#include "widgets/overview/OverviewPage.h"
#include "widgets/people/EnrolDialog.h"
#include "widgets/shell/LockScreen.h"
#include "widgets/team/TeamPage.h"
#include "widgets/trail/TrailPage.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

constexpr int tickMs = 1000;
constexpr int autoLockMs = 10 * 60 * 1000;

QString roleWords(const facts::Person &person)
{
    if (person.has(facts::Role::SecurityOperator))
        return ConsoleWindow::tr("Security operator");
    if (person.has(facts::Role::Auditor))
        return ConsoleWindow::tr("Auditor");
    if (person.has(facts::Role::Admin))
        return ConsoleWindow::tr("Charter admin");
    return person.has(facts::Role::Operator) ? ConsoleWindow::tr("Operator") : ConsoleWindow::tr("Viewer");
}

/// A filter of the trail: this gateway, these minutes.
QString trailTime(const GatewayId &gateway, qint64 fromMs, qint64 toMs)
{
    constexpr qint64 minuteMs = 60'000;
    const auto minute = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-dd'T'HH:mm"_s); };
    return u"gateway:%1 after:%2 before:%3"_s.arg(gateway.text(), minute(fromMs), minute(toMs + minuteMs));
}

}

ConsoleWindow::ConsoleWindow(Services &services, gateway::Gateways &gateways, std::unique_ptr<ui::MainWindow> window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_gateways(gateways)
    , m_enrolment(services.vault(), services.team(), services.clock())
    , m_entries(services.ledger())
    , m_events(services.trail())
    , m_alertRows(services.alerts())
    , m_queue(services.desk(), services.clock())
    , m_gatewayList(gateways)
    , m_paths(gateways, services.clock())
    , m_waiting(services.desk(), services.team(), services.vault(), services.clock())
    , m_reports(services)
    , m_window(std::move(window))
    , m_pages(makePages())
{
    m_window->setPages(m_pages, services.clock());
    m_window->setTroubles(m_services.troubles());
    m_files.setMaxThreadCount(1); // one change of the draft is on disk before the next
    keepDraft(services, m_files).then(this, [](const Result<void> &) { }); // what is refused stays where it was: in its file
    addActions();
    followLock();
    followStatus();
}

// The window goes before what its pages look at.
ConsoleWindow::~ConsoleWindow()
{
    m_files.waitForDone();
    m_window.reset();
}

void ConsoleWindow::show()
{
    m_window->show();
}

void ConsoleWindow::showPracticePassphrase(const QString &passphrase)
{
    auto *action = new QAction(tr("Practice passphrase…"), this);
    const auto tell = [this, passphrase] {
        promptFor(m_window.get())
            .ask(this,
                 { .title = tr("Sign for both practice people"), .sentence = tr("Their passphrase is: %1").arg(passphrase),
                   .advice = tr("Allow needs both of them, Deny one. The File menu shows it again."), .yes = {}, .no = tr("Start") },
                 [](bool) { });
    };
    connect(action, &QAction::triggered, this, tell);
    m_window->addMenuAction(u"file"_s, action);
    tell();
}

ui::Prompt &ConsoleWindow::promptFor(QWidget *page)
{
    return *m_prompts.emplace_back(std::make_unique<ui::WindowPrompt>(page));
}

QList<ui::Page *> ConsoleWindow::makePages()
{
    auto *approvals = new ui::Page({ u"approvals"_s, tr("Approvals"), ui::Icon::approvals, ui::PageGroup::Decide },
                                   [this](QWidget *parent) { return makeApprovals(parent); }, this);
    const auto count = [this, approvals] {
        const auto keys = m_services.desk().keys();
        const auto open = std::ranges::count_if(keys, [this](const approvals::CaseKey &key) { return m_services.desk().find(key)->isOpen(); });
        approvals->setCount(int(open), ui::Token::ink);
    };
    auto *changes = new Burst(count, approvals);
    for (const auto signal : { &approvals::Desk::caseAdded, &approvals::Desk::caseChanged, &approvals::Desk::caseClosed })
        connect(&m_services.desk(), signal, changes, &Burst::touch);
    count();
    return {
        new ui::Page({ u"overview"_s, tr("Overview"), ui::Icon::eye, ui::PageGroup::Decide },
                     [this](QWidget *parent) { return makeOverview(parent); }, this),
        approvals,
        makeAlerts(),
        makeAudits(),
        new ui::Page({ u"ledger"_s, tr("Ledger"), ui::Icon::ledger, ui::PageGroup::Prove },
                     [this](QWidget *parent) -> QWidget * {
                         m_ledgerPage = new ui::LedgerPage({ m_services.ledger(), m_entries, m_services.verification(), promptFor(parent) }, parent);
                         return m_ledgerPage;
                     },
                     this),
        new ui::Page({ u"trail"_s, tr("Trail"), ui::Icon::trail, ui::PageGroup::Prove },
                     [this](QWidget *parent) { return makeTrail(parent); }, this),
        new ui::Page({ u"gateways"_s, tr("Gateways"), ui::Icon::gateways, ui::PageGroup::SetUp },
                     [this](QWidget *parent) { return makeGateways(parent); }, this),
        makeTeam(),
    };
}

QWidget *ConsoleWindow::makeTrail(QWidget *parent)
{
    auto *page = new ui::TrailPage({ m_services.trail(), m_events, m_services.collection(), m_services.clock() }, parent);
    m_trailPage = page;
    connect(page, &ui::TrailPage::entryAsked, this, [this](quint64 entry) {
        m_window->openPage(u"ledger"_s);
        m_ledgerPage->showEntry(entry);
    });
    connect(page, &ui::TrailPage::caseAsked, this, [this](const GatewayId &gateway, const QString &request) {
        m_window->openPage(u"approvals"_s);
        m_approvalsPage->select({ gateway, RequestId(request) });
    });
    return page;
}

ui::Page *ConsoleWindow::makeAlerts()
{
    alerts::AlertLog &log = m_services.alerts();
    const auto make = [this, &log](QWidget *parent) -> QWidget * {
        const auto gatewaysRead = [this] { return int(m_services.collection().gateways().size()); };
        auto *page = new ui::AlertsPage({ log, m_services.team(), m_services.vault(), m_services.clock(), gatewaysRead }, m_alertRows, parent);
        connect(page, &ui::AlertsPage::entryAsked, this, [this](quint64 entry) {
            m_window->openPage(u"ledger"_s);
            m_ledgerPage->showEntry(entry);
        });
        connect(page, &ui::AlertsPage::rowsAsked, this, [this](const GatewayId &gateway, qint64 fromMs, qint64 toMs) {
            m_window->openPage(u"trail"_s);
            m_trailPage->showQuery(trailTime(gateway, fromMs, toMs));
        });
        connect(&m_services.vault(), &vault::Vault::lockedChanged, page, &ui::AlertsPage::lookAgain);
        connect(&m_services.team(), &team::Team::charterChanged, page, &ui::AlertsPage::lookAgain);
        return page;
    };
    auto *page = new ui::Page({ u"alerts"_s, tr("Alerts"), ui::Icon::alerts, ui::PageGroup::Decide }, make, this);
    // Only what cannot wait is counted.
    const auto count = [&log, page] { page->setCount(log.open().critical, ui::Token::bad); };
    for (const auto signal : { &alerts::AlertLog::changed, &alerts::AlertLog::evidenceRead })
        connect(&log, signal, page, count);
    connect(&log, &alerts::AlertLog::raised, page, count);
    connect(&log, &alerts::AlertLog::loaded, page, count);
    count();
    return page;
}

QWidget *ConsoleWindow::makeOverview(QWidget *parent)
{
    QStringList ids;
    for (const ui::Page *each : std::as_const(m_pages))
        ids.append(each->about().id);
    auto *page = new ui::OverviewPage([this] { return overviewOf(m_services, m_gateways, m_paths, m_waiting); }, ids, parent);
    connect(page, &ui::OverviewPage::pageAsked, this, [this](const QString &id) { m_window->openPage(id); });
    connect(page, &ui::OverviewPage::gatewayAsked, this, &ConsoleWindow::showGateway);
    connect(&m_paths, &paths::PathBook::changed, page, &ui::OverviewPage::refresh);
    return page;
}

QWidget *ConsoleWindow::makeGateways(QWidget *parent)
{
    const auto adopt = [this](const crypto::SignedNote &note) { return m_services.adoptCharter(note); };
    m_gatewaysPage = new ui::GatewaysPage({ m_gateways, m_gatewayList, m_paths, m_services.clock(), promptFor(parent),
                                              m_services.team(), m_enrolment, adopt },
        parent);
    connect(m_gatewaysPage, &ui::GatewaysPage::charterAsked, this, [this] { m_window->openPage(u"team"_s); });
    return m_gatewaysPage;
}

void ConsoleWindow::showGateway(const GatewayId &id)
{
    m_window->openPage(u"gateways"_s);
    m_gatewaysPage->showGateway(id);
}

QWidget *ConsoleWindow::makeApprovals(QWidget *parent)
{
    const auto connections = [this] {
        QList<gateway::Connection *> all;
        for (const GatewayId &id : m_gateways.ids())
            all.append(m_gateways.find(id));
        return all;
    };
    auto *page = new ui::ApprovalsPage({ m_services.desk(), m_services.team(), m_services.vault(), m_services.clock(),
                                           connections, [this](const GatewayId &id) { return m_paths.paths(id); } },
        m_queue, parent);
    m_approvalsPage = page;
    connect(page, &ui::ApprovalsPage::gatewaysAsked, this, [this] { m_window->openPage(u"gateways"_s); });
    connect(&m_services.vault(), &vault::Vault::lockedChanged, page, &ui::ApprovalsPage::lookAgain);
    connect(&m_services.team(), &team::Team::charterChanged, page, &ui::ApprovalsPage::lookAgain);
    connect(&m_gateways, &gateway::Gateways::added, page, &ui::ApprovalsPage::lookAgain);
    connect(&m_paths, &paths::PathBook::changed, page, &ui::ApprovalsPage::lookAgain);
    connect(&m_gateways, &gateway::Gateways::removed, page, &ui::ApprovalsPage::lookAgain);
    return page;
}

ui::Page *ConsoleWindow::makeAudits()
{
    audits::AuditBook &book = m_services.audits();
    auto *page = new ui::Page({ u"audits"_s, tr("Audits"), ui::Icon::audits, ui::PageGroup::Prove },
                              [this](QWidget *parent) -> QWidget * {
                                  return new ui::AuditsPage(placeForAudits(m_services, m_gateways, m_reports, m_files, promptFor(parent)), parent);
                              },
                              this);
    const auto count = [&book, page] { page->setCount(int(std::ranges::count_if(book.audits(), [](const auto &each) { return each.signatures < 2; }))); };
    for (const auto signal : { &audits::AuditBook::added, &audits::AuditBook::changed })
        connect(&book, signal, page, count);
    connect(&book, &audits::AuditBook::reset, page, count);
    count();
    return page;
}

ui::Page *ConsoleWindow::makeTeam()
{
    auto *page = new ui::Page({ u"team"_s, tr("Team"), ui::Icon::person, ui::PageGroup::SetUp },
                              [this](QWidget *parent) -> QWidget * {
                                  return new ui::TeamPage(placeForTeam(m_services, m_gateways, m_enrolment, m_files, promptFor(parent)), parent);
                              },
                              this);
    // A version that somebody here has to sign, or can take into force, waits.
    team::CharterDesk &desk = m_services.charterDesk();
    const auto count = [&desk, page] { page->setCount(desk.offer() ? 1 : 0, ui::Token::ink); };
    connect(&desk, &team::CharterDesk::changed, page, count);
    count();
    return page;
}

void ConsoleWindow::addActions()
{
    auto *enrolment = new QAction(tr("Enrol a second person…"), this);
    connect(enrolment, &QAction::triggered, this, &ConsoleWindow::enrol);
    m_window->addMenuAction(u"file"_s, enrolment);
}

void ConsoleWindow::enrol()
{
    if (!m_services.team().hasCharter() || m_services.vault().isLocked())
        return;
    if (!m_services.team().charter().trial)
        return m_window->openPage(u"team"_s); // a team takes people in by a join request
    auto *dialog = new ui::EnrolDialog(m_enrolment, m_services.team(), m_services.seat(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::EnrolDialog::charterSigned, this, [this, dialog](const crypto::SignedNote &note) {
        m_services.adoptCharter(note).then(dialog, [dialog](const Result<void> &adopted) { dialog->setOutcome(adopted); });
    });
    dialog->open();
}

void ConsoleWindow::followLock()
{
    vault::Vault &vault = m_services.vault();
    vault.setAutoLock(autoLockMs);
    connect(m_window.get(), &ui::MainWindow::lockRequested, &vault, &vault::Vault::lock);
    connect(&vault, &vault::Vault::lockedChanged, this, [this](bool locked) {
        if (!locked)
            m_window->lockScreen()->reset();
        tellSeated();
        m_window->setLocked(locked);
    });
    connect(m_window->lockScreen(), &ui::LockScreen::unlockRequested, this,
            [this](const QString &person, const std::shared_ptr<crypto::SecretBytes> &passphrase) {
                m_services.vault().unlock(PersonId(person), std::move(*passphrase)).then(this, [this](const Result<PersonId> &unlocked) {
                    if (!unlocked)
                        m_window->lockScreen()->setFailure(unlocked.error());
                });
            });
    connect(&m_services.team(), &team::Team::charterChanged, this, &ConsoleWindow::tellSeated);
    qApp->installEventFilter(this);
    tellSeated();
    m_window->setLocked(vault.isLocked() && !vault.people().isEmpty());
}

bool ConsoleWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Keys and clicks of a person postpone the lock; what the program does by itself does not.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_services.vault().noteActivity();
    return QObject::eventFilter(watched, event);
}

void ConsoleWindow::tellSeated()
{
    const team::Team &team = m_services.team();
    const vault::Vault &vault = m_services.vault();
    ui::Seated seated { .person = {}, .role = {}, .seat = tr("Seat %1").arg(m_services.seat().text()), .locked = vault.isLocked() };
    if (!vault.signedIn().isEmpty())
        m_lastPerson = vault.signedIn();
    if (!team.hasCharter())
        return m_window->setSeated(seated);
    QList<ui::LockScreen::Person> people;
    for (const facts::Person &person : team.charter().people) {
        if (vault.people().contains(person.id))
            people.append({ person.id.text(), displayLine(person.name) });
    }
    m_window->lockScreen()->setPeople(people, m_lastPerson.text());
    if (const facts::Person *person = team.charter().person(m_lastPerson)) {
        seated.person = displayLine(person->name);
        seated.role = roleWords(*person);
    }
    m_window->setSeated(seated);
    using Standing = ui::MainWindow::Standing;
    m_window->setStanding(team.charter().practice ? Standing::Practice : team.charter().trial ? Standing::Trial : Standing::Real);
}

void ConsoleWindow::followStatus()
{
    for (const auto signal : { &gateway::Gateways::changed, &gateway::Gateways::added, &gateway::Gateways::removed })
        connect(&m_gateways, signal, &m_waiting, &approvals::WaitingCount::lookAgain);
    connect(&m_gateways, &gateway::Gateways::changed, this, &ConsoleWindow::tellStatus);
    auto *commits = new Burst([this] { tellStatus(); }, this); // a thousand requests come as a hundred commits and more
    connect(&m_services.ledger(), &ledger::Ledger::appended, commits, &Burst::touch);
    connect(&m_services.verification(), &ledger::VerifyRun::finished, this, &ConsoleWindow::tellStatus);
    connect(&m_tick, &QTimer::timeout, this, &ConsoleWindow::tellStatus);
    m_tick.start(tickMs);
    tellStatus();
}

void ConsoleWindow::tellStatus()
{
    m_window->setStatus(statusOf(m_services, m_gateways));
}

}
