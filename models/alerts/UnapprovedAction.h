// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

namespace countersign::alerts {

/// A privileged tool call that succeeded, and the gateway's approval history has no allowed approval of the same agent
/// and session that was resolved while the call lasted (each counts for one call). It is said once the history was read
/// after the call was seen; where it cannot be read nothing is said, since nobody knows. One alert for each gateway,
/// agent, tool and hour (UTC): a gateway that asks nobody would give hundreds.
class UnapprovedAction final : public DetectionRule {
public:
    /// As the weekly checklist has them (parameter privilegedTools).
    static const QStringList privilegedTools;

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("unapproved-action"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QList<Firing> settle(const SourceRead &read) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    struct Call {
        QJsonObject row;
        QString gateway, agent, session, tool;
        qint64 fromMs = 0;
        qint64 toMs = 0;
        qint64 seenMs = 0;
    };
    struct Approval {
        QString gateway, agent, session;
        qint64 atMs = 0;
        qint64 seenMs = 0;
    };
    struct Start {
        qint64 atMs = 0;
        qint64 seenMs = 0;
    };
    void forget(qint64 seenMs);
    [[nodiscard]] bool takeApproval(const Call &call);

    QMap<QString, Start> m_starts; ///< by gateway and tool call
    QList<Call> m_waiting; ///< in the order of the trail
    QList<Approval> m_approvals; ///< that no call has used
    QMap<QString, qint64> m_raised; ///< gateway, agent, tool and hour, with the time when its row was read
    qint64 m_newestMs = 0;
};

}
