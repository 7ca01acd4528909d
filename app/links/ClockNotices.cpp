// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/ClockNotices.h"

#include "app/Services.h"
#include "models/core/DisplayText.h"
#include "models/gateway/Connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

struct ClockNotices {
    Q_DECLARE_TR_FUNCTIONS(ClockNotices)
};

constexpr qint64 minuteMs = 60'000;

QString sentence(const QString &gateway, qint64 offsetMs)
{
    const int minutes = int(std::min<qint64>(std::llabs(offsetMs) / minuteMs, std::numeric_limits<int>::max())); // a gateway can say any time
    const QString apart = offsetMs > 0 ? ClockNotices::tr("%1: its clock is %n minute(s) ahead of this computer's.", nullptr, minutes)
                                       : ClockNotices::tr("%1: its clock is %n minute(s) behind this computer's.", nullptr, minutes);
    return apart.arg(gateway) + u' '
        + ClockNotices::tr("How much time a request has left goes by the gateway's clock, what is signed and recorded here by this computer's. Set the one that is wrong.");
}

}

void tellClock(Services &services, ui::Troubles &troubles, gateway::Connection &connection)
{
    const QString about = u"clock/"_s + connection.endpoint().id.text();
    const auto look = [&services, &troubles, &connection, about] {
        const qint64 offsetMs = connection.hello().clockOffsetMs;
        if (std::llabs(offsetMs) < minuteMs)
            return troubles.end(about);
        const GatewayId &id = connection.endpoint().id;
        const facts::GatewayRecord *record = services.team().hasCharter() ? services.team().charter().gateway(id) : nullptr;
        troubles.raise(about, ui::Troubles::Weight::Warning, sentence(displayLine(record && !record->name.isEmpty() ? record->name : id.text()), offsetMs));
    };
    QObject::connect(&connection, &gateway::Connection::greeted, &troubles, look);
    QObject::connect(&connection, &gateway::Connection::clockMoved, &troubles, look);
    QObject::connect(&connection, &QObject::destroyed, &troubles, [&troubles, about] { troubles.end(about); });
}

}
