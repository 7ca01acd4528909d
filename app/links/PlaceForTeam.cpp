// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/PlaceForTeam.h"

#include "app/Services.h"
#include "app/links/Files.h"
#include "models/facts/CharterExchange.h"
#include "models/gateway/Gateways.h"

namespace countersign::app {

namespace {

QList<facts::GatewayRecord> recordsOf(const gateway::Gateways &gateways)
{
    QList<facts::GatewayRecord> records;
    for (const GatewayId &id : gateways.ids()) {
        const gateway::Connection *connection = gateways.find(id);
        if (gateways.isOwn(id))
            records.append({ .id = id, .name = id.text(), .environment = facts::Environment::Prod, .tlsPin = connection->endpoint().tlsPin });
    }
    return records;
}

}

ui::TeamPlace placeForTeam(Services &services, const gateway::Gateways &gateways, team::Enrolment &enrolment, QThreadPool &pool, ui::Prompt &prompt)
{
    return { .team = services.team(),
             .desk = services.charterDesk(),
             .enrolment = enrolment,
             .vault = services.vault(),
             .ledger = services.ledger(),
             .clock = services.clock(),
             .seat = { services.seat(), services.seatKey() },
             .prompt = prompt,
             .adopt = [&services](const QList<crypto::SignedNote> &notes) { return services.adoptCharters(notes); },
             .load = [&pool](const QString &path) { return files::read(pool, path, facts::CharterExchange::maxBytes); },
             .save = [&pool](const QString &path, const QByteArray &bytes) { return files::write(pool, path, bytes); },
             .signAsSeat = [&services](crypto::SignedNote note) { return services.signAsSeat(std::move(note)); },
             .gateways = [&gateways] { return recordsOf(gateways); },
             .connections = [&gateways, seat = services.seat()](const PersonId &person) { return gateways.possessions(person, seat); } };
}

}
