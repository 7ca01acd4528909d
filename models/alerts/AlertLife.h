// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "models/facts/Entry.h"

#include <array>
#include <optional>

namespace countersign::alerts {

/// What came of an alert in the end.
enum class AlertOutcome {
    Mended, ///< it was so, and the cause is gone
    Expected, ///< it was so, and was meant to be
    FalseAlarm, ///< it was not so
    Incident, ///< goes on as an incident elsewhere
};
inline constexpr std::array allOutcomes{ AlertOutcome::Mended, AlertOutcome::Expected, AlertOutcome::FalseAlarm,
    AlertOutcome::Incident };

[[nodiscard]] QString word(AlertOutcome outcome);
[[nodiscard]] std::optional<AlertOutcome> alertOutcome(QStringView word);

/// What people did about an alert. Whoever takes it on or ends it has seen it.
struct AlertLife {
    PersonId acknowledgedBy;
    qint64 acknowledgedMs = 0; ///< 0: nobody yet
    PersonId owner; ///< empty: nobody yet
    PersonId resolvedBy;
    qint64 resolvedMs = 0; ///< 0: still open
    std::optional<AlertOutcome> outcome;
    QString reason; ///< what a person wrote when it was resolved

    [[nodiscard]] bool isOpen() const { return resolvedMs == 0; }
    [[nodiscard]] bool isAcknowledged() const { return acknowledgedMs > 0; }
    friend bool operator==(const AlertLife &, const AlertLife &) = default;
};

/// One step of it.
struct AlertChange {
    enum class What { Acknowledged, Owned, Resolved };
    static constexpr qsizetype mostReason = 2000; ///< UTF-16 units

    What what = What::Acknowledged;
    PersonId by;
    PersonId owner{}; ///< of Owned
    std::optional<AlertOutcome> outcome{}; ///< of Resolved
    QString reason{}; ///< of Resolved

    /// AlreadyDecided: ended, or nothing would change. NotEligible: see team::Right::Acknowledge. NotFound: the owner
    /// stands in no charter. ReasonMissing, TooLarge.
    [[nodiscard]] Result<void> fits(const AlertLife &life, const facts::Charter &charter, qint64 nowMs) const;
    void apply(AlertLife &life, qint64 atMs) const;
    /// The ledger's alert.changed about the alert of entry `alert`, without its reason.
    [[nodiscard]] facts::Entry entry(const QString &subject, quint64 alert) const;
    /// Malformed where it is none.
    [[nodiscard]] static Result<AlertChange> of(const facts::Entry &entry);
};

}
