// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Attachment.h"
#include "models/audits/AuditSteps.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

#include <QObject>
#include <QThreadPool>

namespace countersign::audits {

/// Carries one audit from its beginning to two signatures. Every step is written to the ledger first and shown afterwards:
/// scope, each answer with its bytes, each result, each finding, each signature. Lives in the GUI thread; rules run in its pool.
/// Nothing can be changed any more once somebody has signed (AlreadyDecided).
class AuditRun final : public QObject
{
    Q_OBJECT
public:
    /// `ledger` and `clock` outlive it. The charter is the one in force at the beginning.
    AuditRun(ledger::Ledger &ledger, const Clock &clock, std::shared_ptr<const Checklist> checklist, Scope scope, facts::Charter charter,
             PersonId startedBy, QObject *parent = nullptr);
    /// Goes on with one that was restored from the ledger.
    AuditRun(ledger::Ledger &ledger, const Clock &clock, Audit audit, facts::Charter charter, QObject *parent = nullptr);
    ~AuditRun() override;

    [[nodiscard]] const Audit &audit() const { return m_audit; }
    [[nodiscard]] const facts::Charter &charter() const { return m_charter; }

    /// Writes the scope; before anything else.
    [[nodiscard]] FutureResult<void> begin();
    /// Writes an answer with its bytes and takes it into the audit.
    [[nodiscard]] FutureResult<void> collect(Evidence evidence);
    /// Writes a person's file and lays it beside its check; see mayAudit. NotFound for a check of another checklist, and see
    /// Attachment::toEvidence. What the check comes to stays as it is.
    [[nodiscard]] FutureResult<void> attach(const Attachment &attachment);
    /// Takes an answer that is in the ledger already.
    void use(const Evidence &evidence);
    /// Reads the evidence, runs every rule at the period's end, writes what changed, opens and withdraws findings.
    [[nodiscard]] FutureResult<void> evaluate();
    /// See audits::judge and mayAudit. Opens a finding for a fail.
    [[nodiscard]] FutureResult<void> judge(const CheckId &check, Judgement judgement);
    /// Replaces the finding with this id, or adds it, in the name of whoever changed it (see mayAudit). NotFound for another audit's.
    [[nodiscard]] FutureResult<void> change(Finding finding, const PersonId &by);
    /// Writes what remains after everything that was found; the same text again writes nothing.
    [[nodiscard]] FutureResult<void> setResidualRisk(const QString &text);
    /// People may join while an audit goes on: who may do what, and whose key signs, follows this charter from now on.
    void setCharter(facts::Charter charter) { m_charter = std::move(charter); }

    /// The text that a person signs (through the vault). NotFullyShown before an evaluation, ReasonMissing without a residual
    /// risk statement, and see maySign.
    [[nodiscard]] Result<QByteArray> signOffText(const PersonId &person, SignOff::As as, const SeatId &seat) const;
    /// Takes a signature: verifies it, that it is about exactly this, and by a second person where there is one already.
    [[nodiscard]] FutureResult<void> signOff(const crypto::SignedNote &note);

Q_SIGNALS:
    void evidenceAdded();
    void evaluated();
    void resultChanged(const countersign::CheckId &check);
    void findingsChanged();
    void signedOff();
    void changed(); ///< after any of the above

private:
    [[nodiscard]] FutureResult<void> attach(const Evidence &file, const CheckId &check);
    [[nodiscard]] FutureResult<void> append(const QList<Result<AuditStep>> &steps, std::function<void()> then);
    [[nodiscard]] Result<void> checkOpen() const;
    [[nodiscard]] FutureResult<void> adopt(const QList<CheckResult> &automatic);
    [[nodiscard]] std::optional<Finding> findingFor(const CheckResult &result, int number) const;
    [[nodiscard]] QList<SignOff> statements() const;
    void put(const CheckResult &result);
    void put(const Finding &finding);

    ledger::Ledger &m_ledger;
    const Clock &m_clock;
    facts::Charter m_charter;
    Audit m_audit;
    QThreadPool m_pool;
};

}
