// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Checklist.h"
#include "models/audits/EvidenceReader.h"
#include "models/facts/Charter.h"

namespace countersign::audits {

/// The gateway that an audit compares with: another environment that should be alike.
struct Reference {
    GatewayId gateway {};        ///< empty: none was chosen, and what needs one is unknown
    QString identity {};         ///< its device id; empty: not known, then not compared
};

/// What an audit is about. Checks are evaluated at the period's end, never "now".
struct Scope {
    GatewayId gateway;
    QString identity;            ///< the gateway's device id; empty: not known, then not compared
    facts::Environment environment = facts::Environment::Prod;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    Reference reference {};
};

/// What a person says about a check.
struct Judgement {
    Verdict verdict = Verdict::Open;
    PersonId person;
    QString statement;           ///< why; required
    qint64 atMs = 0;
    qint64 untilMs = 0;          ///< Accepted: when the acceptance ends
};

/// One check, answered.
struct CheckResult {
    CheckId check;
    Verdict verdict = Verdict::Open;
    UnknownReason reason = UnknownReason::None;
    QString need;                ///< the evidence id that was wanting
    Verdict automatic = Verdict::Open; ///< what the rule alone says
    std::optional<Judgement> judgement;
    qint64 population = 0;       ///< what the rule looked at
    QList<Deviation> deviations;
    QStringList evidence;        ///< digests, hex, of the answers used
    crypto::Digest ruleDigest;

    /// Waits for a person: not looked at yet, or the rule leaves it to somebody who has not spoken.
    [[nodiscard]] bool isToDo() const { return verdict == Verdict::Open || (reason == UnknownReason::ReviewOutstanding && !judgement); }
};

/// A need, answered or not.
struct Prepared {
    UnknownReason reason = UnknownReason::EvidenceMissing;
    Reading reading;             ///< valid where reason is None
    Answers answers;
};

/// The evidence of an audit, chosen and read: by evidence id. Pointers into `evidence`, which outlives it.
[[nodiscard]] QHash<QString, Prepared> prepare(const Checklist &checklist, const Scope &scope, const QList<Evidence> &evidence);

/// Total and ordered: evidence missing, of another gateway, out of scope, failed, changed, not understood, partial or stale is
/// unknown; not applicable; then the rule; and where the rule holds but a person has to look, unknown until they have.
[[nodiscard]] CheckResult evaluate(const Check &check, const Checklist &checklist, const Scope &scope, const QHash<QString, Prepared> &prepared);

/// As the rule alone left it: what a person said is taken away again.
[[nodiscard]] CheckResult withoutJudgement(CheckResult result);

/// What a person's word makes of an automatic result. NotEligible: a failed or undecided rule cannot be called a pass, a failed
/// one not "not applicable", and only a failed one can be accepted; ReasonMissing without a statement; Expired: accepted until
/// a time before `scope.toMs`.
[[nodiscard]] Result<CheckResult> judge(CheckResult result, const Judgement &judgement, const Scope &scope);

}
