// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"
#include "models/ledger/Verification.h"

#include <QString>

#include <atomic>
#include <functional>

namespace countersign::ledger {

struct VerifyOptions {
    QString anchorPath;                             ///< a folder or file of checkpoint notes kept elsewhere; empty: beside the ledger, "anchors/"
    const crypto::SecretBytes *contentKey = nullptr; ///< without it contents are counted, not opened
    std::function<void(quint64 done, quint64 all)> progress;
    const std::atomic_bool *cancelled = nullptr;
};

/// Re-computes everything in a ledger file from the file alone, read-only, in the calling thread (signatures on further ones).
/// An error means that there is no verdict: CannotOpen, CannotRead, NewerVersion, Unsupported (not a ledger), Cancelled.
[[nodiscard]] Result<Verification> verify(const QString &path, const VerifyOptions &options = {});

}
