// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/GatewayPresence.h"

#include "models/gateway/Connection.h"
#include "models/ledger/Ledger.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

Q_LOGGING_CATEGORY(presence, "countersign.app.presence")

void append(ledger::Ledger &ledger, facts::EntryKind kind, QJsonObject fields)
{
    facts::Entry entry { .kind = kind, .atMs = 0, .fields = std::move(fields), .contents = {} };
    ledger.append(std::move(entry)).then(&ledger, [](const Result<ledger::Appended> &appended) {
        if (!appended) // the ledger itself tells the person (Ledger::failed)
            qCWarning(presence) << "not recorded:" << name(appended.error().code);
    });
}

}

void recordPresence(ledger::Ledger &ledger, gateway::Connection &connection)
{
    // The greeting comes before the gateway has told its identity; what it claims to be stands in the requests and votes.
    QObject::connect(&connection, &gateway::Connection::greeted, &ledger, [&ledger, &connection](bool restarted) {
        const gateway::Hello &hello = connection.hello();
        append(ledger, facts::EntryKind::GatewayConnected,
               { { u"gateway"_s, connection.endpoint().id.text() }, { u"boot"_s, hello.bootId }, { u"version"_s, hello.serverVersion },
                 { u"identity"_s, hello.gatewayDeviceId }, { u"restarted"_s, restarted } });
    });
    QObject::connect(&connection, &gateway::Connection::stateChanged, &ledger,
                     [&ledger, &connection, wasConnected = false](gateway::LinkState state) mutable {
                         if (wasConnected && state != gateway::LinkState::Connected)
                             append(ledger, facts::EntryKind::GatewayLost, { { u"gateway"_s, connection.endpoint().id.text() } });
                         wasConnected = state == gateway::LinkState::Connected;
                     });
}

}
