// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

namespace countersign::alerts {

/// A token that was not issued anew for more than 90 days, and a device that goes on coming in a day after its own
/// token was made and has never used it: it comes by the gateway's shared token. Device tokens of a gateway never end
/// by themselves. How old one is follows from when rows and sources were read, as the trail and the collector say it.
class StaleToken final : public DetectionRule {
public:
    static constexpr qint64 mostAgeMs = qint64(90) * 24 * 60 * 60 * 1000;
    static constexpr qint64 firstDayMs =
        qint64(24) * 60 * 60 * 1000; ///< everybody's first connection is by the shared token

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("stale-token"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QList<Firing> settle(const SourceRead &read) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    struct Held {
        QJsonObject row;
        QString id; ///< device, role and time of creation
        QJsonObject facts;
        qint64 issuedMs = 0;
        bool saidOld = false;
    };
    [[nodiscard]] QList<Firing> old(const GatewayId &gateway, qint64 nowMs);

    QMap<QString, QMap<QString, QList<Held>>> m_held; ///< by gateway, then by device
};

}
