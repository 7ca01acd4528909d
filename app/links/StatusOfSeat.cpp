// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/StatusOfSeat.h"

#include "app/Services.h"
#include "models/gateway/Gateways.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

}

ui::Status statusOf(Services &services, const gateway::Gateways &gateways)
{
    ui::Status status;
    const QList<GatewayId> ids = gateways.ids();
    int answering = 0;
    qint64 largest = 0;
    for (const GatewayId &id : ids) {
        const gateway::Connection *connection = gateways.find(id);
        if (connection == nullptr || connection->state() != gateway::LinkState::Connected)
            continue;
        ++answering;
        largest = std::max(largest, std::abs(connection->hello().clockOffsetMs));
    }
    status.gateways.words = ids.isEmpty()
        ? StatusWords::tr("No gateway connected")
        : StatusWords::tr("%1 of %n gateway(s) answer", nullptr, int(ids.size())).arg(answering);
    status.gateways.token = answering == ids.size() ? ui::Token::text2 : ui::Token::warn;
    const auto &verified = services.verification().last();
    if (verified && verified->isTampered()) {
        status.ledger = { StatusWords::tr("Ledger tampered with"), ui::Token::bad };
    } else {
        const ledger::TreeHead head = services.ledger().head();
        const QString size = QLocale().toString(head.size);
        const QString root = head.root.hex().first(8);
        status.ledger.words = verified ? StatusWords::tr("Ledger verified to %1, now %2, root %3")
                                             .arg(QLocale().toString(verified->head.size), size, root)
                                       : StatusWords::tr("Ledger of %1 entries, root %2").arg(size, root);
    }
    if (answering > 0)
        status.clock = {
            StatusWords::tr("Clock differs by %1 s at most").arg(QLocale().toString(double(largest) / 1000.0, 'f', 1)),
            largest > 30'000 ? ui::Token::warn : ui::Token::text2
        };
    status.seat = StatusWords::tr("Seat %1").arg(services.seat().text());
    return status;
}

}
