// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

namespace countersign::alerts {

/// Far more tool calls than usual: of one gateway, at least 100 begun within ten minutes (00:00, 00:10, … UTC), and
/// more than four times the average of the ten-minute windows of the 24 hours before. Windows before the gateway's
/// first call do not count; with fewer than six there is nothing usual yet. One alert a window.
class ToolSurge final : public DetectionRule {
public:
    static constexpr qint64 windowMs = 600'000;
    static constexpr qint64 least = 100;
    static constexpr qint64 times = 4;
    static constexpr qint64 windowsBefore = 144;
    static constexpr qint64 fewestBefore = 6;

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("tool-surge"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    struct Volume {
        qint64 first = -1; ///< window of the gateway's first call
        QMap<qint64, qint64> calls; ///< by window; at most the newest 300
        QList<qint64> alerted; ///< windows, the newest ones
    };
    QMap<QString, Volume> m_volumes; ///< by gateway
};

}
