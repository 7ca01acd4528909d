// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace countersign::gateway {

/// How long to wait before the next attempt: 0.25 s doubling to 10 s, each shortened by up to half by chance, so that seats
/// which lost the same gateway do not all return in one moment (openclaw-gateway.md 1.7).
class Backoff
{
public:
    static constexpr int firstMs = 250;
    static constexpr int longestMs = 10'000;

    /// `chance` gives numbers in [0, 1); the default is Qt's generator.
    explicit Backoff(std::function<double()> chance = {});

    [[nodiscard]] int nextMs();
    void reset();

private:
    std::function<double()> m_chance;
    int m_ceilingMs = firstMs;
};

}
