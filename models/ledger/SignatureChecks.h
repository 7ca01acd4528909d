// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Verification.h"

#include <QThreadPool>

#include <functional>
#include <vector>

namespace countersign::ledger {

/// Runs many independent signature checks on all cores, a batch at a time: signatures, not hashes, bound a full verification
/// (performance.md 0.2).
class SignatureChecks
{
public:
    using Check = std::function<std::optional<Fault>()>; ///< runs in another thread; nullopt: it holds

    SignatureChecks();
    void add(Check check);
    /// What does not hold, in the order it was added; ready for more afterwards.
    [[nodiscard]] QList<Fault> finish();

private:
    void runBatch();
    QThreadPool m_threads;
    std::vector<Check> m_batch;
    QList<Fault> m_faults;
};

}
