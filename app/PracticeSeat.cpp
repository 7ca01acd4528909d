// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeSeat.h"

#include "models/crypto/Random.h"
#include "models/drill/PracticeTeam.h"

namespace countersign::app {

namespace {

constexpr int practiceScryptCost = 1; // the passphrase is on the screen: a slow key file would protect nothing
constexpr qsizetype contentKeyBytes = 32;

crypto::SigningKey newKey()
{
    return *crypto::SigningKey::generate(); // cannot fail: the self-test has run
}

vault::SeatSecrets newSecrets()
{
    return { newKey(), crypto::randomSecret(contentKeyBytes) };
}

}

PracticeSeat::PracticeSeat(Profile profile, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(clock)
    , m_services(std::make_unique<Services>(std::move(profile), newSecrets(), clock, practiceScryptCost))
{
}

PracticeSeat::~PracticeSeat() = default;

FutureResult<void> PracticeSeat::start()
{
    using Note = std::shared_ptr<crypto::SignedNote>;
    return m_services->start()
        .then(this,
              [this](const Result<void> &started) -> FutureResult<Note> {
                  if (!started)
                      return ready<Note>(std::unexpected(started.error()));
                  return drill::practice::makeTeam(m_services->vault(), m_services->seatKey(), m_services->clock().nowMs());
              })
        .unwrap()
        .then(this,
              [this](const Result<Note> &note) -> FutureResult<void> {
                  if (!note)
                      return ready<void>(std::unexpected(note.error()));
                  return m_services->adoptCharter(**note);
              })
        .unwrap()
        .then(this, [this](const Result<void> &adopted) -> Result<void> {
            return adopted.and_then([this] { return connectGateway(); });
        });
}

Result<void> PracticeSeat::connectGateway()
{
    const Result<gateway::Endpoint> endpoint = m_gateway.listen();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    gateway::Credentials credentials { newKey(), {}, crypto::SecretBytes::copyOf(m_gateway.sharedToken()) };
    m_connection = std::make_unique<gateway::Connection>(*endpoint, std::move(credentials), gateway::Gateways::adminScopes, m_services->clock());
    m_services->attend(*m_connection);
    m_connection->open();
    return {};
}

}
