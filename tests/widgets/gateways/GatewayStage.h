// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/GatewayListModel.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/MemoryTokenStore.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace countersign::test {

/// A seat's gateways over fakes on loopback: what the widgets of this room look at.
struct GatewayStage {
    GatewayStage()
    {
        fake.hello.insert(QStringLiteral("auth"),
            QJsonObject { { QStringLiteral("scopes"), QJsonArray::fromStringList(gateway::Gateways::adminScopes) } });
        QObject::connect(&fake, &FakeGateway::called, &fake, [this](const QString &id) {
            fake.answer(id, R"({"resolved":{"tools":{"exec":{"mode":"ask"}}}})");
        });
    }
    void add(const QString &id, const QUrl &url)
    {
        gateways.add({ { GatewayId(id), url, {}, false }, gateway::Gateways::adminScopes }, crypto::SecretBytes::copyOf("shared")).waitForFinished();
    }

    FixedClock clock { 1'795'375'814'000 };
    QTemporaryDir folder;
    MemoryTokenStore store;
    FakeGateway fake;
    gateway::Gateways gateways { folder.path(), store, clock };
    gateway::GatewayListModel list { gateways };
};

}
