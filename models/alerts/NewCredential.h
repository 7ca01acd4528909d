// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

#include <functional>

namespace countersign::alerts {

/// A device, a token of a known device, or a standing grant that appears on a production gateway. What the very first
/// reading shows is no news: nobody knows since when it is there.
class NewCredential final : public DetectionRule {
public:
    /// By the charter in force when the row is judged; a gateway that no charter names counts as production.
    using IsProduction = std::function<bool(const GatewayId &)>;

    explicit NewCredential(IsProduction isProduction)
        : m_isProduction(std::move(isProduction))
    {
    }
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("new-credential"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    IsProduction m_isProduction;
    QMap<QString, QStringList> m_tokens; ///< by gateway and device: DeviceToken::id
};

}
