// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/Alert.h"
#include "models/alerts/NewCredential.h"

#include <memory>
#include <vector>

namespace countersign::alerts {

/// All rules that read the trail, and the alerts they give: each named by a digest of its cause, so that the same cause
/// is one alert over restarts, also where the rules' memory was lost and the whole trail is read again.
class RuleSet {
public:
    explicit RuleSet(NewCredential::IsProduction isProduction);

    [[nodiscard]] QList<Alert> take(const TrailRow &row);
    [[nodiscard]] QList<Alert> settle(const SourceRead &read);
    [[nodiscard]] QJsonObject state() const;
    void restore(const QJsonObject &state); ///< an empty one: as if no row had been seen

private:
    std::vector<std::unique_ptr<DetectionRule>> m_rules;
};

}
