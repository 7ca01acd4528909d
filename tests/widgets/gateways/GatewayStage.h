// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/GatewayListModel.h"
#include "models/paths/PathBook.h"
#include "models/team/Enrolment.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"
#include "tests/support/FakeFacts.h"
#include "tests/support/MemoryTokenStore.h"
#include "tests/support/People.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace countersign::test {

/// A seat's gateways over fakes on loopback, and a trial charter that names "dev-laptop" and "dev-1": what the widgets of this room look at.
struct GatewayStage {
    GatewayStage()
    {
        fake.hello.insert(QStringLiteral("auth"),
            QJsonObject{ { QStringLiteral("scopes"), QJsonArray::fromStringList(gateway::Gateways::adminScopes) } });
        QObject::connect(&fake, &FakeGateway::called, &fake,
            [this](const QString &id, const QString &method) { told.answer(fake, id, method); });
        const auto founded = await(enrolment.found(QStringLiteral("Test team"),
            { .name = QStringLiteral("Test person one"), .roles = { facts::Role::SecurityOperator } }, seatRecord(1),
            { gatewayRecord(QStringLiteral("dev-laptop"), facts::Environment::Dev), gatewayRecord(QStringLiteral("dev-1"), facts::Environment::Stage) },
            crypto::SecretBytes::copyOf(passphrase().toUtf8())));
        if (!founded || !team.adopt(*founded))
            qFatal("the test's team is not founded");
    }
    [[nodiscard]] static QString passphrase() { return QStringLiteral("violet kettle under moss"); }
    [[nodiscard]] FutureResult<void> adopt(const crypto::SignedNote &note) { return ready<void>(team.adopt(note)); }
    void add(const QString &id, const QUrl &url)
    {
        gateways.add({ { GatewayId(id), url, {}, false }, gateway::Gateways::adminScopes }, crypto::SecretBytes::copyOf("shared")).waitForFinished();
    }

    FixedClock clock { 1'795'375'814'000 };
    QTemporaryDir folder;
    MemoryTokenStore store;
    FakeGateway fake;
    FakeFacts told;
    gateway::Gateways gateways{ folder.path(), store, clock };
    gateway::GatewayListModel list{ gateways };
    paths::PathBook paths{ gateways, clock };
    vault::Vault vault{ folder.filePath(QStringLiteral("keys")), clock, 1 };
    team::Team team{ clock };
    team::Enrolment enrolment{ vault, team, clock };
};

}
