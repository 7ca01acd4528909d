// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Action.h"
#include "models/facts/Charter.h"
#include "models/facts/Severity.h"
#include "models/facts/Vote.h"
#include "models/gateway/Approvals.h"

namespace countersign::approvals {

/// One request of one gateway; ids are unique only within a gateway.
struct CaseKey {
    GatewayId gateway;
    RequestId request;
    friend bool operator==(const CaseKey &, const CaseKey &) = default;
    friend size_t qHash(const CaseKey &key, size_t seed = 0) { return qHashMulti(seed, key.gateway, key.request); }
    [[nodiscard]] QString subject() const { return key(); }

private:
    [[nodiscard]] QString key() const { return gateway.text() + u'/' + request.text(); }
};

enum class CaseState {
    Waiting,     ///< for votes
    Deciding,    ///< quorum reached or denied, the one decision is being sent
    Unknown,     ///< the answer was lost; re-read before anything else
    Allowed,     ///< the gateway recorded our allow
    Denied,
    Expired,
    Cancelled,   ///< run aborted, gateway restarted
    Foreign,     ///< decided by somebody else, outside dual control
};

/// "waiting", "deciding", …: the words of CaseClosed entries.
[[nodiscard]] QString word(CaseState state);

/// How a request's severity is worked out stands in approvals/Risk.
using facts::Severity;

/// Something about the text that a person should see before deciding; `start`, `length` in Action::text(), in UTF-16 units.
struct Warning {
    QString code;       ///< the codes stand in approvals/Risk.h
    Severity severity = Severity::Medium;
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const Warning &, const Warning &) = default;
};

struct CastVote {
    facts::Vote vote;
    QByteArray note;        ///< signed
    quint64 entry = 0;      ///< ledger index
    QString reason;
};

/// A request on its way: what was asked, what was signed, what became of it.
struct Case {
    CaseKey key;
    facts::Request request;
    std::optional<facts::Action> action; ///< nullopt: cannot be approved (too large, malformed), only denied
    facts::Rule rule;
    crypto::Digest charter;             ///< of the charter that the rule stands in: votes under another one do not count
    facts::Environment environment = facts::Environment::Prod;
    Severity severity = Severity::Medium;
    QList<Warning> warnings;
    QList<CastVote> votes;
    CaseState state = CaseState::Waiting;
    bool fromAgentRun = false;          ///< run and tool call ids are present
    bool truncated = false;             ///< the gateway cut the text: it cannot be allowed (research/approvals.md W16)
    std::optional<facts::Decision> sent; ///< the decision that was last on its way to the gateway
    qint64 clockOffsetMs = 0;           ///< gateway minus ours
    std::optional<gateway::ApprovalRecord> recorded;
    quint64 revision = 0;               ///< grows with every change: a decision is bound to the revision that was drawn

    [[nodiscard]] int allows(qint64 nowMs) const; ///< people whose allow counts now, as Quorum counts them
    [[nodiscard]] bool isOpen() const { return state == CaseState::Waiting || state == CaseState::Deciding || state == CaseState::Unknown; }
    [[nodiscard]] qint64 leftMs(qint64 nowMs) const { return request.expiresAtMs - (nowMs + clockOffsetMs); }
};

}
