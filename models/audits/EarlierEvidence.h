// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evidence.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::audits {

/// The newest good answer of a gateway that an earlier audit collected at or before a time: the state that a new one
/// compares with. nullopt: none is kept. Ready in the GUI thread's event loop.
[[nodiscard]] FutureResult<std::optional<Evidence>> earlierEvidence(
    ledger::Ledger &ledger, const GatewayId &gateway, const QString &method, qint64 atMs);

}
