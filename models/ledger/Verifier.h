// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"
#include "models/facts/Vote.h"

#include <QJsonObject>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace countersign::ledger {

/// One contradiction, at the entry where it shows.
struct Fault {
    std::optional<quint64> entry;
    QString code; ///< "leaf-hash", "tile", "checkpoint-root", "checkpoint-signature", "vote-signature", "charter-signature", "gap", "content"…
    QString detail;
};

/// What a verification says: three separate verdicts (design.md 4). Empty faults = that verdict holds.
struct Verification {
    QString origin;
    quint64 entries = 0;
    facts::TreeHeadSeen head;
    quint64 checkpoints = 0;
    quint64 votes = 0;
    quint64 charters = 0;
    QList<Fault> integrity;
    QList<Fault> authorship;
    std::optional<facts::TreeHeadSeen> newestAnchor; ///< a checkpoint kept outside and found contained; nullopt: none
    quint64 entriesSinceAnchor = 0;
    QList<Fault> anchorFaults;                       ///< an anchor that this ledger does not contain: rolled back or forked

    [[nodiscard]] bool isTampered() const { return !integrity.isEmpty() || !authorship.isEmpty() || !anchorFaults.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
};

struct VerifyOptions {
    QString anchorPath;                             ///< a folder or file of checkpoint notes kept elsewhere; empty: beside the ledger, "anchors/"
    const crypto::SecretBytes *contentKey = nullptr; ///< without it contents are counted, not opened
    std::function<void(quint64 done, quint64 all)> progress;
    const std::atomic_bool *cancelled = nullptr;
};

/// Re-computes everything in a ledger file, read-only, in the calling thread. An error means: could not be read at all.
[[nodiscard]] Result<Verification> verify(const QString &path, const VerifyOptions &options = {});

}
