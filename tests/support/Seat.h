// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"
#include "models/gateway/Connection.h"
#include "models/ledger/Ledger.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/FakeApprovals.h"
#include "tests/support/People.h"

#include <optional>

namespace countersign::test {

/// The trial charter with a third person, a viewer.
[[nodiscard]] facts::Charter seatCharter();

struct SeatOptions {
    facts::Charter charter = seatCharter();
    bool practiceEndpoint = false;
    QString gatewayId = QStringLiteral("dev-1");
};

/// A whole seat in a folder: real ledger, charter, vote keys and desk, and a connection to a FakeApprovals. Opened a second time
/// over the same folder it is the same seat after a restart. Persons 1 and 2 are security operators, 3 is a viewer.
class Seat
{
public:
    Seat(const QString &folder, const QUrl &gatewayUrl, SeatOptions options = {});
    ~Seat();

    /// Opens the ledger, restores, connects, and waits for the first hello. False where one of them failed.
    [[nodiscard]] bool start();
    /// Before the connection: opens and restores only.
    [[nodiscard]] bool open();

    [[nodiscard]] static crypto::SecretBytes passphrase(int person);
    [[nodiscard]] approvals::CaseKey key(const QString &request) const;
    /// The case as drawn now, seen to its end.
    [[nodiscard]] approvals::Ballot ballot(const QString &request, int person, facts::Decision decision, const QString &reason = QStringLiteral("a reason")) const;
    /// Signs and waits until the vote is on disk.
    [[nodiscard]] Result<void> vote(const QString &request, int person, facts::Decision decision = facts::Decision::Allow);
    [[nodiscard]] Result<void> vote(const approvals::Ballot &ballot);
    [[nodiscard]] std::optional<approvals::CaseState> state(const QString &request) const;
    [[nodiscard]] bool waitForCase(const QString &request);
    [[nodiscard]] bool waitForState(const QString &request, approvals::CaseState state);
    /// The kinds of the entries about a request, in order.
    [[nodiscard]] QList<facts::EntryKind> entries(const QString &request);
    [[nodiscard]] QList<ledger::StoredEntry> stored(const QString &request);

    FixedClock clock { FakeApprovals::nowMs };
    const QString folder;
    const SeatOptions options;
    ledger::Ledger ledger;
    team::Team team;
    vault::Vault vault;
    approvals::Desk desk;
    gateway::Connection connection;
};

}
