// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Connection.h"
#include "tests/support/FakeGateway.h"

#include <QSignalSpy>

namespace countersign::test {

/// Connections of one seat to gateways on loopback, with a fixed key and short waits.
struct ConnectionStage {
    static gateway::Credentials credentials(const QByteArray &shared, const QByteArray &device = {})
    {
        crypto::SecretBytes seed(32);
        for (std::size_t i = 0; i < 32; ++i)
            seed.span()[i] = static_cast<unsigned char>(i);
        return { crypto::SigningKey::fromSeed(std::move(seed)).value(), crypto::SecretBytes::copyOf(device), crypto::SecretBytes::copyOf(shared) };
    }

    std::unique_ptr<gateway::Connection> connection(const QUrl &url, const QByteArray &shared = "shared-secret", const QByteArray &device = {})
    {
        auto made = std::make_unique<gateway::Connection>(gateway::Endpoint { GatewayId(QStringLiteral("g")), url, {}, false },
            credentials(shared, device), gateway::Connection::approverScopes, clock);
        made->setPatience({ .greetingMs = 20'000, .pairingMs = 20, .settledMs = 10'000 });
        return made;
    }

    /// A connection that was greeted by `fake`.
    std::unique_ptr<gateway::Connection> greeted(FakeGateway &fake)
    {
        auto made = connection(fake.url());
        QSignalSpy spy(made.get(), &gateway::Connection::greeted);
        made->open();
        return spy.count() == 1 || spy.wait(20'000) ? std::move(made) : nullptr;
    }

    FixedClock clock { 1'795'375'814'000 };
};

}
