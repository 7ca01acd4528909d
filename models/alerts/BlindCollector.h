// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

namespace countersign::alerts {

/// The trail says of itself that it does not see everything: a source cannot be read (once for as long as that lasts),
/// rows are gone before they were read, the gateway's log says that it dropped some, or nobody looked for a quarter of
/// an hour or more. Gaps of one gateway that overlap are one alert.
class BlindCollector final : public DetectionRule {
public:
    static constexpr qint64 longestSilenceMs = qint64(15) * 60 * 1000;

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("blind-collector"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    QMap<QString, qint64> m_missedTo; ///< by gateway: the end of the gap that was said last
};

}
