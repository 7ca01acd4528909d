// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertKind.h"

#include "models/core/Words.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

constexpr auto kinds = words<AlertKind>({
    { AlertKind::ForeignAnswer, "resolved-outside-dual-control"_L1 },
    { AlertKind::AgainstDecision, "ran-against-decision"_L1 },
    { AlertKind::RecoveryKey, "recovery-key-used"_L1 },
    { AlertKind::FailedLogins, "failed-authentications"_L1 },
    { AlertKind::UnapprovedAction, "privileged-without-approval"_L1 },
    { AlertKind::NewCredential, "new-production-credential"_L1 },
    { AlertKind::OldToken, "token-too-old"_L1 },
    { AlertKind::SharedToken, "token-shared"_L1 },
    { AlertKind::ToolSurge, "tool-surge"_L1 },
    { AlertKind::CollectorBlind, "collector-blind"_L1 },
    { AlertKind::CollectorLate, "collector-late"_L1 },
});

}

QString word(AlertKind kind)
{
    return kinds.of(kind);
}
std::optional<AlertKind> alertKind(QStringView word)
{
    return kinds.value(word);
}

facts::Severity severityOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::ForeignAnswer:
    case AlertKind::AgainstDecision:
    case AlertKind::RecoveryKey:
    case AlertKind::UnapprovedAction:
        return facts::Severity::Critical;
    case AlertKind::FailedLogins:
    case AlertKind::NewCredential:
    case AlertKind::OldToken:
    case AlertKind::SharedToken:
    case AlertKind::CollectorBlind:
        return facts::Severity::High;
    case AlertKind::ToolSurge:
    case AlertKind::CollectorLate:
        return facts::Severity::Medium;
    }
    Q_UNREACHABLE_RETURN(facts::Severity::Critical);
}

}
