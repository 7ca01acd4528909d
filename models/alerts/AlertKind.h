// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Severity.h"

#include <array>

namespace countersign::alerts {

/// What can raise an alert. Words are part of the format (resources/docs/alerts.md); an alert of a newer version may
/// have another one.
enum class AlertKind {
    ForeignAnswer, ///< an approval was answered outside dual control: ForeignResolver
    AgainstDecision, ///< a call ran to its end although it was denied, withdrawn or had run out: AgainstDecision
    RecoveryKey, ///< a charter version needed the recovery key
    FailedLogins,
    UnapprovedAction,
    NewCredential,
    OldToken,
    SharedToken,
    ToolSurge,
    CollectorBlind, ///< a source of a gateway cannot be read any more
    CollectorLate, ///< a time of a gateway is missing from the trail
};
inline constexpr std::array allAlertKinds{ AlertKind::ForeignAnswer, AlertKind::AgainstDecision, AlertKind::RecoveryKey,
    AlertKind::FailedLogins, AlertKind::UnapprovedAction, AlertKind::NewCredential, AlertKind::OldToken,
    AlertKind::SharedToken, AlertKind::ToolSurge, AlertKind::CollectorBlind, AlertKind::CollectorLate };

[[nodiscard]] QString word(AlertKind kind);
[[nodiscard]] std::optional<AlertKind> alertKind(QStringView word);
/// How bad it is each time; the same for every gateway.
[[nodiscard]] facts::Severity severityOf(AlertKind kind);

}
