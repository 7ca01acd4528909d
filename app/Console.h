// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/KeychainTokens.h"
#include "app/PracticeSeat.h"
#include "app/opening/Opening.h"
#include "app/Services.h"
#include "models/core/Clock.h"
#include "models/gateway/Gateways.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace countersign::ui {
class FirstRunAssistant;
struct FirstRunAnswers;
}

namespace countersign::app {

class ConsoleWindow;

/// From the first window to an open seat: finds the seat's secrets, asks for what is missing, opens the seat, shows it.
class Console final : public QObject
{
    Q_OBJECT
public:
    /// `opening` has begun, and outlives it.
    explicit Console(Opening &opening, QObject *parent = nullptr);
    ~Console() override;

    void begin();

private:
    void findSeat();
    void askFirstPerson();
    void setUp(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void foundTeam(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void addFirstGateway(const std::shared_ptr<ui::FirstRunAnswers> &answers);
    void askSeatPassphrase();
    void openSeat(const vault::SeatSecrets &secrets, const std::function<void()> &then);
    void practise(const Profile &profile);
    void showWindow(Services &services);
    void stop(const Error &error);

    Opening &m_opening;
    SystemClock m_clock;
    std::optional<Profile> m_profile;
    vault::Keychain m_keychain;
    std::unique_ptr<vault::SeatSafe> m_safe;
    std::unique_ptr<PracticeSeat> m_practice;
    std::unique_ptr<KeychainTokens> m_tokens;
    std::unique_ptr<gateway::Gateways> m_gateways;
    std::unique_ptr<Services> m_services;
    QPointer<ui::FirstRunAssistant> m_assistant; ///< the window's
    std::unique_ptr<ConsoleWindow> m_window;
};

}
