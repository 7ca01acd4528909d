// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Console.h"

#include "app/ConsoleWindow.h"
#include "models/drill/PracticeTeam.h"
#include "models/drill/Scenario.h"
#include "models/team/Enrolment.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/WindowPrompt.h"
#include "widgets/people/FirstRunAssistant.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/SeatPassphraseDialog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign::app {

Console::Console(Opening &opening, QObject *parent)
    : QObject(parent)
    , m_opening(opening)
    , m_keychain(u"Countersign"_s)
{
}

// The window goes first, then the seat it shows; connections live longer than the desk that watches them.
Console::~Console()
{
    m_window.reset();
    m_services.reset();
}

void Console::begin()
{
    if (m_opening.isPractice())
        return practise(m_opening.profile());
    m_profile = m_opening.profile();
    m_safe = std::make_unique<vault::SeatSafe>(m_keychain, m_profile->folder(), m_clock);
    findSeat();
}

void Console::findSeat()
{
    m_safe->find().then(this, [this](const Result<vault::SeatSafe::Place> &place) {
        if (!place)
            return stop(place.error());
        switch (*place) {
        case vault::SeatSafe::Place::None:
            return askFirstPerson();
        case vault::SeatSafe::Place::File:
            return askSeatPassphrase();
        case vault::SeatSafe::Place::Keychain:
            m_safe->load({}).then(this, [this](const Result<std::shared_ptr<vault::SeatSecrets>> &secrets) {
                if (!secrets)
                    return stop(secrets.error());
                openSeat(**secrets, [this] { showWindow(*m_services); });
            });
        }
    });
}

void Console::askSeatPassphrase()
{
    ui::SeatPassphraseDialog &dialog = m_opening.askPassphrase();
    const auto load = [this, &dialog] {
        m_safe->load(dialog.takeEntered()).then(this, [this, &dialog](const Result<std::shared_ptr<vault::SeatSecrets>> &secrets) {
            if (!secrets)
                return dialog.setFailure(secrets.error());
            openSeat(**secrets, [this] {
                showWindow(*m_services);
                m_opening.closePassphrase();
            });
        });
    };
    connect(&dialog, &ui::SeatPassphraseDialog::passphraseEntered, this, load);
    if (dialog.isEntered())
        load();
}

void Console::askFirstPerson()
{
    m_assistant = new ui::FirstRunAssistant;
    connect(m_assistant, &ui::FirstRunAssistant::practiceRequested, this, [this] {
        const Result<Profile> profile = m_opening.makePracticeProfile();
        if (!profile)
            return stop(profile.error());
        practise(*profile);
    });
    connect(m_assistant, &ui::FirstRunAssistant::setUpRequested, this, &Console::setUp);
    m_opening.window().showBeforePages(m_assistant);
    m_keychain.find().then(m_assistant, [assistant = m_assistant.get()](const Result<void> &found) {
        assistant->setKeychainAvailable(found.has_value());
    });
}

void Console::setUp(const std::shared_ptr<ui::FirstRunAnswers> &answers)
{
    // A first run that broke off after this step goes on with the secrets it made: they are never made twice.
    const auto taken = [this, answers](const Result<std::shared_ptr<vault::SeatSecrets>> &secrets) {
        if (!secrets)
            return m_assistant->setFailure(secrets.error());
        if (m_services)
            return foundTeam(answers);
        openSeat(**secrets, [this, answers] { foundTeam(answers); });
    };
    m_safe->find().then(this, [this, answers, taken](const Result<vault::SeatSafe::Place> &place) {
        if (!place)
            return m_assistant->setFailure(place.error());
        if (*place == vault::SeatSafe::Place::None)
            m_safe->create(answers->seatPassphrase.clone()).then(this, taken);
        else
            m_safe->load(answers->seatPassphrase.clone()).then(this, taken);
    });
}

void Console::foundTeam(const std::shared_ptr<ui::FirstRunAnswers> &answers)
{
    QList<facts::GatewayRecord> gateways;
    if (answers->gateway)
        gateways = { answers->gateway->record() };
    auto *enrolment = new team::Enrolment(m_services->vault(), m_services->team(), m_clock, this);
    enrolment->found(tr("My team"), { answers->name, answers->roles }, { m_services->seat(), m_services->seatKey() }, gateways, std::move(answers->passphrase))
        .then(this,
              [this, enrolment](const Result<crypto::SignedNote> &note) -> FutureResult<void> {
                  enrolment->deleteLater();
                  return note ? m_services->adoptCharter(*note) : ready<void>(std::unexpected(note.error()));
              })
        .unwrap()
        .then(this, [this, answers](const Result<void> &adopted) {
            if (!adopted)
                return m_assistant->setFailure(adopted.error());
            addFirstGateway(answers);
        });
}

void Console::addFirstGateway(const std::shared_ptr<ui::FirstRunAnswers> &answers)
{
    if (!answers->gateway)
        return showWindow(*m_services);
    m_gateways->add(answers->gateway->known, std::move(answers->gateway->sharedToken))
        .then(this, [this, id = answers->gateway->known.endpoint.id](const Result<void> &added) {
            if (!added)
                return m_assistant->setFailure(added.error());
            showWindow(*m_services);
            m_window->showGateway(id); // its owner has to let this seat in: the request and the command stand there
        });
}

void Console::openSeat(const vault::SeatSecrets &secrets, const std::function<void()> &then)
{
    m_services = std::make_unique<Services>(*m_profile, secrets, m_clock);
    m_tokens = std::make_unique<KeychainTokens>(m_keychain, m_services->seat().text());
    m_gateways = std::make_unique<gateway::Gateways>(m_profile->folder(), *m_tokens, m_clock);
    m_services->attendAll(*m_gateways);
    m_services->start().then(this, [this, then](const Result<void> &started) {
        if (!started)
            return stop(started.error());
        m_gateways->load().then(this, [this, then](const Result<void> &loaded) {
            if (!loaded)
                return stop(loaded.error());
            then();
        });
    });
}

void Console::practise(const Profile &profile)
{
    m_profile = profile;
    m_practice = std::make_unique<PracticeSeat>(*m_profile, m_clock);
    m_tokens = std::make_unique<KeychainTokens>(m_keychain, u"practice"_s);
    m_gateways = std::make_unique<gateway::Gateways>(m_profile->folder(), *m_tokens, m_clock);
    m_practice->start().then(this, [this](const Result<void> &started) {
        if (!started)
            return stop(started.error());
        m_gateways->include(m_practice->connection());
        m_practice->services().mirror(m_practice->connection());
        showWindow(m_practice->services());
        m_window->showPracticePassphrase(drill::practice::shownPassphrase());
        if (const auto scenarios = drill::Scenario::all()) {
            for (const drill::Scenario &scenario : *scenarios)
                m_practice->gateway().play(scenario);
        }
    });
}

void Console::showWindow(Services &services)
{
    m_window = std::make_unique<ConsoleWindow>(services, *m_gateways, m_opening.takeWindow());
    m_window->show();
}

void Console::stop(const Error &error)
{
    // There is no window yet to say it in.
    static constexpr int exitCode = 2;
    ui::WindowPrompt(nullptr).ask(this, { tr("Countersign cannot open this seat"), ui::ErrorText::of(error).sentence, ui::ErrorText::of(error).advice, {}, tr("Quit") },
                                  [](bool) { QCoreApplication::exit(exitCode); });
}

}
