// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/JoinRequest.h"
#include "models/team/CharterCheck.h"
#include "models/team/RuleReach.h"

namespace countersign::team {

/// The next version of a charter while it is being written: each change is refused with its reason before anything is signed.
/// A value; decides nothing about who may sign.
class CharterDraft
{
public:
    /// The next version of the charter in force.
    [[nodiscard]] static CharterDraft successorOf(SignedCharter current);
    /// A team's own first charter in place of a trial: its charter admin, their seat, its gateways and rules. Everybody else joins
    /// by a request of their own.
    [[nodiscard]] static CharterDraft founding(const QString &team, const SignedCharter &trial);

    [[nodiscard]] const facts::Charter &charter() const { return m_charter; }
    /// What it follows; nullopt for a first charter.
    [[nodiscard]] const std::optional<SignedCharter> &before() const { return m_before; }
    [[nodiscard]] bool isFounding() const { return !m_before; }

    /// The name of a team that is being founded; it stays. Malformed: empty or longer than 80. NotEligible: it has one.
    [[nodiscard]] Result<void> setTeam(const QString &name);
    /// Takes a person in, or gives somebody who is in already their new key and seat: the keys before it end now. So do their connection
    /// keys at other seats and those that the request replaces; its own are taken over, unless people share the seat. SamePerson ("name",
    /// "key"), NotEligible ("id": another person has that id; "trial": a trial has one charter admin).
    [[nodiscard]] Result<void> admit(const facts::JoinRequest &request, QList<facts::Role> roles, qint64 nowMs);
    /// NotFound, Malformed (no role), NotEligible ("trial").
    [[nodiscard]] Result<void> setRoles(const PersonId &person, QList<facts::Role> roles);
    /// As whom a person makes requests. NotFound; TooLarge ("aliases"); Malformed ("alias " and what is none); SamePerson ("alias " and the
    /// id of the person who has one of them, or of this one where it stands there twice).
    [[nodiscard]] Result<void> setAliases(const PersonId &person, QStringList aliases);
    /// Ends the key that may sign now; decisions with it since `doubtedSinceMs` are to be looked at again. NotFound.
    [[nodiscard]] Result<void> revoke(const PersonId &person, qint64 doubtedSinceMs, qint64 nowMs);
    /// NotFound.
    [[nodiscard]] Result<void> remove(const PersonId &person);

    /// Adds a rule at the end, or changes the one with this id. RuleUnmeetable: see `obstacles`, one of which names it.
    [[nodiscard]] Result<void> setRule(const facts::Rule &rule, qint64 nowMs);
    [[nodiscard]] Result<void> removeRule(const RuleId &rule);
    /// The first rule that matches counts, so that order matters. NotFound.
    [[nodiscard]] Result<void> moveRule(const RuleId &rule, int to);
    /// RuleUnmeetable: a trial has no prod gateways.
    [[nodiscard]] Result<void> setGateway(const facts::GatewayRecord &gateway);
    [[nodiscard]] Result<void> removeGateway(const GatewayId &gateway);
    /// RuleUnmeetable outside 2 to n - 1 (2 of two).
    [[nodiscard]] Result<void> setThreshold(int threshold, qint64 nowMs);
    void setRecovery(facts::RecoveryKey recovery) { m_charter.recovery = std::move(recovery); }

    /// Exactly two charter admins need a recovery key, and it is not made yet.
    [[nodiscard]] bool lacksRecovery(qint64 nowMs) const;
    /// Rules that nobody could meet at seats as they are: stock gateways carry no votes from seat to seat.
    [[nodiscard]] QList<RuleObstacle> obstacles(qint64 nowMs) const;
    /// With version, predecessor and 90 days from now, or from the newest request in it where its seat's clock is ahead: what is signed. The first error that any seat would refuse it for.
    [[nodiscard]] Result<facts::Charter> finished(qint64 nowMs) const;

private:
    [[nodiscard]] facts::Person *find(const PersonId &person);
    [[nodiscard]] qint64 fromMs(qint64 nowMs) const;
    void settle(qint64 nowMs);
    static void takeConnections(facts::Person &person, const QList<facts::ConnectionKey> &links, const SeatId &seat, qint64 fromMs);

    facts::Charter m_charter;
    std::optional<SignedCharter> m_before;
    qint64 m_notBeforeMs = 0; ///< what it follows or replaces, and the requests in it, are no younger
};

}
