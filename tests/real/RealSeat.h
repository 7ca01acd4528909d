// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "models/gateway/Connection.h"
#include "tests/support/RealGateway.h"

#include <memory>
#include <optional>

namespace countersign::test {

/// A seat of the console over a folder, made of the console's own parts: Services over a profile, a trial charter that Enrolment
/// founded, and two security operators, each with a vote key in a file of its own under a passphrase of its own. They sign one
/// after the other at this one seat, as the trial's rule asks. Opened a second time over the same folder, also by another
/// process, it is the same seat after a restart.
class RealSeat
{
public:
    static constexpr QLatin1StringView gatewayId { "real-1" };

    /// `to` is where the gateway answers, `sharedToken` pairs where the folder holds no device token yet. The clock outlives the seat.
    RealSeat(QString folder, gateway::Endpoint to, QByteArray sharedToken, const Clock &clock);
    ~RealSeat();

    /// Founds the team or restores it, pairs where that is needed (`owner` then approves), and waits until the gateway's lists
    /// were read. False with a sentence in `problem`.
    [[nodiscard]] bool start(RealGateway *owner = nullptr);
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Person 1 or 2.
    [[nodiscard]] static PersonId person(int number);
    [[nodiscard]] static crypto::SecretBytes passphrase(int person);
    [[nodiscard]] static QString ledgerPath(const QString &folder) { return folder + u"/ledger.db"; }
    /// The id under which the gateway records this seat's answers.
    [[nodiscard]] static QString deviceId();

    /// Signs the case as it is drawn now, seen to its end, and waits until the vote is on disk.
    [[nodiscard]] Result<void> vote(const QString &request, int person, facts::Decision decision = facts::Decision::Allow,
                                    const QString &reason = QStringLiteral("a reason"));
    [[nodiscard]] const approvals::Case *find(const QString &request);
    [[nodiscard]] std::optional<approvals::CaseState> state(const QString &request);
    /// The first case with this command; its request's id, or empty after a minute.
    [[nodiscard]] QString waitForCommand(const QString &command);
    [[nodiscard]] QString waitForKind(facts::ActionKind kind);
    [[nodiscard]] bool waitForState(const QString &request, approvals::CaseState state);
    /// The kinds of the ledger's entries about a request, in order.
    [[nodiscard]] QList<facts::EntryKind> entries(const QString &request);

    [[nodiscard]] app::Services &services() { return *m_services; }
    [[nodiscard]] gateway::Connection &connection() { return *m_connection; }

private:
    [[nodiscard]] bool openTeam();
    [[nodiscard]] bool enrolBoth();
    [[nodiscard]] QString waitFor(const std::function<bool(const approvals::Case &)> &matches);
    template <typename T>
    [[nodiscard]] bool holds(const Result<T> &result, const QString &what);
    bool fails(const QString &sentence);

    QString m_folder;
    gateway::Endpoint m_endpoint;
    QByteArray m_sharedToken;
    const Clock &m_clock;
    std::unique_ptr<gateway::Connection> m_connection; ///< outlives the services, as they ask for
    std::unique_ptr<app::Services> m_services;
    QString m_problem;
};

}
