// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Digest.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Draws entries of a ledger so that nobody can choose them: who knows plan, checkpoint and nonces draws the same ones.
/// Specified in resources/docs/formats.md, "Sample"; test vector in tests/data/audits/sample.json.
namespace countersign::audits::sampling {

inline constexpr qsizetype nonceBytes = 32;

/// What the seed is made of. Nobody knows all of it before the plan is in the ledger.
struct Basis {
    QString origin; ///< of the ledger
    quint64 size = 0; ///< of the first checkpoint after the plan
    crypto::Digest root; ///< of that checkpoint
    QByteArray auditorNonce;
    QByteArray reviewerNonce;
    QString check;
    QString period; ///< "<from>/<to>", see periodText
};

/// One entry that may be drawn.
struct Candidate {
    quint64 entry = 0;
    crypto::Digest leaf; ///< its leaf hash (RFC 6962)
    QString stratum;
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// How many of a stratum are drawn.
struct Allocation {
    QString stratum;
    qsizetype population = 0;
    qsizetype drawn = 0;
    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// Two times in ms UTC as ISO 8601 with milliseconds, with a slash between them.
[[nodiscard]] QString periodText(qint64 fromMs, qint64 toMs);
/// What a nonce is promised with in the plan: its SHA-256.
[[nodiscard]] crypto::Digest commitment(const QByteArray &nonce);
[[nodiscard]] crypto::Digest seedOf(const Basis &basis);
/// What candidates are ranked by: HMAC-SHA-256 of the leaf hash under the seed.
[[nodiscard]] crypto::Digest rankOf(const crypto::Digest &seed, const Candidate &candidate);
/// One of each stratum, the rest in proportion to what is left of them, by largest remainder; in the order of the
/// strata's names. Everything where the population is not larger than `size`.
[[nodiscard]] QList<Allocation> allocate(const QList<Candidate> &population, qsizetype size);
/// The drawn ones by entry number; the order of `population` does not matter.
[[nodiscard]] QList<Candidate> draw(const QList<Candidate> &population, qsizetype size, const crypto::Digest &seed);
/// What a sample says about the whole: with 95 % confidence at most so many per mille deviate (exact binomial,
/// one-sided, rounded up). A declared statistic, the only number here that is not an integer computation.
[[nodiscard]] int upperLimitPerMille(qsizetype drawn, qsizetype deviating);

}
