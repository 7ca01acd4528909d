// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/KeychainTokens.h"
#include "app/PracticeSeat.h"
#include "app/Profile.h"
#include "app/Services.h"
#include "models/core/Clock.h"
#include "models/gateway/Gateways.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace countersign::ui {
class FirstRunAssistant;
class SeatPassphraseDialog;
class Theme;
struct FirstRunAnswers;
}

namespace countersign::app {

class ConsoleWindow;

/// From the start of the program to an open window: finds the seat's secrets, asks for what is missing, opens the seat, shows it.
class Console final : public QObject
{
    Q_OBJECT
public:
    struct Start {
        QString profileFolder; ///< empty: the person's own
        bool practice = false;
    };
    /// `theme` outlives it.
    Console(ui::Theme &theme, Start start, QObject *parent = nullptr);
    ~Console() override;

    /// An error: there is no profile to work in.
    [[nodiscard]] Result<void> begin();

private:
    void findSeat();
    void askFirstPerson();
    void setUp(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void foundTeam(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void addFirstGateway(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void askSeatPassphrase();
    void openSeat(const vault::SeatSecrets &secrets, const std::function<void()> &then);
    void practise();
    void showWindow(Services &services);
    void stop(const Error &error);

    ui::Theme &m_theme;
    Start m_start;
    SystemClock m_clock;
    std::optional<Profile> m_profile;
    vault::Keychain m_keychain;
    std::unique_ptr<vault::SeatSafe> m_safe;
    std::unique_ptr<QTemporaryDir> m_practiceFolder;
    std::unique_ptr<PracticeSeat> m_practice;
    std::unique_ptr<KeychainTokens> m_tokens;
    std::unique_ptr<gateway::Gateways> m_gateways;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ui::FirstRunAssistant> m_assistant;
    std::unique_ptr<ui::SeatPassphraseDialog> m_seatPassphrase;
    std::unique_ptr<ConsoleWindow> m_window;
};

}
