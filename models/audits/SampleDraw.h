// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evaluation.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::audits {

/// What is to be drawn: entries about requests of one gateway that were seen in one period.
struct SampleOrder {
    QString audit;
    QString check;
    Scope scope;
    qsizetype size = 20;
};

/// Plans, then draws. The plan is in the ledger (kind SamplePlanned, with the SHA-256 of two nonces) before the
/// checkpoint exists that the seed is made from. An audit is planned once: asked again, also after a crash, the first
/// plan gives the same sample. Both nonces are made here: that nobody else could steer the draw is proved, that this
/// seat did not is not. Ready in the GUI thread's event loop.
[[nodiscard]] FutureResult<Evidence> drawSample(ledger::Ledger &ledger, const Clock &clock, const SampleOrder &order);

}
