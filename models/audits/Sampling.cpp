// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Sampling.h"

#include <QDateTime>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace countersign::audits::sampling {

namespace {

constexpr QByteArrayView seedType{ "countersign/sample/v1\0", 22 };

template <typename Integer> QByteArray bigEndian(Integer value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray withLength(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return bigEndian(quint32(bytes.size())) + bytes;
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

/// The chance of at most `deviating` deviations among `drawn` where a share of `rate` deviates.
double chance(qsizetype drawn, qsizetype deviating, double rate)
{
    double sum = 0;
    for (qsizetype k = 0; k <= deviating; ++k) {
        const double combinations =
            std::lgamma(double(drawn + 1)) - std::lgamma(double(k + 1)) - std::lgamma(double(drawn - k + 1));
        sum += std::exp(combinations + double(k) * std::log(rate) + double(drawn - k) * std::log1p(-rate));
    }
    return sum;
}

}

QString periodText(qint64 fromMs, qint64 toMs)
{
    return isoTime(fromMs) + u'/' + isoTime(toMs);
}

crypto::Digest commitment(const QByteArray &nonce)
{
    return crypto::sha256(nonce);
}

crypto::Digest seedOf(const Basis &basis)
{
    QByteArray bytes = seedType.toByteArray();
    bytes += withLength(basis.origin) + bigEndian(basis.size);
    bytes.append(basis.root.view());
    bytes += basis.auditorNonce + basis.reviewerNonce + withLength(basis.check) + withLength(basis.period);
    return crypto::sha256(bytes);
}

crypto::Digest rankOf(const crypto::Digest &seed, const Candidate &candidate)
{
    const QByteArray mac =
        QMessageAuthenticationCode::hash(candidate.leaf.view(), seed.view(), QCryptographicHash::Sha256);
    return crypto::Digest::fromBytes(mac).value_or(crypto::Digest{});
}

QList<Allocation> allocate(const QList<Candidate> &population, qsizetype size)
{
    QMap<QString, qsizetype> sizes;
    for (const Candidate &each : population)
        ++sizes[each.stratum];
    QList<Allocation> made;
    for (auto it = sizes.begin(); it != sizes.end(); ++it)
        made.append({ it.key(), it.value(), it.value() });
    if (population.size() <= size)
        return made;
    const qsizetype left = std::max<qsizetype>(0, size - made.size());
    const qsizetype spare = population.size() - made.size();
    qsizetype given = 0;
    QList<std::pair<qint64, qsizetype>> remainders; // numerator over `spare`, stratum
    for (qsizetype i = 0; i < made.size(); ++i) {
        const qsizetype first = i < size ? 1 : 0;
        const qint64 share = spare > 0 ? qint64(left) * (made[i].population - 1) : 0;
        made[i].drawn = first + (spare > 0 ? share / spare : 0);
        given += made[i].drawn;
        remainders.append({ spare > 0 ? share % spare : 0, i });
    }
    std::ranges::stable_sort(remainders, std::greater{}, [](const auto &each) { return each.first; });
    for (qsizetype i = 0; given < size && i < remainders.size(); ++i, ++given)
        ++made[remainders[i].second].drawn;
    return made;
}

QList<Candidate> draw(const QList<Candidate> &population, qsizetype size, const crypto::Digest &seed)
{
    struct Ranked {
        crypto::Digest rank;
        Candidate candidate;
    };
    QMap<QString, QList<Ranked>> strata;
    for (const Candidate &each : population)
        strata[each.stratum].append({ rankOf(seed, each), each });
    QList<Candidate> drawn;
    for (const Allocation &allocation : allocate(population, size)) {
        QList<Ranked> &ranked = strata[allocation.stratum];
        std::ranges::sort(ranked, [](const Ranked &a, const Ranked &b) {
            return std::tie(a.rank.bytes, a.candidate.leaf.bytes, a.candidate.entry)
                < std::tie(b.rank.bytes, b.candidate.leaf.bytes, b.candidate.entry);
        });
        for (qsizetype i = 0; i < allocation.drawn; ++i)
            drawn.append(ranked[i].candidate);
    }
    std::ranges::sort(drawn, {}, &Candidate::entry);
    return drawn;
}

int upperLimitPerMille(qsizetype drawn, qsizetype deviating)
{
    if (drawn <= 0 || deviating >= drawn)
        return 1000;
    constexpr double risk = 0.05;
    constexpr int rounds = 60; // halves the interval until only rounding is left
    double low = 0;
    double high = 1;
    for (int i = 0; i < rounds; ++i) {
        const double middle = (low + high) / 2;
        (chance(drawn, deviating, middle) > risk ? low : high) = middle;
    }
    return int(std::ceil(high * 1000 - 1e-6));
}

}
