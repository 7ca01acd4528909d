// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Digest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace countersign::facts {

/// What a ledger entry records. Words are part of the format (resources/docs/formats.md, "Ledger entry").
enum class EntryKind {
    LedgerBegan,       ///< origin, seat key
    CharterAdopted,    ///< note (the signed charter note, whole)
    GatewayConnected,  ///< gateway, boot, version, identity
    GatewayLost,
    HistoryRead,       ///< subject (the gateway), gateway, boot, since, to, gap, foreign: a gateway's history was judged up to `to`
    RequestSeen,       ///< subject, gateway, request, boot, kind, action (digest, or null), rule, charter, createdAt, expiresAt; contents: received, action
    VoteCast,          ///< subject, note (the signed vote note, whole); content: reason (32 bytes of salt, then UTF-8: what Vote::reason is the SHA-256 of)
    DecisionSent,      ///< subject, gateway, request, action, decision, votes (their entry numbers); written before anything is sent
    DecisionRecorded,  ///< subject, status, decision, resolverKind, resolvedAt, ours: what the gateway recorded; content: answer, as it came
    DecisionUnknown,   ///< subject, code: the answer was lost; re-read to come
    CaseClosed,        ///< subject, state: allowed, denied, expired, cancelled, foreign; allows, needed
    OutcomeSeen,       ///< run ended, tool call status
    AlertRaised,       ///< subject, code, severity, gateway; content: evidence (canonical JSON)
    AlertChanged,      ///< subject (the alert's), alert (its entry), change: acknowledged, owned, resolved; by, owner, outcome; content: reason (what a person wrote)
    AuditBegan,        ///< audit, gateway, checklist digest, period, started by
    EvidenceCollected, ///< gateway, method, params, boot, digest; content: answer
    SamplePlanned,     ///< audit, check, gateway, period, rule, size, two commitments; contents: auditor, reviewer (the nonces)
    ChecklistResult,
    FindingChanged,
    RiskStated,        ///< audit; content: statement (the residual risk, as a person wrote it)
    AuditSignedOff,
    ReportMade,
    ContentDeleted,
    AnchorMade,
    TrailSegment,      ///< subject, gateway, source, from, to, first, last, rows, gaps, root, watermark: rows of the trail that are closed
};

[[nodiscard]] QString word(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> entryKind(QStringView word);

/// What a gateway or person wrote, to be stored encrypted beside the entry.
struct Content {
    QString name;      ///< unique within the entry: "received", "action", "reason"
    QByteArray bytes;
};

/// The part of a content that stands in the leaf. `digest` is SHA-256(salt || bytes) with 32 random bytes of salt that are
/// encrypted with the content, so that a leaf tells nothing about a short text; `sealed` is SHA-256 of the encrypted bytes as
/// they lie in the content store, so that a changed one is found without the key.
struct ContentDigest {
    QString name;
    crypto::Digest digest;
    crypto::Digest sealed;
    qint64 size = 0; ///< of the bytes, without salt
    friend bool operator==(const ContentDigest &, const ContentDigest &) = default;
};

/// One leaf of the ledger: canonical JSON {"type","kind","at","fields","contents"}; at most 65,535 bytes.
struct Entry {
    static constexpr QLatin1StringView type { "countersign/entry/1" };
    static constexpr qsizetype maxBytes = 65535;
    static constexpr qsizetype maxContents = 64;

    EntryKind kind = EntryKind::LedgerBegan;
    qint64 atMs = 0;
    QJsonObject fields;           ///< ids, codes, times, digests, and whole votes and charters; never outside text. "subject" is indexed
    QList<ContentDigest> contents;

    /// TooLarge; Malformed where a value has no canonical form.
    [[nodiscard]] Result<QByteArray> bytes() const;
    /// Reads what `bytes` makes and nothing else. Unsupported: another type line or a kind this program does not know.
    [[nodiscard]] static Result<Entry> parse(QByteArrayView leaf);
    friend bool operator==(const Entry &, const Entry &) = default;
};

}
