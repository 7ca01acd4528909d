// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QTest>

#include <algorithm>
#include <chrono>

/// Benchmarks in ratios to a floor that is measured in the same run: absolute times of this kind of machine move by half from
/// one run to the next, ratios by a few per cent (performance.md 1.2).
namespace countersign::bench {

#ifdef NDEBUG
inline constexpr bool judged = true;
#else
inline constexpr bool judged = false;
#endif

using Clock = std::chrono::steady_clock;

/// How often: a few times in an ordinary run, as often as a figure needs where COUNTERSIGN_BENCH=full asks for it.
inline int times(int brief, int full)
{
    return qEnvironmentVariable("COUNTERSIGN_BENCH") == QLatin1StringView("full") ? full : brief;
}

template <typename Work>
double seconds(Work work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The value below which `share` of the values lie.
inline double quantile(QList<double> values, double share)
{
    std::ranges::sort(values);
    return values[std::min<qsizetype>(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size())))];
}

inline double median(const QList<double> &values)
{
    return quantile(values, 0.5);
}

/// Prints the median of the ratios and their range; true where it is within twice the goal, or this build is not judged.
inline bool report(const char *what, const QList<double> &ratios, double goal, const QString &more = {})
{
    const double ratio = median(ratios);
    qInfo("%s: %.2f times the floor (%.2f to %.2f in %lld rounds), goal %.2f%s%s%s", what, ratio, *std::ranges::min_element(ratios),
          *std::ranges::max_element(ratios), ratios.size(), goal, more.isEmpty() ? "" : "; ", qPrintable(more),
          judged ? "" : "; not optimised, not judged");
    return !judged || ratio <= 2 * goal;
}

}
