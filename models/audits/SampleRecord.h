// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Sampling.h"

#include <QJsonObject>

namespace countersign::audits {

inline constexpr QLatin1StringView sampleMethod{ "sample" };

/// One entry of the population with what is told about it.
struct SampledEntry {
    sampling::Candidate candidate; ///< its stratum is the kind of action
    QString request;
    qint64 atMs = 0;
};

/// A drawn sample with everything that anybody needs to draw it again: canonical JSON "countersign.sample/1"
/// (resources/docs/formats.md, "Sample").
struct SampleRecord {
    static constexpr QLatin1StringView schema{ "countersign.sample/1" };
    static constexpr QLatin1StringView rule{
        "request.seen/1"
    }; ///< which entries are the population, and that their kinds are the strata

    QString audit, check, gateway;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    qsizetype size = 0;
    quint64 plan = 0; ///< the plan's entry
    qsizetype plans = 1; ///< how many plans this audit has; the first one counts
    QByteArray checkpoint; ///< the first one that covers the plan, a C2SP note
    QByteArray auditorNonce, reviewerNonce;
    QList<SampledEntry> population; ///< by entry number

    /// What the seed is made of; Malformed where the checkpoint is none or does not cover the plan.
    [[nodiscard]] Result<sampling::Basis> basis() const;
    /// Draws, and writes everything down.
    [[nodiscard]] Result<QByteArray> write() const;
    /// Reads it, draws again, and holds what stands there to that: Malformed where it differs in anything.
    [[nodiscard]] static Result<SampleRecord> read(const QJsonObject &json);
    /// The population's part that is drawn, by entry number, with the rank of each.
    [[nodiscard]] Result<QList<std::pair<SampledEntry, crypto::Digest>>> drawn() const;
    [[nodiscard]] QList<sampling::Candidate> candidates() const;
};

}
