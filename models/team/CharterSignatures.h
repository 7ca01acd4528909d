// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

namespace countersign::team {

/// Who has signed a charter version, and who still may or must.
struct Signatures {
    QList<PersonId> admins;         ///< charter admins who count and have signed
    QList<PersonId> adminsOpen;     ///< those who count and have not
    QList<PersonId> newcomersOpen;  ///< new people, each of whom must sign
    bool recovery = false;          ///< the recovery key has signed
    int needed = 1;                 ///< the threshold

    [[nodiscard]] int counted() const { return int(admins.size()) + (recovery ? 1 : 0); }
    [[nodiscard]] bool isComplete() const { return counted() >= needed && newcomersOpen.isEmpty(); }
    /// Without the recovery key it would not be in force.
    [[nodiscard]] bool neededRecovery() const { return recovery && admins.size() < needed; }
    friend bool operator==(const Signatures &, const Signatures &) = default;
};

/// The charter admins whose key may sign at this time.
[[nodiscard]] QList<const facts::Person *> adminsAt(const facts::Charter &charter, qint64 ms);
[[nodiscard]] bool isSignedBy(const crypto::SignedNote &note, const facts::Person &person, qint64 atMs);

/// `before`: the version that `next` follows; nullptr for a first version, whose own charter admins count. Keys count that are in force
/// when `next` begins, or at `atMs` where that is given.
[[nodiscard]] Signatures signaturesOf(const facts::Charter *before, const facts::Charter &next, const crypto::SignedNote &note, std::optional<qint64> atMs = {});

}
