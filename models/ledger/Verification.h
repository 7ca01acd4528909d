// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Vote.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace countersign::ledger {

/// One contradiction, at the entry where it shows.
struct Fault {
    std::optional<quint64> entry;
    QString code; ///< a word of resources/docs/formats.md, "Verification": "leaf-hash", "tile", "gap", "vote-signature" …
    QString detail;
    friend bool operator==(const Fault &, const Fault &) = default;
};

/// What a verification says: three separate verdicts (design.md 4). Empty faults = that verdict holds.
struct Verification {
    static constexpr qsizetype mostFaults = 100; ///< of a kind; one is enough to refuse, a hundred to look further

    QString origin;
    quint64 entries = 0;
    facts::TreeHeadSeen head; ///< as computed from the entries
    quint64 checkpoints = 0;
    quint64 votes = 0;
    quint64 charters = 0;
    quint64 contents = 0;         ///< found and equal to what their entries say
    quint64 contentsOpened = 0;   ///< of these, decrypted and compared; 0 without the content key
    quint64 contentsDeleted = 0;  ///< gone under a signed entry that says so
    QList<Fault> integrity;       ///< sorted by entry; faults without an entry last
    QList<Fault> authorship;
    std::optional<facts::TreeHeadSeen> newestAnchor; ///< a checkpoint kept outside and found contained; nullopt: none
    QString newestAnchorFile;
    quint64 entriesSinceAnchor = 0;
    QList<Fault> anchorFaults;    ///< an anchor that this ledger does not contain: rolled back or forked
    QStringList anchorsIgnored;   ///< files that are no anchors of this ledger, each with the reason

    [[nodiscard]] bool isTampered() const { return !integrity.isEmpty() || !authorship.isEmpty() || !anchorFaults.isEmpty(); }
    /// What to say first: the earliest entry that was changed or is gone, else the earliest of the other faults.
    [[nodiscard]] std::optional<Fault> firstFault() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Adds a fault where the list has room for it.
void addFault(QList<Fault> &faults, Fault fault);
/// By entry, faults without one last, otherwise as they came.
void sortFaults(QList<Fault> &faults);

}
