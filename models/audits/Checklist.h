// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/RuleLanguage.h"
#include "models/audits/Verdict.h"
#include "models/core/Id.h"
#include "models/crypto/Digest.h"

#include <QHash>

namespace countersign::audits {

/// One of the questions an audit asks; checks belong to exactly one.
struct Question {
    QString id;
    QString text;
};

/// What must be collected to answer checks.
struct EvidenceNeed {
    enum class Kind { Rpc, Ledger };
    /// Period: every moment of it; End: the state close to its end; Start: the state at or before its start, to compare with.
    enum class Covers { Period, End, Start };
    /// Whose answer: the audited gateway's, that of the gateway to compare with, or one of each.
    enum class Of { Own, Reference, Both };

    QString id;                 ///< what rules call it
    Kind kind = Kind::Rpc;
    QString method;             ///< gateway method, or the name of a reading of our own ledger
    QString reader;             ///< which parser understands the answer, with its version
    QString scope;              ///< what the gateway wants for it; empty for our ledger
    Covers covers = Covers::Period;
    Of of = Of::Own;
    qint64 maxAgeMs = 0;        ///< how far from the period's end (Start: before its start) it may have been collected
};

/// What a person has to look at; `when` says whether there is anything to look at.
struct ManualPart {
    QString prompt;
    QString role;               ///< word of a charter role
    std::optional<Rule> when;
};

/// What a finding says that a failed check opens.
struct FindingText {
    QString title;
    QString impact;
    QString remediation;
    int dueDays = 0;
};

/// A name in another framework that a check is relevant to: our opinion, not evidence of conformity.
struct Mapping {
    QString framework;
    QStringList references;
};

struct Check {
    CheckId id;
    QString question;
    QString title;
    QString rationale;
    Severity severity = Severity::Medium;
    QStringList needs;          ///< evidence without which the check is unknown
    QStringList helps;          ///< evidence that is Missing to the rule where it is not there
    std::optional<Rule> applies;
    Rule rule;
    crypto::Digest ruleDigest;  ///< SHA-256 over canonical {"applies","manual","needs","parameters","rule"}: trends break where it changes
    std::optional<ManualPart> manual;
    FindingText onFail;
    QList<Mapping> mappings;
};

/// An audit's questions: what is asked, what proves it, what decides it. Canonical JSON "countersign.checklist/1"
/// (resources/docs/formats.md, "Checklist"); the bytes are kept, hashed once and travel with every report.
class Checklist
{
public:
    static constexpr QLatin1StringView schema { "countersign.checklist/1" };
    static constexpr qsizetype maxBytes = 1 << 20;

    /// Strict: unknown members, dangling names, rules that do not compile and parameters out of bounds are Malformed.
    [[nodiscard]] static Result<Checklist> parse(QByteArrayView bytes);
    /// The one built in under this name ("weekly"). NotFound.
    [[nodiscard]] static Result<Checklist> builtIn(const QString &name);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const crypto::Digest &digest() const { return m_digest; }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &publisher() const { return m_publisher; }
    [[nodiscard]] const QList<Question> &questions() const { return m_questions; }
    [[nodiscard]] const QList<EvidenceNeed> &evidence() const { return m_evidence; }
    [[nodiscard]] const QList<Check> &checks() const { return m_checks; }
    /// Parameter values, by name: rules see them as "$name", readers under their names.
    [[nodiscard]] const QJsonObject &parameters() const { return m_parameters; }
    [[nodiscard]] const Check *check(const CheckId &id) const;
    [[nodiscard]] const EvidenceNeed *need(const QString &id) const;
    [[nodiscard]] qint64 periodMs() const { return m_periodMs; }

private:
    struct Parser;
    Checklist() = default;
    QByteArray m_bytes;
    crypto::Digest m_digest;
    QString m_id, m_version, m_title, m_publisher;
    qint64 m_periodMs = 0;
    QList<Question> m_questions;
    QList<EvidenceNeed> m_evidence;
    QList<Check> m_checks;
    QJsonObject m_parameters;
};

}
