// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Attachment.h"
#include "models/audits/Coverage.h"
#include "models/ledger/Verifier.h"
#include "models/reports/Metrics.h"

namespace countersign::reports {

/// Rows out of the evidence that a question is answered from, restricted to the period. Texts in rows are outside text.
struct Listing {
    enum class Kind { FailedAuthentications, AuthenticationBursts, SuspiciousTools, BroadCredentials, NewDevices, PrivilegedActions,
                      DecidedApprovals, ConfigChanges, ConfigDrift, SharedCredentials, TokenAges, SampledActions, ForeignDecisions, SilentPairings };
    Kind kind;
    bool known = false;      ///< false: the evidence is missing, so there being no rows says nothing
    QJsonArray rows;         ///< each with "at" and "label"; "deviates" where a check found fault with it
};
[[nodiscard]] QString word(Listing::Kind kind);

struct QuestionSection {
    audits::Question question;
    QList<audits::CheckResult> results;
    QList<Listing> listings;
};

/// One line of the evidence register.
struct RegisteredEvidence {
    int number = 0;
    QString need;            ///< the checklist's id for it; empty: collected but not used
    audits::Evidence evidence; ///< without its bytes
    qint64 bytes = 0;
    qint64 fromMs = 0;       ///< what time it speaks about; 0 to 0: not read
    qint64 toMs = 0;
    audits::UnknownReason reason = audits::UnknownReason::None;
    std::optional<audits::Attachment> file {}; ///< what a person's file is called and shall show, without its bytes; of evidence by people only
};

struct SignedBy {
    PersonId person;
    QString name;
    audits::SignOff::As as = audits::SignOff::As::Auditor;
    qint64 atMs = 0;
    QString fingerprint;     ///< of the vote key that signed
    std::optional<quint64> entry;
};

/// Everything a report is made from.
struct WeeklyInput {
    audits::Audit audit;
    facts::Charter charter;
    QString gatewayVersion;                          ///< as the gateway said; empty: not known
    std::optional<ledger::Verification> verification; ///< nullopt: not verified, which the report says
    QByteArray checkpoint;                           ///< the newest one, as a note
    qint64 madeMs = 0;
    QString programVersion;
};

/// What the weekly report says: no layout and no words of its own, so that PDF, JSON and preview say the same.
struct WeeklyReport {
    static constexpr QLatin1StringView schema { "countersign.report/1" };

    QString team;
    QString gatewayName;                             ///< from the charter; empty where it does not know the gateway
    QString gatewayVersion;
    QString programVersion;
    qint64 madeMs = 0;
    audits::Audit audit;                             ///< evidence without bytes
    audits::Conclusion conclusion = audits::Conclusion::NotAssessable;
    audits::Tally tally;
    QList<audits::CoverageLine> coverage;            ///< what the audit rests on, and what is missing
    QList<QuestionSection> questions;
    QJsonObject sample;                              ///< how actions were drawn (audits::SampleRecord without its population); empty: nothing was drawn
    QList<RegisteredEvidence> evidence;
    QList<SignedBy> signatures;
    QHash<PersonId, QString> names;                  ///< of the people in the charter
    std::optional<ledger::Verification> verification;
    QByteArray checkpoint;
    Metrics metrics;

    [[nodiscard]] static WeeklyReport of(const WeeklyInput &input);
    [[nodiscard]] bool isDraft() const { return !audit.isSignedOff(); }
    [[nodiscard]] bool isTainted() const { return verification && verification->isTampered(); }
    [[nodiscard]] QString nameOf(const PersonId &person) const; ///< the id where the charter has no name
    /// Canonical JSON "countersign.report/1".
    [[nodiscard]] Result<QByteArray> toJson() const;
};

}
