// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/core/Id.h"
#include "models/crypto/Digest.h"
#include "models/facts/Entry.h"

#include <QJsonObject>

#include <optional>

namespace countersign::audits {

/// One answer that was collected, as it came, with where it came from. What it says is read later, by an EvidenceReader; what a
/// person laid beside it, by Attachment.
struct Evidence {
    enum class Source { Gateway, Ledger, Person };

    Source source = Source::Gateway;
    GatewayId gateway;
    QString identity;                 ///< the gateway's claimed device id; empty: not told
    QString bootId;                   ///< of the gateway's answers only
    QString method;                   ///< the gateway's method, the name of a ledger reading, or "attachment"
    QJsonObject params;               ///< what was asked
    QByteArray raw;                   ///< a JSON array with the exact text of each page, in the order received
    crypto::Digest digest;            ///< SHA-256 of `raw` when it was collected
    qint64 collectedAtMs = 0;         ///< our clock, when the last page came
    qint64 clockOffsetMs = 0;         ///< gateway minus ours
    bool complete = false;            ///< the gateway had no further page
    QString error;                    ///< name of an ErrorCode where nothing came; then `raw` is empty
    std::optional<quint64> entry;     ///< its index in the ledger, once it is there

    /// The array of the pages' exact texts.
    [[nodiscard]] static QByteArray join(const QList<QByteArray> &pages);
    /// Sets `raw` and `digest` from the pages.
    void setPages(const QList<QByteArray> &pages);
    [[nodiscard]] bool failed() const { return !error.isEmpty(); }
    [[nodiscard]] bool holdsItsDigest() const { return crypto::sha256(raw) == digest; }

    /// The ledger entry (kind EvidenceCollected) that records it, and its content "answer".
    [[nodiscard]] facts::Entry toEntry() const;
    [[nodiscard]] QList<facts::Content> contents() const;
    /// The reverse; `raw` empty where the content was deleted (then its digest does not hold).
    [[nodiscard]] static Result<Evidence> fromEntry(const facts::Entry &entry, quint64 index, QByteArray raw);
};

[[nodiscard]] QString word(Evidence::Source source);

}
